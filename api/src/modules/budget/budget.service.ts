import { checkAllocation } from '@altavoz/domain/budget/check-allocation';
import { sumLines, type LineAmounts } from '@altavoz/domain/budget/budget-line';
import { DEFAULT_RESERVE_BASIS_POINTS } from '@altavoz/domain/budget/compute-budget';
import {
  checkReleaseAmount,
  decideRelease,
  type ReleaseRefusal,
} from '@altavoz/domain/budget/decide-release';
import type { ReleaseReason } from '@altavoz/domain/budget/release';
import { AppError } from '../../platform/app-error.js';
import type { Actor, Scope } from '../../platform/caller.js';
import type { Clock } from '../../platform/clock.js';
import type { Entity } from '../../platform/db/model.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import { assertNothingBlocks } from '../../platform/rule-broken.js';
import { assertVersion, type CampaignService } from '../campaigns/campaign.service.js';
import type { BudgetFields } from './budget.model.js';
import type { LineChanges, PlanAroundBudget } from './budget.ports.js';
import { summaryOf, type BudgetParts } from './budget.presenter.js';
import type { BudgetRepository } from './budget.repository.js';
import type { ReleaseFields } from './release.model.js';
import type { ReleaseRepository } from './release.repository.js';

interface Settings {
  readonly total: number;
  readonly reserveBasisPoints: number;
  readonly countryFactorBasisPoints: number;
}

interface ReleaseRequest {
  readonly amount: number;
  readonly reason: ReleaseReason;
  readonly justification: string;
  readonly tacticId: string | null;
}

export interface DecidedRelease {
  readonly release: Entity<ReleaseFields>;
  readonly reserveHeld: number;
}

/** The total, its reserve and the releases out of it. */
export class BudgetService {
  constructor(
    private readonly budgets: BudgetRepository,
    private readonly releases: ReleaseRepository,
    private readonly units: UnitOfWork,
    private readonly campaigns: CampaignService,
    private readonly plan: PlanAroundBudget,
    private readonly clock: Clock,
  ) {
    campaigns.addPart({
      created: (unit, campaign) => this.createFor(unit, campaign.id),
      // What was asked of the reserve is kept for ever, so its campaign is archived instead.
      keeps: async (scope, campaignId) => (await releases.count(scope, { campaignId })) > 0,
      removed: (unit, campaignId) => budgets.removeOf(unit, campaignId),
    });
  }

  /** Every campaign begins with an empty budget that keeps the usual reserve. */
  private async createFor(unit: Unit, campaignId: string): Promise<void> {
    await this.budgets.insert(unit, {
      campaignId,
      total: 0,
      reserveBasisPoints: DEFAULT_RESERVE_BASIS_POINTS,
      countryFactorBasisPoints: 10_000,
    });
  }

  async parts(scope: Scope, campaignId: string): Promise<BudgetParts> {
    const money = await this.money(scope, campaignId);
    return { ...money, tactics: await this.plan.tactics(scope, campaignId) };
  }

  /** A total or a share that the plan no longer fits is refused with the exact excess (RH13). */
  async set(actor: Actor, campaignId: string, version: number, settings: Settings): Promise<BudgetParts> {
    return this.units.run(actor, async (unit) => {
      await this.campaigns.open(unit, campaignId);
      await this.plan.lock(unit, campaignId);
      const { id } = await this.stored(unit, campaignId);
      await this.budgets.update(unit, id, version, settings);
      unit.audit({
        action: 'budget.set',
        subject: { kind: 'budget', id: campaignId },
        changes: Object.keys(settings),
      });
      const parts = await this.parts(unit, campaignId);
      assertFits(parts, sumLines(parts.tactics.map((tactic) => tactic.budget)));
      return parts;
    });
  }

  /** `version` is the tactic's. */
  async changeLine(
    actor: Actor,
    campaignId: string,
    tacticId: string,
    version: number,
    changes: LineChanges,
  ): Promise<BudgetParts> {
    return this.units.run(actor, async (unit) => {
      await this.plan.changeLine(unit, campaignId, tacticId, version, changes);
      return this.parts(unit, campaignId);
    });
  }

  /** RH13 for the sum of the lines of a plan that is being changed in this unit. */
  async assertFits(scope: Scope, campaignId: string, lines: LineAmounts): Promise<void> {
    assertFits(await this.money(scope, campaignId), lines);
  }

  async requestRelease(actor: Actor, campaignId: string, request: ReleaseRequest): Promise<DecidedRelease> {
    return this.units.run(actor, async (unit) => {
      await this.campaigns.open(unit, campaignId);
      await this.plan.assertKnown(unit, campaignId, request);
      const reserveHeld = reserveHeldBy(await this.money(unit, campaignId));
      const allowed = checkReleaseAmount(request.amount, reserveHeld);
      if (!allowed.ok) throw refusal(allowed.error);
      const release = await this.releases.insert(unit, {
        ...request,
        campaignId,
        status: 'pending',
        requestedBy: await this.plan.person(unit, actor.userId),
        decidedBy: null,
        decidedAt: null,
        decisionComment: '',
        selfApproved: false,
        reserveBefore: null,
      });
      unit.audit({ action: 'release.request', subject: { kind: 'release', id: release.id } });
      return { release, reserveHeld };
    });
  }

  /** A second person approves, with the reserve as it is at this moment; a decision is for ever. */
  async decide(
    actor: Actor,
    campaignId: string,
    releaseId: string,
    version: number,
    action: 'approve' | 'reject',
    comment: string,
  ): Promise<DecidedRelease> {
    return this.units.run(actor, async (unit) => {
      await this.campaigns.open(unit, campaignId);
      await this.plan.lock(unit, campaignId);
      const reserveHeld = reserveHeldBy(await this.money(unit, campaignId));
      const pending = await this.releases.get(unit, releaseId, { campaignId });
      assertVersion(pending, version);
      const decision = decideRelease(
        { amount: pending.amount, status: pending.status, requestedById: pending.requestedBy.id },
        { action, actorId: actor.userId, approverIds: await this.plan.approverIds(unit) },
        reserveHeld,
      );
      if (!decision.ok) throw refusal(decision.error);
      const release = await this.releases.update(unit, releaseId, version, {
        status: decision.value.status,
        decidedBy: await this.plan.person(unit, actor.userId),
        decidedAt: this.clock.now(),
        decisionComment: comment,
        selfApproved: decision.value.alone,
        reserveBefore: reserveHeld,
      });
      unit.audit({ action: `release.${action}`, subject: { kind: 'release', id: releaseId } });
      return { release, reserveHeld };
    });
  }

  private async money(scope: Scope, campaignId: string): Promise<Reserve> {
    const { currency } = await this.campaigns.get(scope, campaignId);
    const stored = await this.stored(scope, campaignId);
    const releases = await this.releases.ofCampaign(scope, campaignId);
    return { stored, currency, releases };
  }

  private async stored(scope: Scope, campaignId: string): Promise<Entity<BudgetFields>> {
    const stored = await this.budgets.ofCampaign(scope, campaignId);
    if (!stored) throw new AppError('not-found');
    return stored;
  }
}

/** A campaign's money without the lines that plan it. */
type Reserve = Omit<BudgetParts, 'tactics'>;

function assertFits({ stored, currency, releases }: Reserve, lines: LineAmounts): void {
  const { total, reserveBasisPoints } = stored;
  assertNothingBlocks(checkAllocation({ total, currency, reserveBasisPoints, lines: [lines], releases }));
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
