import { deliveryMessageId } from '@altavoz/domain/bulletins/delivery-key';
import type { Scope } from '../../platform/caller.js';
import type { Clock } from '../../platform/clock.js';
import type { Ids } from '../../platform/ids.js';
import type { MailAddress, Mailer } from '../../platform/mail/mailer.js';
import type { Logger } from '../../platform/observability/logger.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { ListService } from '../lists/list.service.js';
import type { OrganizationService } from '../organization/organization.service.js';
import type { Subscriber } from '../subscribers/subscriber.model.js';
import type { SubscriberService } from '../subscribers/subscriber.service.js';
import type { BulletinRenderingService } from './bulletin-rendering.service.js';
import type { BulletinSendingService } from './bulletin-sending.service.js';
import type { ReaderStates } from './bulletin.ports.js';
import type { BulletinRepository } from './bulletin.repository.js';
import type { Bulletin } from './bulletin.js';
import { DeliveryRun } from './delivery-run.js';
import type { DeliveryRepository } from './delivery.repository.js';
import type { Pace } from './pace.js';
import { SenderLease } from './sender-lease.js';
import type { SenderRepository } from './sender.repository.js';

const FREEZE_BATCH = 500;
/** How long what waits for others, or for an end that nobody noticed, is left before it is looked at again. */
const LOOK_AGAIN_MS = 30_000;

interface Dependencies {
  readonly bulletins: BulletinRepository;
  readonly deliveries: DeliveryRepository;
  readonly senders: SenderRepository;
  readonly sending: BulletinSendingService;
  readonly rendering: BulletinRenderingService;
  readonly campaigns: CampaignService;
  readonly lists: ListService;
  readonly subscribers: SubscriberService;
  readonly readers: ReaderStates;
  readonly organizations: OrganizationService;
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
 * Takes a bulletin to its readers through the ledger. Any number of processes may work on the same one: each delivery
 * is begun by one of them, its state moves only after the mail server's answer, and what somebody held when they
 * died becomes `uncertain` and is not repeated (RH17).
 */
export class DeliveryService {
  /** Bulletins that this process is sending; `true` once more was asked for meanwhile. */
  private readonly busy = new Map<string, boolean>();

  constructor(private readonly needs: Dependencies) {}

  /** Sends until nothing is due, sending was paused, or the service stops; then sees to it that it goes on. */
  async work(
    organizationId: string,
    bulletinId: string,
    signal: AbortSignal,
    helping = false,
  ): Promise<void> {
    if (this.busy.has(bulletinId)) {
      this.busy.set(bulletinId, true);
      return;
    }
    try {
      do {
        this.busy.set(bulletinId, false);
        await this.run({ organizationId }, bulletinId, signal, helping);
        // Taken up again while the last mails of a pause were still leaving.
      } while (this.busy.get(bulletinId) === true && !signal.aborted);
    } finally {
      this.busy.delete(bulletinId);
    }
  }

  /** Helps with what others are sending: their bulletins have mails that are due and that nobody has begun. */
  async help(signal: AbortSignal): Promise<void> {
    const leaving = await this.needs.bulletins.sendingAnywhere();
    for (const { id, organizationId, frozen } of leaving) {
      if (signal.aborted) return;
      if (this.busy.has(id) || !(await this.canHelp({ organizationId }, id, frozen))) continue;
      await this.work(organizationId, id, signal, true);
    }
  }

  /** Something is due that no living sender has set aside, or somebody died. */
  private async canHelp(scope: Scope, bulletinId: string, frozen: boolean): Promise<boolean> {
    const { deliveries, senders } = this.needs;
    const alive = await senders.alive(bulletinId);
    if (!frozen) return alive.length === 0;
    if ((await deliveries.due(scope, bulletinId, alive, 1)).length > 0) return true;
    return (await deliveries.holders(scope, bulletinId)).some((holder) => !alive.includes(holder));
  }

  private async run(scope: Scope, bulletinId: string, signal: AbortSignal, helping: boolean): Promise<void> {
    const { bulletins, senders, ids, owner, leaseMs, log } = this.needs;
    const bulletin = await bulletins.byId(scope, bulletinId);
    if (bulletin?.status !== 'sending') return;
    const id = `${owner}:${ids.next()}`;
    const lease = await SenderLease.open({ id, bulletinId, leaseMs, senders, log });
    try {
      await this.freeze(scope, bulletin);
      await this.giveUpLost(scope, bulletinId);
      const run = await this.prepare(scope, bulletin, lease, signal);
      const resumeMs = await run.send();
      await this.conclude(scope, run);
      if (!helping) await this.goOn(scope, bulletinId, lease, resumeMs, signal);
    } finally {
      await lease.close();
    }
  }

  /** What the dead held becomes uncertain. */
  private async giveUpLost(scope: Scope, bulletinId: string): Promise<void> {
    const { deliveries, senders, log } = this.needs;
    const holders = await deliveries.holders(scope, bulletinId);
    if (holders.length === 0) return;
    // After the holders: who is alive now was alive when it took what it holds.
    const alive = new Set(await senders.alive(bulletinId));
    const dead = holders.filter((holder) => !alive.has(holder));
    const lost = await deliveries.giveUpLost(scope, bulletinId, dead);
    if (lost > 0) log.warn({ event: 'deliveries-lost', bulletinId, count: lost }, 'Deliveries are uncertain');
  }

  /** Everyone active on the list at this moment, each once; nothing leaves before all of them stand in the ledger. */
  private async freeze(scope: Scope, { id, listId, recipientsFrozen }: Bulletin): Promise<void> {
    if (recipientsFrozen) return;
    const { subscribers, deliveries, bulletins, mailFrom } = this.needs;
    const host = hostOf(mailFrom);
    let walked = 0;
    let after: string | null = null;
    for (;;) {
      const batch: Subscriber[] = await subscribers.activeAfter(scope, listId, after, FREEZE_BATCH);
      const recipients = batch.map(({ id: subscriberId, email, name, area }) => ({
        subscriberId,
        email,
        name,
        area: area ?? '',
        messageId: deliveryMessageId(id, subscriberId, host),
      }));
      await deliveries.freeze(scope, id, recipients);
      walked += batch.length;
      after = batch.at(-1)?.id ?? null;
      if (batch.length < FREEZE_BATCH) break;
    }
    // An interrupted walk may have written more than this one met; never fewer.
    const written = await deliveries.count(scope, { bulletinId: id });
    if (written < walked)
      throw new Error(`The ledger holds ${written} of ${walked} recipients: nothing is sent`);
    await bulletins.noteFrozen(scope, id);
  }

  private async prepare(
    scope: Scope,
    bulletin: Bulletin,
    lease: SenderLease,
    signal: AbortSignal,
  ): Promise<DeliveryRun> {
    const { bulletins, lists, organizations, campaigns, mailFrom } = this.needs;
    const copy = await bulletins.copyOf(scope, bulletin.id);
    if (!copy) throw new Error('The mail of a bulletin that is leaving is not there');
    const list = await lists.get(scope, bulletin.listId);
    const { name } = await organizations.get(scope);
    const { timeZone } = await campaigns.get(scope, bulletin.campaignId);
    return new DeliveryRun(this.needs, {
      scope,
      bulletin,
      copy,
      timeZone,
      lease,
      signal,
      sender: { name, address: mailFrom.address },
      listId: `<${list.slug}.${hostOf(mailFrom)}>`,
    });
  }

  /** The next bulletin leaves them out. A relay that refuses everyone says something about us, not about them. */
  private async leaveOutBounced(scope: Scope, { bounced, tookSome, stop }: DeliveryRun): Promise<void> {
    if (stop === 'too-many-refusals' || (!tookSome && bounced.length > 1)) return;
    for (const subscriberId of bounced) await this.needs.subscribers.bounce(scope, subscriberId);
  }

  private async conclude(scope: Scope, run: DeliveryRun): Promise<void> {
    const { sending } = this.needs;
    const { id } = run.bulletin;
    await this.leaveOutBounced(scope, run);
    if (run.stop !== null) await sending.pauseBecause(scope, id, run.stop);
    await sending.closeIfDone(scope, id);
  }

  /** Sees to it that what is left is taken up again: now, when something is due, or when the pace allows it. */
  private async goOn(
    scope: Scope,
    id: string,
    lease: SenderLease,
    resumeMs: number,
    signal: AbortSignal,
  ): Promise<void> {
    const { bulletins, sending, deliveries, clock } = this.needs;
    if ((await bulletins.statusOf(scope, id)) !== 'sending') return;
    const now = clock.now().getTime();
    const due = await deliveries.nextDue(scope, id);
    // Where others are at work, or hold the last ones, it is enough to look whether they came to an end.
    const patience = due === null || (await lease.others()).length > 0 ? LOOK_AGAIN_MS : 0;
    const earliest = signal.aborted ? now : now + Math.max(resumeMs, patience);
    await sending.continueAt(scope, id, new Date(Math.max(earliest, due?.getTime() ?? 0)));
  }
}

/** The domain that our mails come from; it names bulletins and messages too. */
function hostOf({ address }: MailAddress): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
