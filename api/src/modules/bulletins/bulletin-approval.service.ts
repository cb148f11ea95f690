import type { BulletinTransition } from '@altavoz/domain/bulletins/bulletin';
import { approveBulletin, transitionBulletin } from '@altavoz/domain/bulletins/bulletin-transitions';
import { AppError } from '../../platform/app-error.js';
import type { Actor } from '../../platform/caller.js';
import type { Clock } from '../../platform/clock.js';
import type { Changes } from '../../platform/db/repository.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import { assertVersion, type CampaignService } from '../campaigns/campaign.service.js';
import type { Bulletin, BulletinFields } from './bulletin.js';
import type { BulletinService, BulletinView } from './bulletin.service.js';
import type { PlanAroundBulletins } from './bulletin.ports.js';
import type { BulletinRepository } from './bulletin.repository.js';
import { reopen } from './reopen.js';

interface Dependencies {
  readonly bulletins: BulletinRepository;
  readonly service: BulletinService;
  readonly campaigns: CampaignService;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly plan: PlanAroundBulletins;
}

/** From draft to approved, with a second pair of eyes (RH18). */
export class BulletinApprovalService {
  constructor(private readonly needs: Dependencies) {}

  submit(actor: Actor, campaignId: string, id: string, version: number): Promise<BulletinView> {
    return this.take(actor, campaignId, id, version, 'submit', async (unit, before) => ({
      status: nextStatus(before, 'submit'),
      submittedBy: await this.needs.plan.person(unit, actor.userId),
      submittedAt: this.needs.clock.now(),
      returnComment: null,
    }));
  }

  /** A second person approves, or the organization's only approver, and then it says so. */
  approve(actor: Actor, campaignId: string, id: string, version: number): Promise<BulletinView> {
    return this.take(actor, campaignId, id, version, 'approve', async (unit, before) => {
      const { status, authorIds, createdBy, submittedBy } = before;
      const decision = approveBulletin(status, {
        actorId: actor.userId,
        // Whoever wrote any part of it counts as its author.
        authorId: authorIds.includes(actor.userId) ? actor.userId : createdBy.id,
        submittedById: submittedBy?.id ?? createdBy.id,
        approverIds: await this.needs.plan.approverIds(unit),
      });
      if (!decision.ok) {
        if (decision.error.code === 'wrong-status') throw wrongStatus(before, 'approve');
        throw decision.error.code === 'not-an-approver' ? notAnApprover() : needsSecondPerson();
      }
      return {
        status: nextStatus(before, 'approve'),
        approvedBy: await this.needs.plan.person(unit, actor.userId),
        approvedAt: this.needs.clock.now(),
        selfApproved: decision.value.alone,
      };
    });
  }

  return(
    actor: Actor,
    campaignId: string,
    id: string,
    version: number,
    comment: string,
  ): Promise<BulletinView> {
    return this.take(actor, campaignId, id, version, 'return', async (_unit, before) => ({
      ...reopen(before),
      returnComment: comment,
    }));
  }

  private take(
    actor: Actor,
    campaignId: string,
    id: string,
    version: number,
    action: BulletinTransition,
    step: (unit: Unit, before: Bulletin) => Promise<Changes<BulletinFields>>,
  ): Promise<BulletinView> {
    const { campaigns, bulletins, unitOfWork, plan, service } = this.needs;
    return unitOfWork.run(actor, async (unit) => {
      await campaigns.open(unit, campaignId);
      const before = await bulletins.get(unit, id, { campaignId });
      assertVersion(before, version);
      const bulletin = await bulletins.update(unit, id, version, await step(unit, before));
      await plan.calendarChanged(unit, campaignId);
      unit.audit({ action: `bulletin.${action}`, subject: { kind: 'bulletin', id } });
      return service.view(unit, bulletin);
    });
  }
}

/** The status after a step, or a conflict that says what is possible. */
export function nextStatus(
  { status }: Pick<Bulletin, 'status'>,
  action: BulletinTransition,
): Bulletin['status'] {
  const next = transitionBulletin(status, action);
  if (!next.ok) throw wrongStatus({ status }, action, next.error.allowed);
  return next.value;
}

function wrongStatus(
  { status }: Pick<Bulletin, 'status'>,
  action: BulletinTransition,
  allowed: readonly string[] = [],
): AppError {
  const possible = allowed.length === 0 ? '' : ` Possible now: ${allowed.join(', ')}.`;
  return new AppError('conflict', { detail: `A bulletin that is ${status} cannot ${action}.${possible}` });
}

function notAnApprover(): AppError {
  return new AppError('not-allowed', { detail: 'Only a lead or an administrator approves bulletins.' });
}

function needsSecondPerson(): AppError {
  const code = 'needs-second-person';
  return new AppError('rule-broken', {
    rule: 'RH18',
    detail: 'Nobody approves a bulletin that they wrote or submitted: a second person must.',
    errors: [{ path: 'bulletin', code, key: code, rule: 'RH18', message: 'needs a second person' }],
  });
}
