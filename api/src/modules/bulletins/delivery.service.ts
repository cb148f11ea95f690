import { deliveryMessageId } from '@altavoz/domain/bulletins/delivery-key';
import type { Scope } from '../../platform/caller.js';
import type { Clock } from '../../platform/clock.js';
import type { Ids } from '../../platform/ids.js';
import type { MailAddress, Mailer } from '../../platform/mail/mailer.js';
import type { Logger } from '../../platform/observability/logger.js';
import { DeliveryRun } from './delivery-run.js';
import type { DeliveryRepository } from './delivery.repository.js';
import type { LeavingMailing, Mailings, NewRecipient } from './mailing.js';
import type { Pace } from './pace.js';
import { SenderLease } from './sender-lease.js';
import type { SenderRepository } from './sender.repository.js';

const FREEZE_BATCH = 500;
/** How long what waits for others, or for an end that nobody noticed, is left before it is looked at again. */
const LOOK_AGAIN_MS = 30_000;

interface Dependencies {
  readonly mailings: Mailings;
  readonly deliveries: DeliveryRepository;
  readonly senders: SenderRepository;
  readonly mailer: Mailer;
  readonly mailFrom: MailAddress;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Logger;
  /** Names this process among others that share the ledger. */
  readonly owner: string;
  /** After so long without a sign of life a sender counts as dead. */
  readonly leaseMs: number;
  readonly pace: Pace;
}

/**
 * Takes a mailing to its recipients through the ledger, whatever it is. Any number of processes may work on the same one: each delivery
 * is begun by one of them, its state moves only after the mail server's answer, and what somebody held when they
 * died becomes `uncertain` and is not repeated (RH17).
 */
export class DeliveryService {
  /** Mailings that this process is sending; `true` once more was asked for meanwhile. */
  private readonly busy = new Map<string, boolean>();

  constructor(private readonly needs: Dependencies) {}

  /** Sends until nothing is due, sending was paused, or the service stops; then sees to it that it goes on. */
  async work(organizationId: string, mailingId: string, signal: AbortSignal, helping = false): Promise<void> {
    if (this.busy.has(mailingId)) {
      this.busy.set(mailingId, true);
      return;
    }
    try {
      do {
        this.busy.set(mailingId, false);
        await this.run({ organizationId }, mailingId, signal, helping);
        // Taken up again while the last mails of a pause were still leaving.
      } while (this.busy.get(mailingId) === true && !signal.aborted);
    } finally {
      this.busy.delete(mailingId);
    }
  }

  /** Helps with what others are sending: their mailings have mails that are due and that nobody has begun. */
  async help(signal: AbortSignal): Promise<void> {
    const leaving = await this.needs.mailings.leavingAnywhere();
    for (const { id, organizationId, frozen } of leaving) {
      if (signal.aborted) return;
      if (this.busy.has(id) || !(await this.canHelp({ organizationId }, id, frozen))) continue;
      await this.work(organizationId, id, signal, true);
    }
  }

  /** Something is due that no living sender has set aside, or somebody died. */
  private async canHelp(scope: Scope, mailingId: string, frozen: boolean): Promise<boolean> {
    const { deliveries, senders } = this.needs;
    const alive = await senders.alive(mailingId);
    if (!frozen) return alive.length === 0;
    if ((await deliveries.due(scope, mailingId, alive, 1)).length > 0) return true;
    return (await deliveries.holders(scope, mailingId)).some((holder) => !alive.includes(holder));
  }

  private async run(scope: Scope, mailingId: string, signal: AbortSignal, helping: boolean): Promise<void> {
    const { mailings, senders, ids, owner, leaseMs, log } = this.needs;
    const mailing = await mailings.leaving(scope, mailingId);
    if (!mailing) return;
    const id = `${owner}:${ids.next()}`;
    const lease = await SenderLease.open({ id, mailingId, leaseMs, senders, log });
    try {
      await this.freeze(scope, mailing);
      await this.giveUpLost(scope, mailingId);
      const outgoing = await mailings.outgoing(scope, mailingId);
      const run = new DeliveryRun(this.needs, { scope, mailingId, outgoing, lease, signal });
      const resumeMs = await run.send();
      await this.conclude(scope, mailingId, run);
      if (!helping) await this.goOn(scope, mailingId, lease, resumeMs, signal);
    } finally {
      await lease.close();
    }
  }

  /** What the dead held becomes uncertain. */
  private async giveUpLost(scope: Scope, mailingId: string): Promise<void> {
    const { deliveries, senders, log } = this.needs;
    const holders = await deliveries.holders(scope, mailingId);
    if (holders.length === 0) return;
    // After the holders: who is alive now was alive when it took what it holds.
    const alive = new Set(await senders.alive(mailingId));
    const dead = holders.filter((holder) => !alive.has(holder));
    const lost = await deliveries.giveUpLost(scope, mailingId, dead);
    if (lost > 0) log.warn({ event: 'deliveries-lost', mailingId, count: lost }, 'Deliveries are uncertain');
  }

  /** Everyone who is to get it at this moment, each once; nothing leaves before all of them stand in the ledger. */
  private async freeze(scope: Scope, { id, frozen }: LeavingMailing): Promise<void> {
    if (frozen) return;
    const { mailings, deliveries, mailFrom } = this.needs;
    const host = hostOf(mailFrom);
    const batchAfter = (after: string | null) => mailings.recipientsAfter(scope, id, after, FREEZE_BATCH);
    let walked = 0;
    let batch: readonly NewRecipient[] = await batchAfter(null);
    while (batch.length > 0) {
      const recipients = batch.map((recipient) => ({
        ...recipient,
        messageId: deliveryMessageId(id, recipient.recipientId, host),
      }));
      walked += batch.length;
      const last = batch.length === FREEZE_BATCH ? batch.at(-1) : undefined;
      // The next ones are read while these are written.
      const [next] = await Promise.all([
        last ? batchAfter(last.recipientId) : [],
        deliveries.freeze(scope, id, recipients),
      ]);
      batch = next;
    }
    // An interrupted walk may have written more than this one met; never fewer.
    const written = await deliveries.count(scope, { mailingId: id });
    if (written < walked)
      throw new Error(`The ledger holds ${written} of ${walked} recipients: nothing is sent`);
    await mailings.noteFrozen(scope, id);
  }

  private async conclude(scope: Scope, id: string, run: DeliveryRun): Promise<void> {
    const { mailings } = this.needs;
    const { bounced, tookSome, stop } = run;
    // A relay that refuses everyone says something about us, not about them.
    if (stop !== 'too-many-refusals' && (tookSome || bounced.length <= 1))
      await mailings.bounced(scope, bounced);
    if (stop !== null) await mailings.pauseBecause(scope, id, stop);
    await mailings.closeIfDone(scope, id);
  }

  /** Sees to it that what is left is taken up again: now, when something is due, or when the pace allows it. */
  private async goOn(
    scope: Scope,
    id: string,
    lease: SenderLease,
    resumeMs: number,
    signal: AbortSignal,
  ): Promise<void> {
    const { mailings, deliveries, clock } = this.needs;
    if (!(await mailings.isLeaving(scope, id))) return;
    const now = clock.now().getTime();
    const due = await deliveries.nextDue(scope, id);
    // Where others are at work, or hold the last ones, it is enough to look whether they came to an end.
    const patience = due === null || (await lease.others()).length > 0 ? LOOK_AGAIN_MS : 0;
    const earliest = signal.aborted ? now : now + Math.max(resumeMs, patience);
    await mailings.continueAt(scope, id, new Date(Math.max(earliest, due?.getTime() ?? 0)));
  }
}

/** The domain that our mails come from; it names lists and messages too. */
export function hostOf({ address }: MailAddress): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
