import type { budget, release } from '@altavoz/contracts/budget';
import { phase1Benchmark } from '@altavoz/domain/budget/benchmark';
import { breakdown, type BudgetLine } from '@altavoz/domain/budget/breakdown';
import { sumLines, type LineAmounts } from '@altavoz/domain/budget/budget-line';
import { computeBudget, type BudgetSummary } from '@altavoz/domain/budget/compute-budget';
import type { Phase } from '@altavoz/domain/campaigns/campaign';
import { PHASES } from '@altavoz/domain/campaigns/campaign';
import type { LocalizedText } from '@altavoz/domain/shared/language';
import { CHANNEL_TYPES, type ChannelType, type FundingSource } from '@altavoz/domain/tactics/tactic';
import type { z } from 'zod';
import type { Entity } from '../../platform/db/model.js';
import { presentMoment, presentStored } from '../../platform/present.js';
import type { BudgetFields } from './budget.model.js';
import type { ReleaseFields } from './release.model.js';

export type PresentedBudget = z.output<typeof budget>;
export type PresentedRelease = z.output<typeof release>;

/** What the budget shows of a tactic. */
export interface TacticOfBudget {
  readonly id: string;
  readonly version: number;
  readonly name: LocalizedText;
  readonly channelType: ChannelType;
  readonly phase: Phase;
  readonly start: string | null;
  readonly end: string | null;
  readonly status: string;
  readonly fundingSource: FundingSource;
  readonly budget: LineAmounts;
}

export interface BudgetParts {
  readonly stored: Entity<BudgetFields>;
  readonly currency: string;
  readonly tactics: readonly TacticOfBudget[];
  readonly releases: readonly Entity<ReleaseFields>[];
}

/** The figures of a campaign's money, from its parts. */
export function summaryOf({ stored, currency, tactics, releases }: BudgetParts): BudgetSummary {
  return computeBudget({
    total: stored.total,
    currency,
    reserveBasisPoints: stored.reserveBasisPoints,
    lines: tactics.map((tactic) => tactic.budget),
    releases,
  });
}

export function presentBudget(parts: BudgetParts): PresentedBudget {
  const { stored, currency, tactics, releases } = parts;
  const {
    excess: _excess,
    reserveLeft: _left,
    reserveLeftBasisPoints: _share,
    ...summary
  } = summaryOf(parts);
  const lines = tactics.map(lineOf);
  const byMonth = breakdown(lines, 'month');
  return {
    ...presentStored(stored),
    ...summary,
    reserveBasisPoints: stored.reserveBasisPoints,
    byPhase: PHASES.map((phase) => ({ phase, ...sumWhere(tactics, (tactic) => tactic.phase === phase) })),
    byChannelType: CHANNEL_TYPES.map((channelType) => ({
      channelType,
      ...sumWhere(tactics, (tactic) => tactic.channelType === channelType),
    })),
    byMonth: byMonth.flatMap(({ key, ...amounts }) => (key === null ? [] : [{ month: key, ...amounts }])),
    undated: byMonth.find(({ key }) => key === null)?.planned ?? 0,
    lines: tactics.map((tactic) => ({
      tacticId: tactic.id,
      version: tactic.version,
      name: tactic.name,
      channelType: tactic.channelType,
      phase: tactic.phase,
      start: tactic.start,
      status: tactic.status,
      fundingSource: tactic.fundingSource,
      ...tactic.budget,
    })),
    releases: releases.map((row) => presentRelease(row, summary.reserveHeld)),
    benchmark: benchmarkOf(stored, currency, summary.reserve),
  };
}

/** `reserveHeld` is what the reserve holds now; a decided release keeps the figure of its day. */
export function presentRelease(row: Entity<ReleaseFields>, reserveHeld: number): PresentedRelease {
  const before = row.reserveBefore ?? reserveHeld;
  const taken = row.status === 'rejected' ? 0 : row.amount;
  return {
    ...presentStored(row),
    amount: row.amount,
    reason: row.reason,
    justification: row.justification,
    tacticId: row.tacticId,
    status: row.status,
    requestedBy: row.requestedBy,
    decidedBy: row.decidedBy,
    decidedAt: presentMoment(row.decidedAt),
    decisionComment: row.decisionComment,
    selfApproved: row.selfApproved,
    reserveBefore: before,
    reserveAfter: Math.max(0, before - taken),
  };
}

function lineOf(tactic: TacticOfBudget): BudgetLine {
  const { budget, start, end, ...rest } = tactic;
  return { ...rest, ...budget, start: start ?? undefined, end: end ?? undefined };
}

function sumWhere(
  tactics: readonly TacticOfBudget[],
  test: (tactic: TacticOfBudget) => boolean,
): LineAmounts {
  return sumLines(tactics.filter(test).map((tactic) => tactic.budget));
}

/** The guide's figure is in euros: beside another currency it would compare nothing (I4). */
function benchmarkOf(
  stored: Entity<BudgetFields>,
  currency: string,
  reserve: number,
): PresentedBudget['benchmark'] {
  const { countryFactorBasisPoints, total } = stored;
  const benchmark = phase1Benchmark(countryFactorBasisPoints);
  if (benchmark.currency !== currency) return null;
  const amount = benchmark.reserveInside.total;
  return { amount, countryFactorBasisPoints, withReserve: total, withoutReserve: total - reserve };
}
