import { approveMessage, type MessageApprovalRefusal } from '@altavoz/domain/messages/approve-message';
import { stepOf } from '@altavoz/domain/messages/message-versions';
import type { MessageTransition } from '@altavoz/domain/messages/message';
import { textIn } from '@altavoz/domain/shared/language';
import { AppError } from '../../platform/app-error.js';
import type { Actor } from '../../platform/caller.js';
import type { Clock } from '../../platform/clock.js';
import type { Changes } from '../../platform/db/repository.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import { ruleBroken } from '../../platform/rule-broken.js';
import { assertVersion, type CampaignService } from '../campaigns/campaign.service.js';
import type { Message, MessageFields, MessageStep, PersonMark } from './message.js';
import type { PlanAroundMessages } from './message.ports.js';
import type { MessageNewsService } from './message-news.service.js';
import type { MessageRepository } from './message.repository.js';
import type { MessageService, MessageView } from './message.service.js';
import type { MessageVersionRepository } from './message-version.repository.js';

interface Dependencies {
  readonly campaigns: CampaignService;
  readonly service: MessageService;
  readonly messages: MessageRepository;
  readonly versions: MessageVersionRepository;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly plan: PlanAroundMessages;
  readonly news: MessageNewsService;
}

/** What a step finds: the message as stored, who takes the step, and when. */
interface Taking {
  readonly unit: Unit;
  readonly actor: Actor;
  readonly before: Message;
  readonly by: PersonMark;
  readonly at: Date;
}

/** The steps of a message: draft → in review → approved → retired (RH18), each kept with who, when and why. */
export class MessageApprovalService {
  constructor(private readonly needs: Dependencies) {}

  submit(actor: Actor, campaignId: string, id: string, version: number): Promise<MessageView> {
    return this.take(actor, campaignId, id, version, 'submit', async ({ unit, before, by, at }) => {
      const { status } = await this.note(unit, before, { action: 'submit', at, by, comment: null });
      return { status, submittedBy: by, submittedAt: at, returnComment: null };
    });
  }

  /** RH18: a second person approves, or the organization's only approver, and then it says so. */
  approve(actor: Actor, campaignId: string, id: string, version: number): Promise<MessageView> {
    return this.take(actor, campaignId, id, version, 'approve', async ({ unit, before, by, at }) => {
      const { content, number, status, authorIds, submittedBy } = before;
      const decision = approveMessage(
        { ...content, id, status, label: textIn(content.text, actor.language) },
        {
          actorId: actor.userId,
          // Whoever wrote any part of this version counts as its author.
          authorId: authorIds.includes(actor.userId) ? actor.userId : (authorIds[0] ?? ''),
          submittedById: submittedBy?.id ?? '',
          approverIds: await this.needs.plan.approverIds(unit),
        },
      );
      if (!decision.ok) throw refusal(decision.error);
      const next = await this.note(unit, before, { action: 'approve', at, by, comment: null });
      const approved = {
        number,
        content,
        approvedBy: by,
        approvedAt: at,
        selfApproved: decision.value.alone,
      };
      return { status: next.status, inForce: approved };
    });
  }

  return(
    actor: Actor,
    campaignId: string,
    id: string,
    version: number,
    comment: string,
  ): Promise<MessageView> {
    return this.take(actor, campaignId, id, version, 'return', async ({ unit, before, by, at }) => {
      const { status } = await this.note(unit, before, { action: 'return', at, by, comment });
      return { status, returnComment: comment, submittedBy: null, submittedAt: null };
    });
  }

  /**
   * Nobody says it any more, from this moment. Also while a next version is being written: what is withdrawn are the
   * words in force, and the draft goes with them.
   */
  retire(
    actor: Actor,
    campaignId: string,
    id: string,
    version: number,
    reason: string,
  ): Promise<MessageView> {
    return this.take(actor, campaignId, id, version, 'retire', async ({ unit, before, by, at }) => {
      const { inForce } = before;
      const { status } = await this.note(unit, before, { action: 'retire', at, by, comment: reason || null });
      if (!inForce) return { status };
      return {
        status,
        number: inForce.number,
        content: inForce.content,
        inForce: null,
        submittedBy: null,
        submittedAt: null,
        returnComment: null,
      };
    });
  }

  private async take(
    actor: Actor,
    campaignId: string,
    id: string,
    version: number,
    action: MessageTransition,
    step: (taking: Taking) => Promise<Changes<MessageFields>>,
  ): Promise<MessageView> {
    const { campaigns, messages, unitOfWork, clock, plan, service, news } = this.needs;
    return unitOfWork.run(actor, async (unit) => {
      // Withdrawing words must always be possible; everything else needs a plan that still changes.
      if (action === 'retire') await campaigns.get(unit, campaignId);
      else await campaigns.open(unit, campaignId);
      const before = await messages.get(unit, id, { campaignId });
      assertVersion(before, version);
      const by = await plan.person(unit, actor.userId);
      const changes = await step({ unit, actor, before, by, at: clock.now() });
      const message = await messages.update(unit, id, version, changes);
      if (action === 'approve' || action === 'retire') await plan.calendarChanged(unit, campaignId);
      unit.audit({ action: `message.${action}`, subject: { kind: 'message', id } });
      await news.announce(unit, { action, actorId: actor.userId, before, after: message });
      return service.view(unit, message);
    });
  }

  /** Writes the step down with the version it is about, and what becomes of the others. */
  private async note(unit: Unit, message: Message, step: MessageStep & { action: MessageTransition }) {
    const { id, status, number, inForce } = message;
    const taken = stepOf({ status, number, inForce: inForce?.number ?? null }, step.action);
    if (!taken.ok) throw refusal(taken.error);
    const { versions, state } = taken.value;
    for (const change of versions) {
      const about = change.number === state.number ? { step } : {};
      await this.needs.versions.note(unit, id, change.number, { status: change.status, ...about });
    }
    return state;
  }
}

function refusal(error: MessageApprovalRefusal): AppError {
  switch (error.code) {
    case 'wrong-status': {
      const { status, action, allowed } = error;
      return new AppError('conflict', {
        detail: `A message that is ${status} cannot ${action}; it can: ${allowed.join(', ') || 'nothing more'}.`,
      });
    }
    case 'rule-broken':
      return ruleBroken(error.findings);
    case 'not-an-approver':
      return new AppError('not-allowed', { detail: 'Only a lead or an administrator approves messages.' });
    case 'needs-second-person':
      return new AppError('rule-broken', {
        rule: 'RH18',
        detail: 'Nobody approves the words that they wrote or submitted: a second person must.',
        errors: [
          {
            path: 'message',
            code: error.code,
            key: error.code,
            rule: 'RH18',
            message: 'needs a second person',
          },
        ],
      });
  }
}
