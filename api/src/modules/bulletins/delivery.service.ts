import { deliveryMessageId } from '@altavoz/domain/bulletins/delivery-key';
import { dayAt } from '@altavoz/domain/shared/day-in-zone';
import type { Scope } from '../../platform/caller.js';
import type { Clock } from '../../platform/clock.js';
import type { MailAddress, Mailer, SendOutcome } from '../../platform/mail/mailer.js';
import type { Logger } from '../../platform/observability/logger.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { List } from '../lists/list.model.js';
import type { ListService } from '../lists/list.service.js';
import type { OrganizationService } from '../organization/organization.service.js';
import type { Subscriber } from '../subscribers/subscriber.model.js';
import type { SubscriberService } from '../subscribers/subscriber.service.js';
import type { BulletinRenderingService } from './bulletin-rendering.service.js';
import type { BulletinSendingService } from './bulletin-sending.service.js';
import type { BulletinRepository } from './bulletin.repository.js';
import type { Bulletin, BulletinCopyFields, Delivery } from './bulletin.js';
import type { Claim, DeliveryRepository } from './delivery.repository.js';
import { SendingHealth, wasReached } from './sending-health.js';
import type { TokenBucket } from './token-bucket.js';

const FREEZE_BATCH = 500;
const CANDIDATES = 50;
/** As many as the mail pool has connections. */
const LANES = 5;
/** Longer than the mail pool can take to give up, so that only who died loses a claim. */
const CLAIM_MS = 5 * 60_000;
const MAX_REFUSALS = 5;
const FIRST_RETRY_MS = 60_000;
const RELAY_RETRY_MS = 30_000;

interface Dependencies {
  readonly bulletins: BulletinRepository;
  readonly deliveries: DeliveryRepository;
  readonly sending: BulletinSendingService;
  readonly rendering: BulletinRenderingService;
  readonly campaigns: CampaignService;
  readonly lists: ListService;
  readonly subscribers: SubscriberService;
  readonly organizations: OrganizationService;
  readonly mailer: Mailer;
  readonly mailFrom: MailAddress;
  readonly clock: Clock;
  readonly log: Logger;
  /** Names this sender among others that share the ledger. */
  readonly owner: string;
  readonly bucket: TokenBucket;
}

/** One run: everything that stays the same for all of its mails. */
interface Run {
  readonly scope: Scope;
  readonly bulletin: Bulletin;
  readonly list: List;
  readonly copy: BulletinCopyFields;
  readonly sender: MailAddress;
  readonly listId: string;
  readonly timeZone: string;
  readonly health: SendingHealth;
  readonly signal: AbortSignal;
  readonly waiting: Delivery[];
  /** Whose address the relay refused for good. */
  readonly bounced: string[];
  tookSome: boolean;
  refill: Promise<void> | null;
}

/**
 * Takes a bulletin to its readers through the ledger. Any number of senders may work on the same one: each delivery
 * is claimed by one of them, its state moves only after the mail server's answer, and what somebody held when they
 * died becomes `uncertain` and is not repeated (RH17).
 */
export class DeliveryService {
  /** Bulletins that this process is sending; `true` once more was asked for meanwhile. */
  private readonly busy = new Map<string, boolean>();

  constructor(private readonly needs: Dependencies) {}

  /** Sends until nothing is due, sending was paused, or the service stops; then sees to it that it goes on. */
  async work(organizationId: string, bulletinId: string, signal: AbortSignal): Promise<void> {
    if (this.busy.has(bulletinId)) {
      this.busy.set(bulletinId, true);
      return;
    }
    try {
      do {
        this.busy.set(bulletinId, false);
        await this.run({ organizationId }, bulletinId, signal);
        // Taken up again while the last mails of a pause were still leaving.
      } while (this.busy.get(bulletinId) === true && !signal.aborted);
    } finally {
      this.busy.delete(bulletinId);
    }
  }

  private async run(scope: Scope, bulletinId: string, signal: AbortSignal): Promise<void> {
    const { bulletins, deliveries, log } = this.needs;
    const bulletin = await bulletins.byId(scope, bulletinId);
    if (bulletin?.status !== 'sending') return;
    await this.freeze(scope, bulletin);
    const lost = await deliveries.giveUpLost(scope, bulletinId);
    if (lost > 0) log.warn({ event: 'deliveries-lost', bulletinId, count: lost }, 'Deliveries are uncertain');
    const run = await this.prepare(scope, bulletin, signal);
    await Promise.all(Array.from({ length: LANES }, () => this.lane(run)));
    await this.conclude(run);
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
      const recipients = batch.map(({ id: subscriberId, email, name }) => ({
        subscriberId,
        email,
        name,
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

  private async prepare(scope: Scope, bulletin: Bulletin, signal: AbortSignal): Promise<Run> {
    const { bulletins, lists, organizations, campaigns, mailFrom } = this.needs;
    const copy = await bulletins.copyOf(scope, bulletin.id);
    if (!copy) throw new Error('The mail of a bulletin that is leaving is not there');
    const list = await lists.get(scope, bulletin.listId);
    const { name } = await organizations.get(scope);
    const { timeZone } = await campaigns.get(scope, bulletin.campaignId);
    return {
      scope,
      bulletin,
      list,
      copy,
      timeZone,
      signal,
      sender: { name, address: mailFrom.address },
      listId: `<${list.slug}.${hostOf(mailFrom)}>`,
      health: new SendingHealth(),
      waiting: [],
      bounced: [],
      tookSome: false,
      refill: null,
    };
  }

  private async lane(run: Run): Promise<void> {
    for (;;) {
      const delivery = await this.next(run);
      if (!delivery) return;
      await this.needs.bucket.take();
      // Looked at before every mail, so that pausing and cancelling act at once.
      if (!(await this.mayGoOn(run))) return;
      await this.deliver(run, delivery);
    }
  }

  private async mayGoOn({ scope, bulletin, health, signal }: Run): Promise<boolean> {
    if (signal.aborted || health.stop !== null) return false;
    return (await this.needs.bulletins.byId(scope, bulletin.id))?.status === 'sending';
  }

  private async next(run: Run): Promise<Delivery | undefined> {
    if (run.waiting.length === 0) {
      run.refill ??= this.needs.deliveries
        .due(run.scope, run.bulletin.id, CANDIDATES)
        .then((due) => void run.waiting.push(...due))
        .finally(() => (run.refill = null));
      await run.refill;
    }
    return run.waiting.shift();
  }

  private async deliver(run: Run, delivery: Delivery): Promise<void> {
    const { subscribers, deliveries, mailer, owner } = this.needs;
    const { scope } = run;
    const subscriber = await subscribers.find(scope, delivery.subscriberId);
    const why = await this.whyNot(scope, delivery, subscriber);
    if (!subscriber || why !== null) {
      await deliveries.suppress(scope, delivery, why ?? 'erased');
      return;
    }
    await mailer.ready();
    const claim = await deliveries.claim(scope, delivery, owner, CLAIM_MS);
    // Another sender was first.
    if (!claim) return;
    const outcome = await this.mail(run, delivery, subscriber);
    run.health.note(outcome);
    if (outcome.state === 'accepted') run.tookSome = true;
    if (outcome.state === 'refused' && outcome.permanent && outcome.recipient)
      run.bounced.push(subscriber.id);
    await this.record(scope, claim, outcome);
  }

  /** Who left between the freezing and now gets nothing. */
  private async whyNot(
    scope: Scope,
    { email }: Delivery,
    subscriber: Subscriber | null,
  ): Promise<string | null> {
    if (!subscriber) return 'erased';
    if (subscriber.status !== 'active') return subscriber.status;
    return (await this.needs.subscribers.isSuppressed(scope, email)) ? 'erased' : null;
  }

  private async mail(run: Run, delivery: Delivery, subscriber: Subscriber): Promise<SendOutcome> {
    const { mailer, rendering, log } = this.needs;
    const { scope, copy, bulletin, sender, listId, timeZone } = run;
    const since = dayAt((subscriber.consent.confirmedAt ?? subscriber.createdAt).getTime(), timeZone);
    const { subject, html, text, unsubscribeUrl } = rendering.copyFor(scope, copy, bulletin.language, {
      subscriberId: subscriber.id,
      since,
    });
    try {
      return await mailer.send({
        organizationId: scope.organizationId,
        to: { name: delivery.name, address: delivery.email },
        from: sender,
        language: bulletin.language,
        subject,
        html,
        text,
        unsubscribeUrl,
        listId,
        messageId: delivery.messageId,
      });
    } catch (error) {
      // It may have left before it failed, and then it must not leave again.
      log.error({ event: 'delivery-failed', deliveryId: delivery.id, err: error }, 'A delivery is uncertain');
      return { state: 'uncertain', reply: error instanceof Error ? error.name : 'unknown' };
    }
  }

  private async record(scope: Scope, claim: Claim, outcome: SendOutcome): Promise<void> {
    const { deliveries, clock, log } = this.needs;
    const now = clock.now();
    const kept = await deliveries.end(scope, claim, endingOf(outcome, claim.attempts, now));
    if (!kept)
      log.warn({ event: 'claim-lost', deliveryId: claim.id, state: outcome.state }, 'A claim had been lost');
  }

  /** The next bulletin leaves them out. A relay that refuses everyone says something about us, not about them. */
  private async leaveOutBounced({ scope, bounced, tookSome, health }: Run): Promise<void> {
    if (health.stop === 'too-many-refusals' || (!tookSome && bounced.length > 1)) return;
    for (const subscriberId of bounced) await this.needs.subscribers.bounce(scope, subscriberId);
  }

  private async conclude(run: Run): Promise<void> {
    const { sending, deliveries, clock } = this.needs;
    const { scope, bulletin, health, signal } = run;
    await this.leaveOutBounced(run);
    if (health.stop !== null) await sending.pauseBecause(scope, bulletin.id, health.stop);
    if ((await sending.closeIfDone(scope, bulletin.id)) !== 'sending') return;
    const now = clock.now();
    const due = await deliveries.nextDue(scope, bulletin.id);
    const runAt = signal.aborted || due === null || due < now ? now : due;
    await sending.continueAt(scope, bulletin.id, runAt);
  }
}

/** What the ledger says after an answer: sent, refused for good, again later, or nobody knows. */
function endingOf(
  outcome: SendOutcome,
  attempts: number,
  now: Date,
): Parameters<DeliveryRepository['end']>[2] {
  if (outcome.state === 'accepted') return { status: 'sent', sentAt: now, reason: null };
  if (outcome.state === 'uncertain') return { status: 'uncertain', reason: outcome.reply };
  const later = (ms: number) => new Date(now.getTime() + ms);
  if (!wasReached(outcome) && !outcome.permanent) {
    return { status: 'pending', nextAttemptAt: later(RELAY_RETRY_MS), reason: outcome.reply };
  }
  if (outcome.permanent || attempts >= MAX_REFUSALS) return { status: 'failed', reason: outcome.reply };
  return {
    status: 'pending',
    nextAttemptAt: later(FIRST_RETRY_MS * 4 ** (attempts - 1)),
    reason: outcome.reply,
  };
}

/** The domain that our mails come from; it names bulletins and messages too. */
function hostOf({ address }: MailAddress): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
