import { SUBSCRIBER_STATUSES } from '@altavoz/domain/subscribers/subscriber';
import type { Language } from '@altavoz/domain/shared/language';
import { AppError } from '../../platform/app-error.js';
import type { Actor, Scope } from '../../platform/caller.js';
import { systemCaller } from '../../platform/caller.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import type { Changes } from '../../platform/db/repository.js';
import type { Clock } from '../../platform/clock.js';
import type { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { assertVersion } from '../campaigns/campaign.service.js';
import type { ListService } from '../lists/list.service.js';
import type { ListCounts, Subscriber, SubscriberFields } from './subscriber.model.js';
import type { Forgetter, PersonData, SubscriberRecordService } from './subscriber-record.service.js';
import type { SubscriberFilter, SubscriberRepository } from './subscriber.repository.js';
import type { SubscriptionService } from './subscription.service.js';
import { addressOf } from './subscription.service.js';
import type { SubscriptionTokens } from './subscription-tokens.js';
import type { SuppressionRepository } from './suppression.repository.js';

interface Dependencies {
  readonly subscribers: SubscriberRepository;
  readonly suppressions: SuppressionRepository;
  readonly subscriptions: SubscriptionService;
  readonly record: SubscriberRecordService;
  readonly lists: ListService;
  readonly tokens: SubscriptionTokens;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
}

const NOBODY = Object.fromEntries(SUBSCRIBER_STATUSES.map((status) => [status, 0])) as ListCounts;

/** Subscribers as the office and the sending of bulletins see them. */
export class SubscriberService {
  constructor(private readonly needs: Dependencies) {}

  /** Called by the modules that keep something about a subscriber. */
  addForgetter(forgetter: Forgetter): void {
    this.needs.record.addForgetter(forgetter);
  }

  page(scope: Scope, filter: SubscriberFilter, request: PageRequest): Promise<Page<Subscriber>> {
    return this.needs.subscribers.byEmail(scope, filter, request);
  }

  /** How many subscribers each list has, by status. */
  async countsOf(scope: Scope, listIds: readonly string[]): Promise<(listId: string) => ListCounts> {
    const counts =
      listIds.length === 0
        ? new Map<string, ListCounts>()
        : await this.needs.subscribers.countsOf(scope, listIds);
    return (listId) => counts.get(listId) ?? NOBODY;
  }

  /** Readers outside who asked for a bulletin and confirmed, on all lists together; the house is no audience of its own. */
  async countActive(scope: Scope): Promise<number> {
    const internal = await this.needs.lists.internalIds(scope);
    const outside = internal.size === 0 ? {} : { listId: { $nin: [...internal] } };
    return this.needs.subscribers.count(scope, { status: 'active', ...outside });
  }

  /** Active subscribers in a fixed order, a batch at a time (RH17: consenting and confirmed, nobody else). */
  activeAfter(scope: Scope, listId: string, afterId: string | null, limit: number): Promise<Subscriber[]> {
    return this.needs.subscribers.activeAfter(scope, listId, afterId, limit);
  }

  /** As they are now; null once erased. */
  find(scope: Scope, subscriberId: string): Promise<Subscriber | null> {
    return this.needs.subscribers.byId(scope, subscriberId);
  }

  /** Whether the address belongs to someone who was erased. */
  isSuppressed(scope: Scope, email: string): Promise<boolean> {
    return this.needs.suppressions.isSuppressed(scope, email);
  }

  /** Where they see their lists, their language and what is kept about them. */
  preferencesUrl(scope: Scope, subscriberId: string): string {
    return this.needs.tokens.preferencesUrl({ organizationId: scope.organizationId, subscriberId });
  }

  unsubscribeUrl(scope: Scope, subscriberId: string): string {
    return this.needs.tokens.unsubscribeUrl({ organizationId: scope.organizationId, subscriberId });
  }

  /** Writes to someone who has to confirm by themselves: nobody is subscribed by someone else. */
  invite(
    actor: Actor,
    request: {
      listId: string;
      email: string;
      name: string;
      language?: Language | undefined;
      area?: string;
    },
  ): Promise<Subscriber> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      const list = await this.needs.lists.get(unit, request.listId);
      if (await this.isSuppressed(unit, addressOf(request.email))) {
        throw new AppError('conflict', {
          detail: 'This person asked to be erased, so the address is not written to again.',
        });
      }
      const { email, name, language = list.language, area = '' } = request;
      const invited = { email, name, language, area, source: 'invitation' } as const;
      return this.needs.subscriptions.begin(unit, list, invited);
    });
  }

  /** A mailbox that is not there: nothing more goes to it until its owner asks again and confirms (RH17). */
  async bounce(scope: Scope, subscriberId: string, because = ''): Promise<void> {
    const subscriber = await this.needs.subscribers.byId(scope, subscriberId);
    if (subscriber) await this.bounceAddress(scope, subscriber.email, because);
  }

  /** The same for an address, on every list that it is on. */
  async bounceAddress(scope: Scope, email: string, because: string): Promise<void> {
    await this.changeEverywhere(scope, email, 'subscriber.bounce', ({ status }) =>
      status === 'active'
        ? { status: 'bounced', bouncedBecause: because.slice(0, 300), bouncedAt: this.needs.clock.now() }
        : null,
    );
  }

  /** Whoever says that a bulletin was unwanted gets none any more, from no list. */
  async complain(scope: Scope, email: string, at: Date): Promise<void> {
    await this.changeEverywhere(
      scope,
      email,
      'subscriber.complain',
      ({ status, complainedAt, unsubscribedAt }) =>
        complainedAt && status !== 'active'
          ? null
          : { status: 'unsubscribed', complainedAt: at, unsubscribedAt: unsubscribedAt ?? at },
    );
  }

  /** Notes that mails were turned away for a while; gives the days on which that happened and still counts. */
  async noteSoftBounce(scope: Scope, email: string, softBounces: readonly Date[]): Promise<void> {
    await this.changeEverywhere(scope, email, null, ({ status }) =>
      status === 'active' ? { softBounces: [...softBounces] } : null,
    );
  }

  /** The entries of an address, on every list. */
  ofAddress(scope: Scope, email: string): Promise<Subscriber[]> {
    return this.needs.subscribers.anywhere(scope, [email]);
  }

  /** Somebody found the mailbox working after all. */
  reinstate(actor: Actor, subscriberId: string, version: number): Promise<Subscriber> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      const subscriber = await this.needs.subscribers.get(unit, subscriberId);
      assertVersion(subscriber, version);
      if (subscriber.status !== 'bounced' || subscriber.consent.confirmedAt === null) {
        throw new AppError('conflict', {
          detail: 'Only who had confirmed and was left out for bounces can be taken back by somebody else.',
        });
      }
      unit.audit({ action: 'subscriber.reinstate', subject: { kind: 'subscriber', id: subscriberId } });
      return this.needs.subscribers.update(unit, subscriberId, version, {
        status: 'active',
        softBounces: [],
        bouncedBecause: null,
        bouncedAt: null,
      });
    });
  }

  /** Everything that is kept about the person behind an entry. */
  async tell(scope: Scope, subscriberId: string): Promise<PersonData> {
    const { email } = await this.needs.subscribers.get(scope, subscriberId);
    return this.needs.record.tell(scope, email);
  }

  /** The person goes from every list; only a one-way mark of the address stays, so that it is never mailed again. */
  async erase(actor: Actor, subscriberId: string, version: number): Promise<void> {
    await this.needs.unitOfWork.run(actor, async (unit) => {
      const subscriber = await this.needs.subscribers.get(unit, subscriberId);
      assertVersion(subscriber, version);
      await this.needs.record.erase(unit, subscriber.email);
    });
  }

  private async changeEverywhere(
    { organizationId }: Scope,
    email: string,
    action: string | null,
    change: (subscriber: Subscriber) => Changes<SubscriberFields> | null,
  ): Promise<void> {
    await this.needs.unitOfWork.run(systemCaller(organizationId), async (unit) => {
      for (const subscriber of await this.needs.subscribers.anywhere(unit, [email])) {
        const changes = change(subscriber);
        if (changes === null) continue;
        await this.needs.subscribers.update(unit, subscriber.id, subscriber.version, changes);
        if (action) unit.audit({ action, subject: { kind: 'subscriber', id: subscriber.id } });
      }
    });
  }
}
