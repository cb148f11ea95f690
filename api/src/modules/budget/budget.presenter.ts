import type { budget, listLineHistory, release } from '@altavoz/contracts/budget';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import { phase1Benchmark } from '@altavoz/domain/budget/benchmark';
import { breakdown, type BudgetLine } from '@altavoz/domain/budget/breakdown';
import { sumLines, type LineAmounts } from '@altavoz/domain/budget/budget-line';
import { computeBudget, type BudgetSummary } from '@altavoz/domain/budget/compute-budget';
import { forecastByMonth } from '@altavoz/domain/budget/forecast';
import type { ForeignLine, LineCurrency } from '@altavoz/domain/budget/foreign-line';
import type { Recurrence } from '@altavoz/domain/calendar/recurrence';
import type { Phase } from '@altavoz/domain/campaigns/campaign';
import { PHASES } from '@altavoz/domain/campaigns/campaign';
import type { LocalizedText } from '@altavoz/domain/shared/language';
import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import {
  CHANNEL_TYPES,
  FUNDING_SOURCES,
  type ChannelType,
  type FundingSource,
} from '@altavoz/domain/tactics/tactic';
import type { z } from 'zod';
import type { Entity } from '../../platform/db/model.js';
import { presentMoment, presentStored } from '../../platform/present.js';
import type { BudgetFields } from './budget.model.js';
import type { LineEntry } from './line-entry.model.js';
import type { ReleaseFields } from './release.model.js';

export type PresentedBudget = z.output<typeof budget>;
export type PresentedRelease = z.output<typeof release>;
type PresentedLineEntry = OutputOf<typeof listLineHistory>['items'][number];

/** What the budget shows of a tactic. */
export interface TacticOfBudget {
  readonly id: string;
  readonly version: number;
  readonly name: LocalizedText;
  readonly channelType: ChannelType;
  readonly phase: Phase;
  readonly start: string | null;
  readonly end: string | null;
  readonly recurrence: Recurrence | null;
  readonly status: string;
  readonly fundingSource: FundingSource;
  readonly fundingArea: string;
  readonly budget: LineAmounts;
  readonly foreign: ForeignLine | null;
}

/** A release with what of it went back. */
export type ReleaseRow = Entity<ReleaseFields> & { readonly returned: number };

export interface BudgetParts {
  readonly stored: Entity<BudgetFields>;
  readonly currency: string;
  readonly tactics: readonly TacticOfBudget[];
  readonly releases: readonly ReleaseRow[];
}

/** With what was paid, and on which days of the campaign's zone. */
export interface BudgetView extends BudgetParts {
  readonly today: PlainDateString;
  readonly payments: readonly {
    readonly tacticId: string;
    readonly day: PlainDateString;
    readonly amount: number;
  }[];
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

export function presentBudget(parts: BudgetView): PresentedBudget {
  const { stored, tactics, releases } = parts;
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
    byMonthSpread: breakdown(lines, 'month-spread').flatMap(({ key, ...amounts }) =>
      key === null ? [] : [{ month: key, ...amounts }],
    ),
    byFundingSource: FUNDING_SOURCES.map((fundingSource) => ({
      fundingSource,
      ...sumWhere(tactics, (tactic) => tactic.fundingSource === fundingSource),
    })),
    byArea: breakdown(lines, 'area').map(({ key, ...amounts }) => ({ area: key, ...amounts })),
    forecast: forecastOf(parts),
    lines: tactics.map((tactic) => ({
      tacticId: tactic.id,
      version: tactic.version,
      name: tactic.name,
      channelType: tactic.channelType,
      phase: tactic.phase,
      start: tactic.start,
      end: tactic.end,
      status: tactic.status,
      fundingSource: tactic.fundingSource,
      fundingArea: tactic.fundingArea,
      ...tactic.budget,
      foreign: tactic.foreign && presentForeign(tactic.foreign),
    })),
    countryFactorBasisPoints: stored.countryFactorBasisPoints,
    releases: releases.map((row) => presentRelease(row, summary.reserveHeld)),
    benchmark: benchmarkOf(parts, summary.reserve),
  };
}

/** `reserveHeld` is what the reserve holds now; a decided release keeps the figure of its day. */
export function presentRelease(row: ReleaseRow, reserveHeld: number): PresentedRelease {
  const before = row.reserveBefore ?? reserveHeld;
  const taken = row.status === 'rejected' || row.status === 'withdrawn' ? 0 : row.amount;
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
    returned: row.returned,
    returns: (row.returns ?? []).map(({ amount, by, at, comment }) => ({
      amount,
      by,
      at: at.toISOString(),
      comment,
    })),
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

function presentForeign(foreign: ForeignLine) {
  return {
    ...presentForeignTerms(foreign),
    amounts: { ...foreign.amounts },
    settled: { ...foreign.settled },
  };
}

function forecastOf({ tactics, payments, today }: BudgetView): PresentedBudget['forecast'] {
  const byTactic = new Map<string, { day: PlainDateString; amount: number }[]>();
  for (const { tacticId, ...payment } of payments) {
    const known = byTactic.get(tacticId);
    if (known) known.push(payment);
    else byTactic.set(tacticId, [payment]);
  }
  const { months, undated } = forecastByMonth(
    tactics.map(({ id, budget, start, end, recurrence }) => ({
      ...budget,
      start,
      end,
      recurrence,
      payments: byTactic.get(id) ?? [],
    })),
    today,
  );
  return { today, months: [...months], undated };
}

/** The guide's figure is in euros: beside another currency it would compare nothing (I4). */
function benchmarkOf(
  { stored, currency, tactics }: BudgetParts,
  reserve: number,
): PresentedBudget['benchmark'] {
  const { countryFactorBasisPoints, total } = stored;
  const benchmark = phase1Benchmark(countryFactorBasisPoints);
  if (benchmark.currency !== currency) return null;
  const { reserveInside, reserveOnTop } = benchmark;
  return {
    amount: reserveInside.total,
    countryFactorBasisPoints,
    withReserve: total,
    withoutReserve: total - reserve,
    plannedInPhase1: sumWhere(tactics, (tactic) => tactic.phase === 1).planned,
    reserveInside: { ...reserveInside },
    reserveOnTop: { ...reserveOnTop },
  };
}

/** What happened to a line, by whom and why. */
export function presentLineEntry(row: LineEntry): PresentedLineEntry {
  const { id, createdAt, by, on, note, before, after, foreign } = row;
  return {
    id,
    at: createdAt.toISOString(),
    by,
    on,
    note,
    before: { ...before },
    after: { ...after },
    foreign: foreign && {
      ...presentForeignTerms(foreign),
      before: { ...foreign.before },
      after: { ...foreign.after },
    },
  };
}

function presentForeignTerms({ currency, rate, rateDate, rateSource }: LineCurrency) {
  return { currency, rate: { ...rate }, rateDate, rateSource };
}
