import type { Scope } from '../../platform/caller.js';
import type { Clock } from '../../platform/clock.js';
import type { Mailer, SendOutcome } from '../../platform/mail/mailer.js';
import type { Logger } from '../../platform/observability/logger.js';
import type { Delivery, PauseReason } from './bulletin.js';
import type { DeliveryRepository, Ended } from './delivery.repository.js';
import { endingOf } from './delivery-ending.js';
import { Gathered } from './gathered.js';
import { Lookahead } from './lookahead.js';
import type { Mailings, OutgoingMailing, ReaderState } from './mailing.js';
import type { Pace } from './pace.js';
import { persistently } from './persistently.js';
import { ReadyQueue } from './ready-queue.js';
import type { SenderLease } from './sender-lease.js';
import { SendingHealth } from './sending-health.js';

/** Answers are written down together: the database is asked for many mails at once. */
const LINGER_MS = 50;
/** Pausing acts within a second, also while mails are slow to leave. */
const WATCH_MS = 400;

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

interface Begun {
  readonly delivery: Delivery;
  readonly reader: ReaderState;
}

/**
 * One sender at work on one mailing, until nothing is due or something says stop. One hand begins mails in the ledger,
 * as many as leave in a moment; each connection takes the next of them; answers are written down beside that.
 */
export class DeliveryRun {
  /** Whose address the relay refused for good. */
  readonly bounced: string[] = [];
  tookSome = false;
  private readonly health = new SendingHealth();
  private readonly candidates: Delivery[] = [];
  /** From being found until their end is written: the ledger may still call them pending, and they are found once. */
  private readonly inHand = new Set<string>();
  private readonly ready = new ReadyQueue<Begun>();
  private readonly lookahead: Lookahead;
  private readonly ends: Gathered<Ended, undefined>;
  private readonly writing = new Set<Promise<unknown>>();
  /** Begun, and not handed over when it was over. */
  private readonly left: string[] = [];
  private setAside = false;
  private over = false;
  private resumeMs = 0;

  constructor(
    private readonly needs: Dependencies,
    private readonly fixed: Fixed,
  ) {
    this.lookahead = new Lookahead(needs.mailer.connections);
    this.ends = new Gathered((ended) => this.end(ended), LINGER_MS);
  }

  /** Why sending has to stop before everyone had it. */
  get stop(): PauseReason | null {
    return this.health.stop;
  }

  /** How many milliseconds to wait before going on, where the pace of the hour is used up. */
  async send(): Promise<number> {
    const watch = setInterval(() => void this.watch(), WATCH_MS);
    const lanes = Array.from({ length: this.needs.mailer.connections }, () => this.lane());
    const work = await Promise.allSettled([this.fill(), ...lanes]);
    clearInterval(watch);
    const written = await Promise.allSettled([...this.writing, this.handBack()]);
    for (const end of [...work, ...written]) if (end.status === 'rejected') throw end.reason;
    return this.resumeMs;
  }

  private finish(): void {
    this.over = true;
    this.ready.end();
  }

  /** Keeps as many begun as leave in a moment, so that no connection waits for the ledger. */
  private async fill(): Promise<void> {
    try {
      while (!this.over) {
        const wanted = await this.ready.missing(this.lookahead.goal);
        this.lookahead.note(this.ready.hasRunDry());
        const group = this.over ? [] : await this.next(wanted);
        if (group.length === 0) break;
        const { through, waitMs } = await this.needs.pace.take(group.length);
        this.candidates.unshift(...group.slice(through));
        if (waitMs > 0) {
          this.resumeMs = waitMs;
          break;
        }
        this.ready.push(await this.begin(group.slice(0, through)));
      }
      this.ready.end();
    } catch (error) {
      // The others end what they have begun.
      this.finish();
      throw error;
    }
  }

  private async next(wanted: number): Promise<Delivery[]> {
    if (this.candidates.length === 0) await this.look(wanted * 2);
    return this.candidates.splice(0, wanted);
  }

  private async look(many: number): Promise<void> {
    const { deliveries } = this.needs;
    const { scope, mailingId, lease, signal } = this.fixed;
    const found = await persistently(async () => {
      const others = await lease.others();
      const waiting = await deliveries.due(scope, mailingId, others, many);
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
  private begin(group: readonly Delivery[]): Promise<Begun[]> {
    const { mailings, deliveries } = this.needs;
    const { scope, lease, signal } = this.fixed;
    return persistently(async () => {
      if (!(await this.goesOn())) {
        this.finish();
        // Some may have begun at a try whose answer was lost.
        this.left.push(...group.map(({ id }) => id));
        return [];
      }
      const states = await mailings.statesOf(scope, group);
      const staying = group.filter(({ recipientId }) => states.get(recipientId)?.status === 'active');
      if (staying.length < group.length) {
        const gone = group.filter(({ recipientId }) => states.get(recipientId)?.status !== 'active');
        for (const delivery of gone)
          await deliveries.suppress(scope, delivery, states.get(delivery.recipientId)?.status ?? 'erased');
      }
      const begun = await deliveries.begin(
        scope,
        staying.map(({ id }) => id),
        lease.id,
      );
      return staying.flatMap((delivery) => {
        const reader = states.get(delivery.recipientId);
        return reader && begun.has(delivery.id) ? [{ delivery, reader }] : [];
      });
    }, signal);
  }

  private async goesOn(): Promise<boolean> {
    const { scope, mailingId } = this.fixed;
    return this.mayHandOver() && (await this.needs.mailings.isLeaving(scope, mailingId));
  }

  /** Others may have given this sender up and asked a person: then it hands nothing over any more. */
  private mayHandOver(): boolean {
    const { signal, lease } = this.fixed;
    return !signal.aborted && this.stop === null && lease.held;
  }

  private async watch(): Promise<void> {
    try {
      if (!(await this.goesOn())) this.finish();
    } catch (error) {
      // Whoever begins or ends a mail meets the same, and waits for the database.
      this.needs.log.warn({ event: 'sending-not-watched', err: error }, 'The status could not be read');
    }
  }

  /** One connection: it takes what is ready, and does not wait until its answer is written down. */
  private async lane(): Promise<void> {
    for (let begun = await this.ready.take(); begun; begun = await this.ready.take()) {
      if (this.over || !this.mayHandOver()) {
        this.finish();
        this.left.push(begun.delivery.id);
        return;
      }
      await this.deliver(begun);
    }
  }

  private async deliver({ delivery, reader }: Begun): Promise<void> {
    const outcome = await this.mail(delivery, reader);
    this.lookahead.left();
    this.health.note(outcome);
    if (outcome.state === 'accepted') this.tookSome = true;
    if (outcome.state === 'refused' && outcome.permanent && outcome.recipient)
      this.bounced.push(delivery.recipientId);
    const ending = endingOf(outcome, delivery.attempts + 1, this.needs.clock.now());
    const written = this.ends.add({ id: delivery.id, ending });
    this.writing.add(written);
    written.then(
      () => {
        this.inHand.delete(delivery.id);
        this.writing.delete(written);
      },
      // It stays among what is being written, where `send` meets it.
      () => this.finish(),
    );
  }

  private async end(ended: readonly Ended[]): Promise<undefined[]> {
    const { deliveries, log } = this.needs;
    const { scope, lease, mailingId } = this.fixed;
    // Also while the service stops: an answer that is not written down makes the delivery uncertain.
    const lost = await persistently(() => deliveries.end(scope, ended, lease.id));
    if (lost > 0) log.warn({ event: 'answers-lost', mailingId, count: lost }, 'Answers came late');
    return ended.map(() => undefined);
  }

  /** What was begun and not handed over, and what was set aside and not begun, is there for whoever goes on. */
  private async handBack(): Promise<void> {
    const { deliveries } = this.needs;
    const { scope, mailingId, lease } = this.fixed;
    const left = [...this.left, ...this.ready.drain().map(({ delivery }) => delivery.id)];
    if (left.length > 0) await persistently(() => deliveries.unbegin(scope, left, lease.id));
    if (this.setAside) await persistently(() => deliveries.putBack(scope, mailingId, lease.id));
  }

  private async mail(delivery: Delivery, reader: ReaderState): Promise<SendOutcome> {
    const { mailer, log } = this.needs;
    const { scope, outgoing } = this.fixed;
    const { sender, replyTo, listId } = outgoing;
    try {
      const copy = outgoing.copyOf(delivery, reader);
      const { body, unsubscribeUrl, subject = outgoing.subject, language = outgoing.language } = copy;
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
