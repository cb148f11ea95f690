import { block } from '@altavoz/contracts/bulletins';
import type { DeliveryStatus } from '@altavoz/domain/bulletins/bulletin';
import { isEditable } from '@altavoz/domain/bulletins/bulletin-transitions';
import type { DraftSource } from '@altavoz/domain/bulletins/draft-source';
import type { DeliveryCounts } from '@altavoz/domain/bulletins/delivery';
import { readiness, type ReadinessItem } from '@altavoz/domain/bulletins/readiness';
import type { DateRange } from '@altavoz/domain/shared/date-range';
import type { Language } from '@altavoz/domain/shared/language';
import type { MonthString } from '@altavoz/domain/shared/plain-date';
import { AppError } from '../../platform/app-error.js';
import type { Actor, Scope } from '../../platform/caller.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { Campaign } from '../campaigns/campaign.js';
import { assertVersion, changedFields, type CampaignService } from '../campaigns/campaign.service.js';
import type { List } from '../lists/list.model.js';
import type { ListService } from '../lists/list.service.js';
import type { SubscriberService } from '../subscribers/subscriber.service.js';
import { assertBlocks } from './assert-blocks.js';
import { copyIn, inLanguage, variantsOf, variantViews, type VariantView } from './bulletin-variants.js';
import type { Block, Bulletin, Delivery, PersonMark, Variant } from './bulletin.js';
import type { BulletinDraftService } from './bulletin-draft.service.js';
import type { BulletinRenderingService } from './bulletin-rendering.service.js';
import type { PlanAroundBulletins } from './bulletin.ports.js';
import type { BulletinRepository } from './bulletin.repository.js';
import type { DeliveryRepository } from './delivery.repository.js';
import type { Look } from './progress-stream.js';
import { NEW_BULLETIN } from './new-bulletin.js';
import { readinessRequest } from './readiness-request.js';
import { reopen } from './reopen.js';
import type { SenderRepository } from './sender.repository.js';

/** A bulletin with what the screen shows beside it. */
export interface BulletinView {
  readonly bulletin: Bulletin;
  readonly list: List;
  readonly readiness: readonly ReadinessItem[];
  /** Its other languages, each with what it lacks. */
  readonly variants: readonly VariantView[];
  /** How many would receive it now. */
  readonly recipients: number;
  readonly deliveries: DeliveryCounts;
}

export interface BulletinChanges {
  readonly subject?: string | undefined;
  readonly preheader?: string | undefined;
  readonly sendOn?: string | undefined;
  readonly blocks?: readonly Block[] | undefined;
  readonly variants?: readonly Variant[] | undefined;
  /** The plan as it counts as known from now on. */
  readonly source?: DraftSource | undefined;
}

interface Dependencies {
  readonly bulletins: BulletinRepository;
  readonly deliveries: DeliveryRepository;
  readonly senders: SenderRepository;
  readonly campaigns: CampaignService;
  readonly lists: ListService;
  readonly subscribers: SubscriberService;
  readonly drafts: BulletinDraftService;
  readonly rendering: BulletinRenderingService;
  readonly unitOfWork: UnitOfWork;
  readonly plan: PlanAroundBulletins;
}

/** Who drafted what appeared by itself. */
const BY_ITSELF: PersonMark = { id: '0'.repeat(24), name: 'Altavoz' };

/** Making bulletins and reading them; approval and sending are services of their own. */
export class BulletinService {
  constructor(private readonly needs: Dependencies) {
    const { campaigns, bulletins, deliveries, subscribers } = needs;
    campaigns.addPart({
      keeps: async (scope, campaignId) => (await bulletins.count(scope, { campaignId })) > 0,
      removed: (unit, campaignId) => bulletins.removeOf(unit, campaignId),
    });
    subscribers.addForgetter((unit, subscriberId) => deliveries.forget(unit, subscriberId));
  }

  async list(scope: Scope, campaignId: string, request: PageRequest): Promise<Page<BulletinView>> {
    await this.needs.campaigns.get(scope, campaignId);
    const { items, nextCursor } = await this.needs.bulletins.newestMonth(scope, campaignId, request);
    return { items: await this.views(scope, campaignId, items), nextCursor };
  }

  async get(scope: Scope, campaignId: string, bulletinId: string): Promise<BulletinView> {
    return this.view(scope, await this.needs.bulletins.get(scope, bulletinId, { campaignId }));
  }

  /** RH17: the index lets a list have one bulletin a month; asking again is a `duplicate`. */
  create(actor: Actor, campaignId: string, month: MonthString, listId: string): Promise<BulletinView> {
    const { campaigns, lists, unitOfWork } = this.needs;
    return unitOfWork.run(actor, async (unit) => {
      const campaign = await campaigns.open(unit, campaignId);
      return this.createIn(unit, campaign, await lists.get(unit, listId), month, actor.userId);
    });
  }

  /** Within a change that is under way; without a person it is the service that drafted it. */
  async createIn(
    unit: Unit,
    { id: campaignId, ...campaign }: Campaign,
    list: List,
    month: MonthString,
    userId: string | null,
  ): Promise<BulletinView> {
    const { campaigns, drafts, rendering, bulletins, plan } = this.needs;
    const { subject, preheader, blocks, sendOn, source } = await drafts.compose(
      unit,
      campaignId,
      { month, language: list.language },
      campaigns.today(campaign),
    );
    const content = {
      subject,
      preheader,
      blocks: blocks.map((one) => block.parse(one)),
      language: list.language,
      month,
    };
    const by = userId === null ? BY_ITSELF : await plan.person(unit, userId);
    const bulletin = await bulletins.insert(unit, {
      ...NEW_BULLETIN,
      ...content,
      source,
      campaignId,
      listId: list.id,
      sendOn,
      createdBy: by,
      authorIds: userId === null ? [] : [userId],
      sizeBytes: (await rendering.render(unit, { ...content, campaignId }, list)).sizeBytes,
    });
    await plan.calendarChanged(unit, campaignId);
    unit.audit({ action: 'bulletin.create', subject: { kind: 'bulletin', id: bulletin.id } });
    return this.view(unit, bulletin);
  }

  /** What was submitted or approved becomes a draft again: nobody has approved the new words. */
  update(
    actor: Actor,
    campaignId: string,
    bulletinId: string,
    version: number,
    changes: BulletinChanges,
  ): Promise<BulletinView> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      await this.needs.campaigns.open(unit, campaignId);
      const before = await this.needs.bulletins.get(unit, bulletinId, { campaignId });
      assertVersion(before, version);
      return this.write(unit, actor, before, changes);
    });
  }

  /** Writes within a change that is under way. */
  async write(
    unit: Unit,
    actor: Actor,
    before: Bulletin,
    { source, ...changes }: BulletinChanges,
  ): Promise<BulletinView> {
    const { lists, rendering, bulletins, plan } = this.needs;
    const { id, campaignId, version } = before;
    assertBlocks(changes.blocks ?? []);
    for (const { blocks } of changes.variants ?? []) assertBlocks(blocks);
    const reopened = isEditable(before.status) ? {} : reopen(before);
    const content = {
      ...before,
      subject: changes.subject ?? before.subject,
      preheader: changes.preheader ?? before.preheader,
      blocks: [...(changes.blocks ?? before.blocks)],
      variants: [...(changes.variants ?? variantsOf(before))],
    };
    const sizeBytes = await rendering.heaviest(unit, content, await lists.get(unit, before.listId));
    const { subject, preheader, blocks, variants } = content;
    const changed = changedFields(before, changes);
    const wrote = changed.some((field) => field !== 'sendOn');
    const bulletin = await bulletins.update(unit, id, version, {
      ...reopened,
      source,
      subject,
      preheader,
      blocks,
      variants,
      sendOn: changes.sendOn,
      sizeBytes,
      authorIds: wrote ? [...new Set([...before.authorIds, actor.userId])] : undefined,
    });
    await plan.calendarChanged(unit, campaignId);
    unit.audit({
      action: 'bulletin.update',
      subject: { kind: 'bulletin', id },
      changes: changed,
    });
    return this.view(unit, bulletin);
  }

  /** Only what never began to leave; of the rest the ledger stays. */
  async remove(actor: Actor, campaignId: string, bulletinId: string, version: number): Promise<void> {
    const { bulletins, plan } = this.needs;
    await this.needs.unitOfWork.run(actor, async (unit) => {
      const before = await bulletins.get(unit, bulletinId, { campaignId });
      assertVersion(before, version);
      if (before.sendingBegunAt !== null) {
        throw new AppError('conflict', { detail: 'It has begun to be sent, so it stays in the record.' });
      }
      await bulletins.remove(unit, bulletinId, version);
      await plan.calendarChanged(unit, campaignId);
      unit.audit({ action: 'bulletin.delete', subject: { kind: 'bulletin', id: bulletinId } });
    });
  }

  /** The mail as it would arrive, or, once it is leaving, as it arrives. */
  async preview(
    scope: Scope,
    campaignId: string,
    bulletinId: string,
    language?: Language,
  ): Promise<{ html: string; text: string }> {
    const { bulletins, campaigns, lists, rendering } = this.needs;
    const bulletin = inLanguage(await bulletins.get(scope, bulletinId, { campaignId }), language);
    const today = campaigns.today(await campaigns.get(scope, campaignId));
    const copy = await bulletins.copyOf(scope, bulletinId);
    const mail =
      (copy && copyIn(copy, bulletin.language)) ??
      (await rendering.render(scope, bulletin, await lists.get(scope, bulletin.listId)));
    return rendering.sampleCopy(scope, mail, bulletin.language, today);
  }

  async deliveries(
    scope: Scope,
    campaignId: string,
    bulletinId: string,
    status: DeliveryStatus | undefined,
    request: PageRequest,
  ): Promise<Page<Delivery>> {
    await this.needs.bulletins.get(scope, bulletinId, { campaignId });
    return this.needs.deliveries.pageOf(scope, bulletinId, status, request);
  }

  /** Every delivery, a batch at a time; that the bulletin is there is known before the first. */
  async everyDelivery(
    scope: Scope,
    campaignId: string,
    bulletinId: string,
    status: DeliveryStatus | undefined,
  ): Promise<{ readonly bulletin: Bulletin; readonly batches: AsyncIterable<readonly Delivery[]> }> {
    const bulletin = await this.needs.bulletins.get(scope, bulletinId, { campaignId });
    return { bulletin, batches: this.needs.deliveries.batches(scope, bulletinId, status) };
  }

  /** How far sending is, and how many processes are at it. */
  async progress(scope: Scope, campaignId: string, bulletinId: string): Promise<Look> {
    const { bulletins, deliveries, senders } = this.needs;
    const bulletin = await bulletins.get(scope, bulletinId, { campaignId });
    const counts = bulletin.closedCounts ?? (await deliveries.countsOf(scope, [bulletinId]))(bulletinId);
    return { status: bulletin.status, counts, senders: (await senders.alive(bulletinId)).length };
  }

  /** For the calendar. */
  onDays(scope: Scope, campaignId: string, { start, end }: DateRange): Promise<Bulletin[]> {
    return this.needs.bulletins.onDays(scope, campaignId, start, end);
  }

  /** For the rules (RH17, RW4). */
  ofCampaign(scope: Scope, campaignId: string): Promise<Bulletin[]> {
    return this.needs.bulletins.ofCampaign(scope, campaignId);
  }

  /** What happened without anybody's doing and waits for somebody: schedules that were not kept, drafts that appeared. */
  waiting(scope: Scope, campaignId: string): Promise<Bulletin[]> {
    return this.needs.bulletins.waiting(scope, campaignId);
  }

  /** What waits for an approval, the longest waiting first, with how many would receive it. */
  async inReview(scope: Scope, campaignId: string): Promise<{ bulletin: Bulletin; recipients: number }[]> {
    const bulletins = await this.needs.bulletins.inReview(scope, campaignId);
    const counts = await this.needs.subscribers.countsOf(
      scope,
      bulletins.map(({ listId }) => listId),
    );
    return bulletins.map((bulletin) => ({ bulletin, recipients: counts(bulletin.listId).active }));
  }

  /** Whether a bulletin of the campaign carries this message. */
  async carries(scope: Scope, campaignId: string, messageId: string): Promise<boolean> {
    return (await this.needs.bulletins.countCarrying(scope, campaignId, messageId)) > 0;
  }

  /** The bulletins of the campaign that carry this message. */
  carrying(scope: Scope, campaignId: string, messageId: string): Promise<Bulletin[]> {
    return this.needs.bulletins.carrying(scope, campaignId, messageId);
  }

  /** The bulletins of the campaign that carry messages, with their blocks. */
  carryingAny(scope: Scope, campaignId: string): Promise<Bulletin[]> {
    return this.needs.bulletins.carryingAny(scope, campaignId);
  }

  async view(scope: Scope, bulletin: Bulletin): Promise<BulletinView> {
    const [view] = await this.views(scope, bulletin.campaignId, [bulletin]);
    if (!view) throw new AppError('not-found');
    return view;
  }

  /** What the rules need to know to judge a bulletin today. */
  async readinessOf(scope: Scope, bulletin: Bulletin): Promise<readonly ReadinessItem[]> {
    return (await this.view(scope, bulletin)).readiness;
  }

  private async views(
    scope: Scope,
    campaignId: string,
    bulletins: readonly Bulletin[],
  ): Promise<BulletinView[]> {
    if (bulletins.length === 0) return [];
    const { campaigns, lists, subscribers, deliveries, plan } = this.needs;
    const today = campaigns.today(await campaigns.get(scope, campaignId));
    const messages = await plan.messages(scope, campaignId);
    const listIds = [...new Set(bulletins.map(({ listId }) => listId))];
    const listOf = await lists.named(scope, listIds);
    const readers = await subscribers.countsOf(scope, listIds);
    const underWay = bulletins.filter(({ sendingBegunAt, closedCounts }) => sendingBegunAt && !closedCounts);
    const sent = await deliveries.countsOf(
      scope,
      underWay.map(({ id }) => id),
    );
    return bulletins.map((bulletin) => {
      const list = listOf.get(bulletin.listId);
      if (!list) throw new AppError('not-found', { detail: 'The list of this bulletin is gone.' });
      const recipients = readers(bulletin.listId).active;
      const request = readinessRequest(bulletin, messages, recipients, today);
      return {
        bulletin,
        variants: variantViews(bulletin, request),
        list,
        recipients,
        readiness: readiness(request),
        deliveries: bulletin.closedCounts ?? sent(bulletin.id),
      };
    });
  }
}
