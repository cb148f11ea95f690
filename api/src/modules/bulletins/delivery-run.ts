import type { Scope } from '../../platform/caller.js';
import type { Clock } from '../../platform/clock.js';
import type { Mailer, SendOutcome } from '../../platform/mail/mailer.js';
import type { Logger } from '../../platform/observability/logger.js';
import type { Delivery, PauseReason } from './bulletin.js';
import type { DeliveryRepository, Ended } from './delivery.repository.js';
import { endingOf } from './delivery-ending.js';
import { Gathered } from './gathered.js';
import type { Mailings, OutgoingMailing, ReaderState } from './mailing.js';
import type { Pace } from './pace.js';
import { persistently } from './persistently.js';
import type { SenderLease } from './sender-lease.js';
import { SendingHealth } from './sending-health.js';

const CANDIDATES = 200;
/** Beside those on the wire, as many are made ready, so that no connection waits for the ledger. */
const LANES_A_CONNECTION = 2;
/** A connection has another mail ready meanwhile; the database is asked a tenth as often. */
const LINGER_MS = 5;

interface Dependencies {
  readonly mailings: Mailings;
  readonly deliveries: DeliveryRepository;
  readonly mailer: Mailer;
  readonly clock: Clock;
  readonly log: Logger;
  readonly pace: Pace;
}

/** Everything that stays the same for all mails of one run. */
interface Fixed {
  readonly scope: Scope;
  readonly mailingId: string;
  readonly outgoing: OutgoingMailing;
  readonly lease: SenderLease;
  readonly signal: AbortSignal;
}

/** One sender at work on one mailing, until nothing is due or something says stop. */
export class DeliveryRun {
  /** Whose address the relay refused for good. */
  readonly bounced: string[] = [];
  tookSome = false;
  private readonly health = new SendingHealth();
  private readonly candidates: Delivery[] = [];
  /** From being found until their end is written: the ledger may still call them pending, and they are found once. */
  private readonly inHand = new Set<string>();
  private readonly begins: Gathered<Delivery, ReaderState | null>;
  private readonly ends: Gathered<Ended, undefined>;
  private refill: Promise<void> | null = null;
  private setAside = false;
  private over = false;
  private resumeMs = 0;

  constructor(
    private readonly needs: Dependencies,
    private readonly fixed: Fixed,
  ) {
    this.begins = new Gathered((deliveries) => this.begin(deliveries), LINGER_MS);
    this.ends = new Gathered((ended) => this.end(ended), LINGER_MS);
  }

  /** Why sending has to stop before everyone had it. */
  get stop(): PauseReason | null {
    return this.health.stop;
  }

  /** How many milliseconds to wait before going on, where the pace of the hour is used up. */
  async send(): Promise<number> {
    const lanes = this.needs.mailer.connections * LANES_A_CONNECTION;
    const ends = await Promise.allSettled(Array.from({ length: lanes }, () => this.lane()));
    const { scope, mailingId, lease } = this.fixed;
    if (this.setAside) await this.needs.deliveries.putBack(scope, mailingId, lease.id);
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
    return this.resumeMs;
  }

  private async lane(): Promise<void> {
    try {
      for (let delivery = await this.next(); delivery; delivery = await this.next()) {
        const wait = await this.needs.pace.take();
        if (wait > 0) {
          this.resumeMs = wait;
          this.over = true;
        }
        if (this.over) return;
        const reader = await this.begins.add(delivery);
        if (reader) await this.deliver(delivery, reader);
        this.inHand.delete(delivery.id);
      }
    } catch (error) {
      // The others end what they have begun.
      this.over = true;
      throw error;
    }
  }

  private async next(): Promise<Delivery | undefined> {
    if (this.over) return undefined;
    if (this.candidates.length === 0) {
      this.refill ??= this.look().finally(() => (this.refill = null));
      await this.refill;
    }
    return this.over ? undefined : this.candidates.shift();
  }

  private async look(): Promise<void> {
    const { deliveries } = this.needs;
    const { scope, mailingId, lease, signal } = this.fixed;
    const found = await persistently(async () => {
      const others = await lease.others();
      const waiting = await deliveries.due(scope, mailingId, others, CANDIDATES + this.inHand.size);
      const due = waiting.filter(({ id }) => !this.inHand.has(id));
      if (others.length === 0 || due.length === 0) return due;
      this.setAside = true;
      return deliveries.setAside(scope, due, lease.id, others);
    }, signal);
    for (const delivery of found) this.inHand.add(delivery.id);
    this.candidates.push(...found);
  }

  /**
   * Looked at before every mail: whether sending goes on, and who has left since the recipients were written down. So
   * pausing and leaving act at once.
   */
  private begin(group: readonly Delivery[]): Promise<(ReaderState | null)[]> {
    const { mailings, deliveries } = this.needs;
    const { scope, mailingId, lease, signal } = this.fixed;
    return persistently(async () => {
      const goesOn =
        !signal.aborted && this.stop === null && lease.held && (await mailings.isLeaving(scope, mailingId));
      if (!goesOn) {
        this.over = true;
        return group.map(() => null);
      }
      const states = await mailings.statesOf(scope, group);
      const staying = group.filter(({ recipientId }) => states.get(recipientId)?.status === 'active');
      for (const delivery of group) {
        if (!staying.includes(delivery)) {
          await deliveries.suppress(scope, delivery, states.get(delivery.recipientId)?.status ?? 'erased');
        }
      }
      const begun = await deliveries.begin(
        scope,
        staying.map(({ id }) => id),
        lease.id,
      );
      return group.map(({ id, recipientId }) => (begun.has(id) ? (states.get(recipientId) ?? null) : null));
    }, signal);
  }

  private async deliver(delivery: Delivery, reader: ReaderState): Promise<void> {
    const { deliveries, clock } = this.needs;
    const { scope, lease, signal } = this.fixed;
    if (!lease.held) {
      // Others may have given this sender up and asked a person: it hands nothing over any more.
      this.over = true;
      await persistently(() => deliveries.unbegin(scope, [delivery.id], lease.id), signal);
      return;
    }
    const outcome = await this.mail(delivery, reader);
    this.health.note(outcome);
    if (outcome.state === 'accepted') this.tookSome = true;
    if (outcome.state === 'refused' && outcome.permanent && outcome.recipient)
      this.bounced.push(delivery.recipientId);
    const ending = endingOf(outcome, delivery.attempts + 1, clock.now());
    await this.ends.add({ id: delivery.id, ending });
  }

  private async end(ended: readonly Ended[]): Promise<undefined[]> {
    const { deliveries, log } = this.needs;
    const { scope, lease, mailingId } = this.fixed;
    // Also while the service stops: an answer that is not written down makes the delivery uncertain.
    const lost = await persistently(() => deliveries.end(scope, ended, lease.id));
    if (lost > 0) log.warn({ event: 'answers-lost', mailingId, count: lost }, 'Answers came late');
    return ended.map(() => undefined);
  }

  private async mail(delivery: Delivery, reader: ReaderState): Promise<SendOutcome> {
    const { mailer, log } = this.needs;
    const { scope, outgoing } = this.fixed;
    const { subject, language, sender, replyTo, listId } = outgoing;
    try {
      const { body, unsubscribeUrl } = outgoing.copyOf(delivery, reader);
      return await mailer.send({
        organizationId: scope.organizationId,
        to: { name: delivery.name, address: delivery.email },
        from: sender,
        ...(replyTo ? { replyTo } : {}),
        language,
        subject,
        html: '',
        text: '',
        body,
        unsubscribeUrl,
        ...(listId ? { listId } : {}),
        messageId: delivery.messageId,
      });
    } catch (error) {
      // It may have left before it failed, and then it must not leave again.
      log.error({ event: 'delivery-failed', deliveryId: delivery.id, err: error }, 'A delivery is uncertain');
      return { state: 'uncertain', reply: error instanceof Error ? error.name : 'unknown' };
    }
  }
}
