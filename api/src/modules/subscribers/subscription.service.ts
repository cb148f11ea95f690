import type { Language } from '@altavoz/domain/shared/language';
import { normalizeEmail } from '@altavoz/domain/subscribers/email';
import { AppError } from '../../platform/app-error.js';
import { systemCaller } from '../../platform/caller.js';
import type { Clock } from '../../platform/clock.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import { randomToken } from '../../platform/ids.js';
import type { List } from '../lists/list.model.js';
import type { ListService } from '../lists/list.service.js';
import type { Consent, Subscriber } from './subscriber.model.js';
import type { SubscriberRepository } from './subscriber.repository.js';
import type { SubscriptionTokens } from './subscription-tokens.js';
import type { SuppressionRepository } from './suppression.repository.js';

export const CONFIRMATION_MAIL = 'confirmation-mail';
const CONFIRM_WITHIN_MS = 7 * 86_400_000;
/** Asking again within this time sends no second mail: a form must not serve to flood somebody's mailbox. */
const MAIL_AGAIN_AFTER_MS = 10 * 60_000;
const UNDO_WITHIN_MS = 86_400_000;

/** What nobody has against an entry that begins, or begins again. */
export const NOTHING_WRONG = {
  complainedAt: null,
  softBounces: [] as Date[],
  bouncedBecause: null,
  bouncedAt: null,
  merged: null,
};

interface Dependencies {
  readonly subscribers: SubscriberRepository;
  readonly suppressions: SuppressionRepository;
  readonly lists: ListService;
  readonly tokens: SubscriptionTokens;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
}

export interface SubscriptionRequest {
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly source: 'page' | 'invitation';
  /** Known of who works in the house. */
  readonly area?: string;
}

/** What a link of a mail leads to. */
export interface Subscription {
  readonly organizationId: string;
  readonly list: List;
  readonly subscriber: Subscriber;
}

/** Subscribing and leaving, as people do it themselves: double opt-in, one-click unsubscribe. */
export class SubscriptionService {
  constructor(private readonly needs: Dependencies) {}

  /**
   * Someone asks for the bulletin through the page. Whatever the address is (new, known, erased), nothing is answered
   * from which one could learn it; a mail goes out only where there is something to confirm.
   */
  async ask(list: List, request: SubscriptionRequest, requestId: string): Promise<void> {
    const email = addressOf(request.email);
    try {
      await this.needs.unitOfWork.run(systemCaller(list.organizationId, requestId), async (unit) => {
        if (await this.needs.suppressions.isSuppressed(unit, email)) return;
        const known = await this.needs.subscribers.onList(unit, list.id, email);
        if (known) await this.askAgain(unit, list, known, request);
        else await this.begin(unit, list, { ...request, email });
      });
    } catch (error) {
      // The same address is being subscribed at this very moment: that request sends the mail.
      if (error instanceof AppError && (error.code === 'duplicate' || error.code === 'stale-version')) return;
      throw error;
    }
  }

  /** A new person who has to confirm; inside the unit of whoever calls. */
  async begin(unit: Unit, list: List, request: SubscriptionRequest): Promise<Subscriber> {
    const subscriber = await this.needs.subscribers.insert(unit, {
      listId: list.id,
      email: addressOf(request.email),
      name: singleLine(request.name),
      area: singleLine(request.area ?? ''),
      language: request.language,
      status: 'pending',
      consent: this.consentTo(list, request.source),
      unsubscribedAt: null,
      ...NOTHING_WRONG,
      confirmation: this.newConfirmation(),
    });
    unit.audit({ action: 'subscriber.request', subject: { kind: 'subscriber', id: subscriber.id } });
    this.enqueueMail(unit, subscriber);
    return subscriber;
  }

  /** What a confirmation link is about; null when it is old, used up or not ours. Changes nothing. */
  async toConfirm(token: string): Promise<Subscription | null> {
    const target = this.needs.tokens.readConfirm(token);
    if (!target) return null;
    const subscription = await this.subscription(target.organizationId, target.subscriberId);
    const confirmation = subscription?.subscriber.confirmation;
    if (!subscription || confirmation?.nonce !== target.nonce) return null;
    const { status } = subscription.subscriber;
    if (status === 'active') return subscription;
    return status === 'pending' && confirmation.expiresAt > this.needs.clock.now() ? subscription : null;
  }

  /** Where somebody with an old confirmation link of ours can ask for another one. */
  async listOf(token: string): Promise<List | null> {
    const target = this.needs.tokens.readConfirm(token);
    return target && ((await this.subscription(target.organizationId, target.subscriberId))?.list ?? null);
  }

  /** The second half of the double opt-in; repeating it changes nothing. */
  async confirm(token: string, requestId: string): Promise<Subscription | null> {
    const subscription = await this.toConfirm(token);
    if (!subscription || subscription.subscriber.status === 'active') return subscription;
    const { organizationId, list } = subscription;
    const now = this.needs.clock.now();
    return this.change(organizationId, requestId, subscription.subscriber.id, async (unit, before) => {
      if (before.status !== 'pending') return before;
      unit.audit({ action: 'subscriber.confirm', subject: { kind: 'subscriber', id: before.id } });
      return this.needs.subscribers.update(unit, before.id, before.version, {
        status: 'active',
        consent: { ...before.consent, confirmedAt: now },
        unsubscribedAt: null,
        // Whoever confirms has a mailbox that works and wants the bulletin.
        ...NOTHING_WRONG,
      });
    }).then((subscriber) => subscriber && { organizationId, list, subscriber });
  }

  /**
   * What an unsubscribe link is about. `null`: not a link of ours. Without subscription: the person was erased or the
   * copy was a test, so there is nothing left to end.
   */
  async toUnsubscribe(
    token: string,
  ): Promise<{ organizationId: string; subscription: Subscription | null } | null> {
    const target = this.needs.tokens.readUnsubscribe(token);
    if (!target) return null;
    const { organizationId, subscriberId } = target;
    return { organizationId, subscription: await this.subscription(organizationId, subscriberId) };
  }

  /** RFC 8058: ends the subscription, or finds it ended already. */
  async unsubscribe(subscription: Subscription, requestId: string): Promise<Subscription> {
    const { organizationId, list, subscriber } = subscription;
    const ended = await this.change(organizationId, requestId, subscriber.id, async (unit, before) => {
      if (before.status === 'unsubscribed') return before;
      unit.audit({ action: 'subscriber.unsubscribe', subject: { kind: 'subscriber', id: before.id } });
      return this.needs.subscribers.update(unit, before.id, before.version, {
        status: 'unsubscribed',
        unsubscribedAt: this.needs.clock.now(),
      });
    });
    return { organizationId, list, subscriber: ended ?? subscriber };
  }

  /** Takes a slip back, for a day and only for someone who had confirmed before. */
  async undo(subscription: Subscription, requestId: string): Promise<Subscription> {
    if (!this.canUndo(subscription)) return subscription;
    const { organizationId, list, subscriber } = subscription;
    const back = await this.change(organizationId, requestId, subscriber.id, async (unit, before) => {
      if (!this.canUndo({ subscriber: before })) return before;
      unit.audit({ action: 'subscriber.resubscribe', subject: { kind: 'subscriber', id: before.id } });
      return this.needs.subscribers.update(unit, before.id, before.version, {
        status: 'active',
        unsubscribedAt: null,
      });
    });
    return { organizationId, list, subscriber: back ?? subscriber };
  }

  canUndo({ subscriber }: Pick<Subscription, 'subscriber'>): boolean {
    const { status, consent, unsubscribedAt } = subscriber;
    if (status !== 'unsubscribed' || consent.confirmedAt === null || unsubscribedAt === null) return false;
    return this.needs.clock.now().getTime() - unsubscribedAt.getTime() < UNDO_WITHIN_MS;
  }

  /** For the job that writes the mail: who still has to confirm, with the link; null when nobody does any more. */
  async awaitingMail(
    organizationId: string,
    subscriberId: string,
  ): Promise<(Subscription & { readonly url: string }) | null> {
    const subscription = await this.subscription(organizationId, subscriberId);
    const confirmation = subscription?.subscriber.confirmation;
    if (subscription?.subscriber.status !== 'pending' || !confirmation) return null;
    if (confirmation.expiresAt <= this.needs.clock.now()) return null;
    return {
      ...subscription,
      url: this.needs.tokens.confirmUrl({ organizationId, subscriberId }, confirmation.nonce),
    };
  }

  private async askAgain(
    unit: Unit,
    list: List,
    known: Subscriber,
    request: SubscriptionRequest,
  ): Promise<void> {
    if (known.status === 'active') return;
    const now = this.needs.clock.now();
    const { confirmation } = known;
    const waiting = known.status === 'pending' && confirmation !== null && confirmation.expiresAt > now;
    if (waiting && now.getTime() - confirmation.mailedAt.getTime() < MAIL_AGAIN_AFTER_MS) return;
    const fresh = this.newConfirmation();
    const subscriber = await this.needs.subscribers.update(unit, known.id, known.version, {
      status: 'pending',
      name: singleLine(request.name) || known.name,
      language: request.language,
      consent: this.consentTo(list, request.source),
      // The link of the mail before goes on working: people open the older one as well.
      confirmation: waiting ? { ...fresh, nonce: confirmation.nonce } : fresh,
    });
    unit.audit({ action: 'subscriber.request', subject: { kind: 'subscriber', id: known.id } });
    this.enqueueMail(unit, subscriber);
  }

  private enqueueMail(unit: Unit, { id, version }: Subscriber): void {
    unit.enqueue({ kind: CONFIRMATION_MAIL, key: `${id}:${version}`, payload: { subscriberId: id } });
  }

  private consentTo(list: List, source: Consent['source']): Consent {
    const { consentText: text, consentVersion: version = 1 } = list;
    return { requestedAt: this.needs.clock.now(), confirmedAt: null, source, text, version };
  }

  private newConfirmation() {
    const mailedAt = this.needs.clock.now();
    return { nonce: randomToken(), mailedAt, expiresAt: new Date(mailedAt.getTime() + CONFIRM_WITHIN_MS) };
  }

  private async subscription(organizationId: string, subscriberId: string): Promise<Subscription | null> {
    const scope = { organizationId };
    const subscriber = await this.needs.subscribers.byId(scope, subscriberId);
    if (!subscriber) return null;
    return { organizationId, subscriber, list: await this.needs.lists.get(scope, subscriber.listId) };
  }

  private change(
    organizationId: string,
    requestId: string,
    id: string,
    step: (unit: Unit, before: Subscriber) => Promise<Subscriber>,
  ): Promise<Subscriber | null> {
    return this.needs.unitOfWork.run(systemCaller(organizationId, requestId), async (unit) => {
      const before = await this.needs.subscribers.byId(unit, id);
      return before && step(unit, before);
    });
  }
}

/** One spelling an address (RH17), or `invalid-input` where no mail could arrive. */
export function addressOf(text: string): string {
  const email = normalizeEmail(text);
  if (email !== undefined) return email;
  throw new AppError('invalid-input', {
    errors: [
      { path: 'body.email', code: 'wrong-format', message: 'must be an address that mail can be sent to' },
    ],
  });
}

/** Names stand in mail headers. */
export function singleLine(name: string): string {
  return name.replace(/\s+/g, ' ').trim();
}
