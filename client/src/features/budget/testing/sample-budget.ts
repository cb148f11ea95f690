import { computeBudget } from '@altavoz/domain/budget/compute-budget';
import type { Budget, BudgetLine, Release } from '../../../shared/plan/budget.js';

const stored = { version: 3, createdAt: '2026-12-01T09:00:00Z', updatedAt: '2026-12-01T09:00:00Z' };
export const TACTIC_ID = '64b7f0c2a1d3e4f5a6b7cb01';
const RELEASE_ID = '64b7f0c2a1d3e4f5a6b7cb02';
const NURIA = { id: '64b7f0c2a1d3e4f5a6b7cb08', name: 'Nuria Ferrer' };

/** A line of a fictional plan. */
export function sampleLine(more: Partial<BudgetLine> = {}): BudgetLine {
  return {
    tacticId: TACTIC_ID,
    version: 7,
    name: { es: 'Viaje de prensa', en: 'Press trip' },
    channelType: 'public-relations',
    phase: 1,
    start: '2027-09-16',
    end: '2027-09-18',
    status: 'scheduled',
    fundingSource: 'own',
    fundingArea: '',
    planned: 180_000,
    approved: 100_000,
    committed: 0,
    spent: 0,
    foreign: null,
    ...more,
  };
}

/** A release that was asked for by somebody else. */
export function sampleRelease(more: Partial<Release> = {}): Release {
  return {
    id: RELEASE_ID,
    ...stored,
    amount: 45_000,
    reason: 'opportunity',
    justification: 'Un panel propio por lo que cuesta el montaje',
    tacticId: TACTIC_ID,
    status: 'pending',
    requestedBy: NURIA,
    decidedBy: null,
    decidedAt: null,
    decisionComment: '',
    selfApproved: false,
    reserveBefore: 400_000,
    reserveAfter: 355_000,
    returned: 0,
    returns: [],
    ...more,
  };
}

/** 20,000 EUR with a fifth in reserve. */
export function sampleBudget(lines: readonly BudgetLine[], releases: readonly Release[] = []): Budget {
  const {
    excess: _excess,
    reserveLeft: _left,
    reserveLeftBasisPoints: _share,
    ...summary
  } = computeBudget({
    total: 2_000_000,
    currency: 'EUR',
    reserveBasisPoints: 2_000,
    lines,
    releases,
  });
  const { planned, approved, committed, spent } = summary;
  const sums = { planned, approved, committed, spent };
  const none = { planned: 0, approved: 0, committed: 0, spent: 0 };
  return {
    id: '64b7f0c2a1d3e4f5a6b7cb03',
    ...stored,
    ...summary,
    reserveBasisPoints: 2_000,
    countryFactorBasisPoints: 10_000,
    byPhase: [
      { phase: 1, ...sums },
      { phase: 2, ...none },
      { phase: 3, ...none },
    ],
    byChannelType: [{ channelType: 'public-relations', ...sums }],
    byMonth: [{ month: '2027-09', ...sums }],
    byMonthSpread: [{ month: '2027-09', ...sums }],
    undated: 0,
    byFundingSource: [{ fundingSource: 'own', ...sums }],
    byArea: [
      { area: 'Turismo', ...sums },
      { area: null, ...none },
    ],
    forecast: {
      today: '2027-09-14',
      months: [
        { month: '2027-08', planned: 50_000, spent: 20_000, expected: 0 },
        { month: '2027-09', planned: 130_000, spent: 0, expected: 160_000 },
      ],
      undated: 0,
    },
    lines: [...lines],
    releases: [...releases],
    benchmark: {
      amount: 2_000_000,
      countryFactorBasisPoints: 10_000,
      withReserve: 2_000_000,
      withoutReserve: 1_600_000,
      plannedInPhase1: planned,
      reserveInside: { total: 2_000_000, reserve: 400_000, allocatable: 1_600_000 },
      reserveOnTop: { total: 2_500_000, reserve: 500_000, allocatable: 2_000_000 },
    },
  };
}
