import { SUBSCRIBER_STATUSES } from '@altavoz/domain/subscribers/subscriber';
import type { Language } from '@altavoz/domain/shared/language';
import { AppError } from '../../platform/app-error.js';
import type { Actor, Scope } from '../../platform/caller.js';
import { systemCaller } from '../../platform/caller.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { ListService } from '../lists/list.service.js';
import type { ListCounts, Subscriber } from './subscriber.model.js';
import type { SubscriberFilter, SubscriberRepository } from './subscriber.repository.js';
import type { SubscriptionService } from './subscription.service.js';
import { addressOf } from './subscription.service.js';
import type { SubscriptionTokens } from './subscription-tokens.js';
import type { SuppressionRepository } from './suppression.repository.js';

interface Dependencies {
  readonly subscribers: SubscriberRepository;
  readonly suppressions: SuppressionRepository;
  readonly subscriptions: SubscriptionService;
  readonly lists: ListService;
  readonly tokens: SubscriptionTokens;
  readonly unitOfWork: UnitOfWork;
}

/** Takes out what another module keeps about an erased person, in the same transaction. */
export type Forgetter = (unit: Unit, subscriberId: string) => Promise<void>;

const NOBODY = Object.fromEntries(SUBSCRIBER_STATUSES.map((status) => [status, 0])) as ListCounts;

/** Subscribers as the office and the sending of bulletins see them. */
export class SubscriberService {
  private readonly forgetters: Forgetter[] = [];

  constructor(private readonly needs: Dependencies) {}

  /** Called by the modules that keep something about a subscriber. */
  addForgetter(forgetter: Forgetter): void {
    this.forgetters.push(forgetter);
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

  /** People of the organization who asked for a bulletin and confirmed, on all lists together. */
  countActive(scope: Scope): Promise<number> {
    return this.needs.subscribers.count(scope, { status: 'active' });
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

  unsubscribeUrl(scope: Scope, subscriberId: string): string {
    return this.needs.tokens.unsubscribeUrl({ organizationId: scope.organizationId, subscriberId });
  }

  /** Writes to someone who has to confirm by themselves: nobody is subscribed by someone else. */
  invite(
    actor: Actor,
    request: { listId: string; email: string; name: string; language?: Language | undefined },
  ): Promise<Subscriber> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      const list = await this.needs.lists.get(unit, request.listId);
      if (await this.isSuppressed(unit, addressOf(request.email))) {
        throw new AppError('conflict', {
          detail: 'This person asked to be erased, so the address is not written to again.',
        });
      }
      const { email, name, language = list.language } = request;
      return this.needs.subscriptions.begin(unit, list, { email, name, language, source: 'invitation' });
    });
  }

  /** A mailbox that is not there: nothing more goes to it until its owner asks again and confirms (RH17). */
  async bounce({ organizationId }: Scope, subscriberId: string): Promise<void> {
    await this.needs.unitOfWork.run(systemCaller(organizationId), async (unit) => {
      const subscriber = await this.needs.subscribers.byId(unit, subscriberId);
      if (subscriber?.status !== 'active') return;
      await this.needs.subscribers.update(unit, subscriberId, subscriber.version, { status: 'bounced' });
      unit.audit({ action: 'subscriber.bounce', subject: { kind: 'subscriber', id: subscriberId } });
    });
  }

  /** Only a one-way mark of the address stays, so that it is never mailed again. */
  async erase(actor: Actor, subscriberId: string, version: number): Promise<void> {
    await this.needs.unitOfWork.run(actor, async (unit) => {
      const subscriber = await this.needs.subscribers.get(unit, subscriberId);
      await this.needs.subscribers.remove(unit, subscriberId, version);
      await this.needs.suppressions.suppress(unit, subscriber.email);
      for (const forget of this.forgetters) await forget(unit, subscriberId);
      unit.audit({ action: 'subscriber.erase', subject: { kind: 'subscriber', id: subscriberId } });
    });
  }
}
