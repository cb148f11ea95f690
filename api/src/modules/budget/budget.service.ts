import { checkAllocation } from '@altavoz/domain/budget/check-allocation';
import { sumLines, type LineAmounts } from '@altavoz/domain/budget/budget-line';
import { DEFAULT_RESERVE_BASIS_POINTS } from '@altavoz/domain/budget/compute-budget';
import { AppError } from '../../platform/app-error.js';
import type { Actor, Scope } from '../../platform/caller.js';
import type { Entity } from '../../platform/db/model.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import { assertNothingBlocks } from '../../platform/rule-broken.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { BudgetFields } from './budget.model.js';
import type { LineChanges, PlanAroundBudget } from './budget.ports.js';
import type { BudgetParts, BudgetView } from './budget.presenter.js';
import type { BudgetRepository } from './budget.repository.js';
import type { LineHistoryService } from './line-history.service.js';
import { returnedOf } from './release-returns.js';
import type { ReleaseRepository } from './release.repository.js';

interface Settings {
  readonly total: number;
  readonly reserveBasisPoints: number;
  readonly countryFactorBasisPoints: number;
}

interface Needs {
  readonly budgets: BudgetRepository;
  readonly releases: ReleaseRepository;
  readonly history: LineHistoryService;
  readonly unitOfWork: UnitOfWork;
  readonly campaigns: CampaignService;
  readonly plan: PlanAroundBudget;
}

/** A line as the person saw it. */
interface LineSeen {
  readonly tacticId: string;
  readonly version: number;
}

/** The total, the share of it that is kept, and the lines. What leaves the reserve is release.service's. */
export class BudgetService {
  constructor(private readonly needs: Needs) {
    const { campaigns, budgets } = needs;
    campaigns.addPart({
      created: (unit, campaign) => this.createFor(unit, campaign.id),
      copied: (unit, { from, to }) => this.copy(unit, from.id, to.id),
      removed: (unit, campaignId) => budgets.removeOf(unit, campaignId),
    });
  }

  /** Every campaign begins with an empty budget that keeps the usual reserve. */
  private async createFor(unit: Unit, campaignId: string): Promise<void> {
    await this.needs.budgets.insert(unit, {
      campaignId,
      total: 0,
      reserveBasisPoints: DEFAULT_RESERVE_BASIS_POINTS,
      countryFactorBasisPoints: 10_000,
    });
  }

  /** J10: how the money is shared out is taken over; how much there is has to be granted anew. */
  private async copy(unit: Unit, fromId: string, toId: string): Promise<void> {
    const { reserveBasisPoints, countryFactorBasisPoints } = await this.stored(unit, fromId);
    const { id, version } = await this.stored(unit, toId);
    await this.needs.budgets.update(unit, id, version, { reserveBasisPoints, countryFactorBasisPoints });
  }

  async parts(scope: Scope, campaignId: string): Promise<BudgetParts> {
    const money = await this.reserve(scope, campaignId);
    return { ...money, tactics: await this.needs.plan.tactics(scope, campaignId) };
  }

  /** With what was paid and when, for the forecast. */
  async view(scope: Scope, campaignId: string): Promise<BudgetView> {
    const campaign = await this.needs.campaigns.get(scope, campaignId);
    const payments = await this.needs.history.payments(scope, campaignId);
    return {
      ...(await this.parts(scope, campaignId)),
      today: this.needs.campaigns.today(campaign),
      payments: payments.map(({ tacticId, paid, on }) => ({ tacticId, amount: paid, day: on })),
    };
  }

  /** A total or a share that the plan no longer fits is refused with the exact excess (RH13). */
  async set(actor: Actor, campaignId: string, version: number, settings: Settings): Promise<BudgetView> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      await this.needs.campaigns.open(unit, campaignId);
      await this.needs.plan.lock(unit, campaignId);
      const { id } = await this.stored(unit, campaignId);
      await this.needs.budgets.update(unit, id, version, settings);
      unit.audit({
        action: 'budget.set',
        subject: { kind: 'budget', id: campaignId },
        changes: Object.keys(settings),
      });
      const parts = await this.parts(unit, campaignId);
      assertFits(parts, sumLines(parts.tactics.map((tactic) => tactic.budget)));
      return this.view(unit, campaignId);
    });
  }

  /** `version` is the tactic's. */
  async changeLine(
    actor: Actor,
    campaignId: string,
    tacticId: string,
    version: number,
    changes: LineChanges,
  ): Promise<BudgetView> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      await this.needs.plan.changeLine(unit, campaignId, tacticId, version, changes);
      return this.view(unit, campaignId);
    });
  }

  /** All that these lines plan, each in its own currency; one that somebody else changed meanwhile stops them all. */
  async approveLines(
    actor: Actor,
    campaignId: string,
    lines: readonly LineSeen[],
    note: string,
  ): Promise<BudgetView> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      await this.needs.campaigns.open(unit, campaignId);
      const tactics = new Map(
        (await this.needs.plan.tactics(unit, campaignId)).map((tactic) => [tactic.id, tactic]),
      );
      for (const { tacticId, version } of new Map(lines.map((line) => [line.tacticId, line])).values()) {
        const tactic = tactics.get(tacticId);
        if (!tactic) throw new AppError('not-found');
        const approved = (tactic.foreign?.amounts ?? tactic.budget).planned;
        await this.needs.plan.changeLine(unit, campaignId, tacticId, version, { approved, note });
      }
      return this.view(unit, campaignId);
    });
  }

  /** RH13 for the sum of the lines of a plan that is being changed in this unit. */
  async assertFits(scope: Scope, campaignId: string, lines: LineAmounts): Promise<void> {
    assertFits(await this.reserve(scope, campaignId), lines);
  }

  /** The money without the lines that plan it. */
  async reserve(scope: Scope, campaignId: string): Promise<Reserve> {
    const { currency } = await this.needs.campaigns.get(scope, campaignId);
    const stored = await this.stored(scope, campaignId);
    const releases = await this.needs.releases.ofCampaign(scope, campaignId);
    return { stored, currency, releases: releases.map((row) => ({ ...row, returned: returnedOf(row) })) };
  }

  private async stored(scope: Scope, campaignId: string): Promise<Entity<BudgetFields>> {
    const stored = await this.needs.budgets.ofCampaign(scope, campaignId);
    if (!stored) throw new AppError('not-found');
    return stored;
  }
}

/** A campaign's money without the lines that plan it. */
export type Reserve = Omit<BudgetParts, 'tactics'>;

function assertFits({ stored, currency, releases }: Reserve, lines: LineAmounts): void {
  const { total, reserveBasisPoints } = stored;
  assertNothingBlocks(checkAllocation({ total, currency, reserveBasisPoints, lines: [lines], releases }));
}
