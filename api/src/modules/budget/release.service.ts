import {
  checkReleaseAmount,
  decideRelease,
  type ReleaseDecision,
  type ReleaseRefusal,
} from '@altavoz/domain/budget/decide-release';
import { giveBack, type ReturnRefusal } from '@altavoz/domain/budget/give-back';
import type { ReleaseReason } from '@altavoz/domain/budget/release';
import { AppError } from '../../platform/app-error.js';
import type { Actor } from '../../platform/caller.js';
import type { Clock } from '../../platform/clock.js';
import type { Entity } from '../../platform/db/model.js';
import type { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { assertVersion, type CampaignService } from '../campaigns/campaign.service.js';
import type { PlanAroundBudget } from './budget.ports.js';
import { summaryOf, type ReleaseRow } from './budget.presenter.js';
import type { BudgetService, Reserve } from './budget.service.js';
import { returnedOf } from './release-returns.js';
import type { ReleaseFields } from './release.model.js';
import type { ReleaseRepository } from './release.repository.js';

interface ReleaseRequest {
  readonly amount: number;
  readonly reason: ReleaseReason;
  readonly justification: string;
  readonly tacticId: string | null;
}

export interface DecidedRelease {
  readonly release: ReleaseRow;
  readonly reserveHeld: number;
}

interface Needs {
  readonly releases: ReleaseRepository;
  readonly budget: BudgetService;
  readonly unitOfWork: UnitOfWork;
  readonly campaigns: CampaignService;
  readonly plan: PlanAroundBudget;
  readonly clock: Clock;
}

/** Money out of the reserve and back: asked for, decided by a second person, kept for ever (I2, I3). */
export class ReleaseService {
  constructor(private readonly needs: Needs) {
    const { campaigns, releases } = needs;
    campaigns.addPart({
      // What was asked of the reserve is kept for ever, so its campaign is archived instead.
      keeps: async (scope, campaignId) => (await releases.count(scope, { campaignId })) > 0,
    });
  }

  async request(actor: Actor, campaignId: string, request: ReleaseRequest): Promise<DecidedRelease> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      await this.needs.campaigns.open(unit, campaignId);
      await this.needs.plan.assertKnown(unit, campaignId, request);
      const reserveHeld = reserveHeldBy(await this.needs.budget.reserve(unit, campaignId));
      const allowed = checkReleaseAmount(request.amount, reserveHeld);
      if (!allowed.ok) throw refusal(allowed.error);
      const release = await this.needs.releases.insert(unit, {
        ...request,
        campaignId,
        status: 'pending',
        requestedBy: await this.needs.plan.person(unit, actor.userId),
        decidedBy: null,
        decidedAt: null,
        decisionComment: '',
        selfApproved: false,
        reserveBefore: null,
        returns: [],
      });
      unit.audit({ action: 'release.request', subject: { kind: 'release', id: release.id } });
      return presentable(release, reserveHeld);
    });
  }

  /** A second person approves, whoever asked may withdraw, with the reserve as it is at this moment; a decision is for ever. */
  async decide(
    actor: Actor,
    campaignId: string,
    releaseId: string,
    version: number,
    action: ReleaseDecision['action'],
    comment: string,
  ): Promise<DecidedRelease> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      await this.needs.campaigns.open(unit, campaignId);
      await this.needs.plan.lock(unit, campaignId);
      const reserveHeld = reserveHeldBy(await this.needs.budget.reserve(unit, campaignId));
      const pending = await this.needs.releases.get(unit, releaseId, { campaignId });
      assertVersion(pending, version);
      const decision = decideRelease(
        { amount: pending.amount, status: pending.status, requestedById: pending.requestedBy.id },
        { action, actorId: actor.userId, approverIds: await this.needs.plan.approverIds(unit) },
        reserveHeld,
      );
      if (!decision.ok) throw refusal(decision.error);
      const release = await this.needs.releases.update(unit, releaseId, version, {
        status: decision.value.status,
        decidedBy: await this.needs.plan.person(unit, actor.userId),
        decidedAt: this.needs.clock.now(),
        decisionComment: comment,
        selfApproved: decision.value.alone,
        reserveBefore: reserveHeld,
      });
      unit.audit({ action: `release.${action}`, subject: { kind: 'release', id: releaseId } });
      return presentable(release, reserveHeld);
    });
  }

  /** Released money that no line plans goes back into the reserve; the release stays as it was decided. */
  async giveBack(
    actor: Actor,
    campaignId: string,
    releaseId: string,
    version: number,
    { amount, comment }: { readonly amount: number; readonly comment: string },
  ): Promise<DecidedRelease> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      await this.needs.campaigns.open(unit, campaignId);
      await this.needs.plan.lock(unit, campaignId);
      const { unallocated } = summaryOf(await this.needs.budget.parts(unit, campaignId));
      const before = await this.needs.releases.get(unit, releaseId, { campaignId });
      assertVersion(before, version);
      const allowed = giveBack({ ...before, returned: returnedOf(before) }, amount, unallocated);
      if (!allowed.ok) throw returnRefusal(allowed.error);
      const entry = {
        amount,
        comment,
        by: await this.needs.plan.person(unit, actor.userId),
        at: this.needs.clock.now(),
      };
      const returns = [...(before.returns ?? []), entry];
      const release = await this.needs.releases.update(unit, releaseId, version, { returns });
      unit.audit({ action: 'release.return', subject: { kind: 'release', id: releaseId } });
      return presentable(release, reserveHeldBy(await this.needs.budget.reserve(unit, campaignId)));
    });
  }
}

function presentable(release: Entity<ReleaseFields>, reserveHeld: number): DecidedRelease {
  return { release: { ...release, returned: returnedOf(release) }, reserveHeld };
}

/** What a release may still take, whatever the lines plan. */
function reserveHeldBy(reserve: Reserve): number {
  return summaryOf({ ...reserve, tactics: [] }).reserveHeld;
}

function refusal(error: ReleaseRefusal): AppError {
  switch (error.code) {
    case 'already-decided':
      return new AppError('conflict', { detail: `This release is already ${error.status}.` });
    case 'not-an-approver':
      return new AppError('not-allowed', {
        detail: 'Only a lead or an administrator decides on the reserve.',
      });
    case 'not-the-asker':
      return new AppError('not-allowed', { detail: 'Only whoever asked for a release withdraws it.' });
    case 'needs-second-person':
      return new AppError('rule-broken', {
        rule: 'RH18',
        detail: 'Nobody approves the release that they asked for: a second person must.',
        errors: [
          {
            path: 'release',
            code: error.code,
            key: error.code,
            rule: 'RH18',
            message: 'needs a second person',
          },
        ],
      });
    case 'amount-not-positive':
      return new AppError('invalid-input', {
        errors: [{ path: 'body.amount', code: 'too-small', message: 'must be more than nothing' }],
      });
    case 'reserve-exceeded': {
      const { amount, reserveHeld, excess } = error;
      return new AppError('rule-broken', {
        rule: 'RH13',
        detail: 'The reserve does not hold that much.',
        errors: [
          {
            path: 'body.amount',
            code: error.code,
            key: error.code,
            rule: 'RH13',
            message: 'is more than the reserve holds',
            values: { amount, reserveHeld, excess },
          },
        ],
      });
    }
  }
}

function returnRefusal(error: ReturnRefusal): AppError {
  switch (error.code) {
    case 'not-approved':
      return new AppError('conflict', {
        detail: `This release is ${error.status}: nothing left the reserve.`,
      });
    case 'amount-not-positive':
      return new AppError('invalid-input', {
        errors: [{ path: 'body.amount', code: 'too-small', message: 'must be more than nothing' }],
      });
    case 'more-than-released':
    case 'already-planned': {
      const planned = error.code === 'already-planned';
      return new AppError('rule-broken', {
        rule: 'RH13',
        detail: planned
          ? 'Lines of the plan count on that money: lower them first.'
          : 'That is more than is left of this release.',
        errors: [
          {
            path: 'body.amount',
            code: error.code,
            key: error.code,
            rule: 'RH13',
            message: planned ? 'is planned already' : 'is more than is left of this release',
            values: { excess: error.excess },
          },
        ],
      });
    }
  }
}
