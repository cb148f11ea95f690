import type { Role } from '@altavoz/domain/accounts/role';
import { copiedWords } from '@altavoz/domain/campaigns/campaign-template';
import { checkMessage } from '@altavoz/domain/messages/check-message';
import { inForce as heldOn } from '@altavoz/domain/messages/message-in-force';
import { rewritten, standing, type MessageState } from '@altavoz/domain/messages/message-versions';
import type { MessageOfTactic } from '@altavoz/domain/tactics/check-schedule';
import { textIn, type LocalizedText } from '@altavoz/domain/shared/language';
import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import type { DateRange } from '@altavoz/domain/shared/date-range';
import { AppError } from '../../platform/app-error.js';
import type { Actor, Scope } from '../../platform/caller.js';
import type { Clock } from '../../platform/clock.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import type { Changes } from '../../platform/db/repository.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import { assertNothingBlocks } from '../../platform/rule-broken.js';
import type { AttachmentService } from '../attachments/attachment.service.js';
import type { AudienceService } from '../audiences/audience.service.js';
import type { Campaign, CampaignCopy } from '../campaigns/campaign.js';
import { assertVersion, changedFields, type CampaignService } from '../campaigns/campaign.service.js';
import { ItemUses, type ItemUse } from '../campaigns/item-uses.service.js';
import type { Message, MessageContent, MessageVersion } from './message.js';
import type { PlanAroundMessages } from './message.ports.js';
import type { MessageRepository } from './message.repository.js';
import type { MessageVersionRepository } from './message-version.repository.js';

/** A message as one person may see it. */
export interface MessageView {
  readonly message: Message;
  readonly uses: number;
  /** The reader gets the approved words only, without what is said inside the office (RH9). */
  readonly approvedOnly: boolean;
  /** The reader wrote on or submitted the working version (RH18). */
  readonly own: boolean;
}

/** Approved words with the message they belong to. */
export interface ApprovedMessage extends MessageContent {
  readonly id: string;
  readonly number: number;
}

export interface MessageOfPlan extends MessageOfTactic {
  readonly label: LocalizedText;
  readonly kind: MessageContent['kind'];
  readonly themes: readonly string[];
  readonly audienceIds: readonly string[];
  readonly approvedById: string | null;
  readonly approvedAt: Date | null;
}

interface Dependencies {
  readonly campaigns: CampaignService;
  readonly audiences: AudienceService;
  readonly attachments: AttachmentService;
  readonly messages: MessageRepository;
  readonly versions: MessageVersionRepository;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly plan: PlanAroundMessages;
}

const APPROVED_ONLY: readonly Role[] = ['spokesperson', 'ambassador'];

/** Writing messages and reading them; the steps from draft to retired are message-approval.service's. */
export class MessageService {
  private readonly uses = new ItemUses();

  constructor(private readonly needs: Dependencies) {
    const { campaigns, audiences, attachments, messages, versions } = needs;
    attachments.addOwner('message', (scope, campaignId, id) => messages.get(scope, id, { campaignId }));
    campaigns.addPart({
      copied: (unit, copy) => this.copy(unit, copy),
      removed: async (unit, campaignId) => {
        await versions.removeOf(unit, campaignId);
        await messages.removeOf(unit, campaignId);
      },
    });
    audiences.addUse({
      by: 'a message',
      uses: async (scope, campaignId, id) => (await messages.countNamingAudience(scope, campaignId, id)) > 0,
    });
  }

  /** Called by the modules that name messages: what they name is not deleted. */
  addUse(use: ItemUse): void {
    this.uses.add(use);
  }

  /**
   * Spokespeople and ambassadors get what is in force today in the campaign's zone, and nothing else (RH9);
   * ambassadors, of that, what is about their themes (M4).
   */
  async list(actor: Actor, campaignId: string, request: PageRequest): Promise<Page<MessageView>> {
    const campaign = await this.needs.campaigns.get(actor, campaignId);
    const page = APPROVED_ONLY.includes(actor.role)
      ? await this.needs.messages.pageInForce(actor, campaignId, await this.reader(actor, campaign), request)
      : await this.needs.messages.pageOf(actor, campaignId, request);
    return { items: await this.views(actor, campaignId, page.items), nextCursor: page.nextCursor };
  }

  async get(actor: Actor, campaignId: string, id: string): Promise<MessageView> {
    const campaign = await this.needs.campaigns.get(actor, campaignId);
    const message = APPROVED_ONLY.includes(actor.role)
      ? await this.needs.messages.getInForce(actor, campaignId, id, await this.reader(actor, campaign))
      : await this.needs.messages.get(actor, id, { campaignId });
    return this.view(actor, message);
  }

  /** Every version with its steps, the newest first. */
  async versions(scope: Scope, campaignId: string, id: string): Promise<MessageVersion[]> {
    await this.needs.messages.get(scope, id, { campaignId });
    return this.needs.versions.ofMessage(scope, id);
  }

  /** The approved words of these messages (all of them when none are named) that may be said on a day. */
  async inForceOn(
    scope: Scope,
    campaignId: string,
    ids: readonly string[] | null,
    day: PlainDateString,
  ): Promise<ApprovedMessage[]> {
    const { messages } = this.needs;
    const found = ids ? await messages.some(scope, campaignId, ids) : await messages.all(scope, campaignId);
    return found.flatMap(({ id, inForce }) => {
      if (!inForce || !heldOn({ status: 'approved', ...inForce.content }, day)) return [];
      return [{ ...inForce.content, id, number: inForce.number }];
    });
  }

  /** A campaign's messages as the rules see them: the approved version where there is one, else the working one. */
  async forRules(scope: Scope, campaign: Pick<Campaign, 'id' | 'language'>): Promise<MessageOfPlan[]> {
    const messages = await this.needs.messages.all(scope, campaign.id);
    return messages.map(({ id, status, content, inForce }) => {
      const words = inForce?.content ?? content;
      return {
        id,
        label: words.text,
        status: standing({ status, inForce: inForce?.number ?? null }),
        kind: words.kind,
        themes: words.themes,
        audienceIds: words.audienceIds,
        validFrom: words.validFrom,
        validUntil: words.validUntil,
        approvedById: inForce?.approvedBy.id ?? null,
        approvedAt: inForce?.approvedAt ?? null,
      };
    });
  }

  /** Every message of a campaign, whatever its state. */
  all(scope: Scope, campaignId: string): Promise<Message[]> {
    return this.needs.messages.all(scope, campaignId);
  }

  /** Throws `not-found` for what is not a message of the campaign. */
  async assertThere(scope: Scope, campaignId: string, id: string): Promise<void> {
    await this.needs.messages.get(scope, id, { campaignId });
  }

  /** Those in force whose last day is one of these. */
  endingOn(scope: Scope, campaignId: string, days: DateRange): Promise<Message[]> {
    return this.needs.messages.endingOn(scope, campaignId, days);
  }

  /** Those of these identifiers that are messages of the campaign. */
  async some(scope: Scope, campaignId: string, ids: readonly string[]): Promise<Message[]> {
    return ids.length === 0 ? [] : this.needs.messages.some(scope, campaignId, ids);
  }

  /** What waits for somebody's decision. */
  inReview(scope: Scope, campaignId: string): Promise<Message[]> {
    return this.needs.messages.inReview(scope, campaignId);
  }

  countUses(scope: Scope, campaignId: string, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.needs.plan.countUses(scope, campaignId, ids);
  }

  async create(actor: Actor, campaignId: string, content: MessageContent): Promise<MessageView> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      const campaign = await this.needs.campaigns.open(unit, campaignId);
      await this.check(unit, campaign, content);
      const message = await this.begin(unit, actor, campaignId, content);
      unit.audit({ action: 'message.create', subject: { kind: 'message', id: message.id } });
      return { message, uses: 0, approvedOnly: false, own: true };
    });
  }

  /**
   * Changes the working version. An approved message begins its next version and its words stay in force; one that is
   * in review goes back to draft, because nobody should approve words that changed under their eyes.
   */
  async update(
    actor: Actor,
    campaignId: string,
    id: string,
    version: number,
    changes: Changes<MessageContent>,
  ): Promise<MessageView> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      const campaign = await this.needs.campaigns.open(unit, campaignId);
      const before = await this.needs.messages.get(unit, id, { campaignId });
      assertVersion(before, version);
      const next = rewritten({ ...before, inForce: before.inForce?.number ?? null });
      if (!next) {
        throw new AppError('conflict', { detail: 'A retired message no longer changes: write a new one.' });
      }
      const content = changed(before.content, changes);
      const fields = changedFields(before.content, content);
      if (fields.length === 0) return this.view(unit, before);
      await this.check(unit, campaign, content, id);
      const message = await this.rewrite(unit, actor, before, next, content);
      unit.audit({ action: 'message.update', subject: { kind: 'message', id }, changes: fields });
      return this.view(unit, message);
    });
  }

  /** Only a draft that was never approved and that nothing names goes; anything else is retired instead. */
  async remove(actor: Actor, campaignId: string, id: string, version: number): Promise<void> {
    await this.needs.unitOfWork.run(actor, async (unit) => {
      await this.needs.campaigns.open(unit, campaignId);
      const message = await this.needs.messages.get(unit, id, { campaignId });
      assertVersion(message, version);
      if (message.status !== 'draft' || message.number > 1) {
        throw new AppError('conflict', {
          detail: 'Only a draft that was never approved is deleted: retire it instead.',
        });
      }
      await this.uses.assertUnused('message', unit, campaignId, id);
      await this.needs.versions.removeOfMessage(unit, id);
      await this.needs.attachments.removeOf(unit, { campaignId, owner: 'message', ownerId: id });
      await this.needs.messages.remove(unit, id, version);
      unit.audit({ action: 'message.delete', subject: { kind: 'message', id } });
    });
  }

  /** A message for somebody who may write. */
  async view(scope: Scope | Actor, message: Message): Promise<MessageView> {
    const [view] = await this.views(scope, message.campaignId, [message]);
    return view as MessageView;
  }

  private async views(
    scope: Scope | Actor,
    campaignId: string,
    messages: readonly Message[],
  ): Promise<MessageView[]> {
    if (messages.length === 0) return [];
    const uses = await this.countUses(
      scope,
      campaignId,
      messages.map(({ id }) => id),
    );
    const approvedOnly = 'role' in scope && APPROVED_ONLY.includes(scope.role);
    const reader = 'userId' in scope ? scope.userId : null;
    return messages.map((message) => ({
      message,
      uses: uses.get(message.id) ?? 0,
      approvedOnly,
      own: reader !== null && [...message.authorIds, message.submittedBy?.id].includes(reader),
    }));
  }

  private async rewrite(
    unit: Unit,
    actor: Actor,
    before: Message,
    { status, number }: MessageState,
    content: MessageContent,
  ): Promise<Message> {
    const begins = number > before.number;
    const message = await this.needs.messages.update(unit, before.id, before.version, {
      content,
      status,
      number,
      authorIds: begins ? [actor.userId] : [...new Set([...before.authorIds, actor.userId])],
      submittedBy: null,
      submittedAt: null,
      ...(begins ? { returnComment: null } : {}),
    });
    if (begins) await this.beginVersion(unit, actor, message);
    else {
      const by = await this.needs.plan.person(unit, actor.userId);
      await this.needs.versions.note(unit, message.id, message.number, {
        status: 'draft',
        content,
        ...(before.status === 'in-review'
          ? { step: { action: 'return', at: this.needs.clock.now(), by, comment: null } }
          : {}),
      });
    }
    return message;
  }

  /** J10: words that were said once are drafts again, for somebody else to approve (RH18). */
  private async copy(unit: Unit, { from, to, copies, userId }: CampaignCopy): Promise<void> {
    for (const message of await this.needs.messages.all(unit, from.id)) {
      const content = copiedWords(message, copies);
      if (!content) continue;
      copies.set(message.id, (await this.begin(unit, { userId }, to.id, content)).id);
    }
  }

  private async begin(
    unit: Unit,
    author: Pick<Actor, 'userId'>,
    campaignId: string,
    content: MessageContent,
  ): Promise<Message> {
    const message = await this.needs.messages.insert(unit, {
      campaignId,
      number: 1,
      content,
      status: 'draft',
      authorIds: [author.userId],
      submittedBy: null,
      submittedAt: null,
      returnComment: null,
      inForce: null,
    });
    await this.beginVersion(unit, author, message);
    return message;
  }

  private async beginVersion(unit: Unit, actor: Pick<Actor, 'userId'>, message: Message): Promise<void> {
    const { id: messageId, campaignId, number, content } = message;
    const by = await this.needs.plan.person(unit, actor.userId);
    const step = { action: 'create' as const, at: this.needs.clock.now(), by, comment: null };
    await this.needs.versions.insert(unit, {
      campaignId,
      messageId,
      number,
      content,
      status: 'draft',
      steps: [step],
    });
  }

  /** RH4, RH5, and audiences of this campaign. */
  private async check(unit: Unit, campaign: Campaign, content: MessageContent, id?: string): Promise<void> {
    await this.needs.audiences.assertKnown(unit, campaign.id, content.audienceIds, 'body.audienceIds');
    assertNothingBlocks(checkMessage({ ...content, id, label: textIn(content.text, campaign.language) }));
  }

  private async reader(actor: Actor, campaign: Campaign) {
    const day = this.needs.campaigns.today(campaign);
    return { day, themes: await this.needs.plan.themesOf(actor, campaign.id, day) };
  }
}

function changed(before: MessageContent, changes: Changes<MessageContent>): MessageContent {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  return { ...before, ...Object.fromEntries(given) };
}
