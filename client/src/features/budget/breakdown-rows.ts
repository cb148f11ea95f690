import { sumLines, type LineAmounts } from '@altavoz/domain/budget/budget-line';
import type { Budget } from '../../shared/plan/budget.js';

/** How the money may be looked at. */
export const GROUPINGS = [
  'phase',
  'channel-type',
  'month',
  'month-spread',
  'funding-source',
  'area',
] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface BreakdownRow extends LineAmounts {
  /** `1`, `digital`, `2027-03`, `own`, `Turismo`; null for what has none. */
  readonly key: string | null;
}

export const isGrouping = (text: string | undefined): text is Grouping =>
  GROUPINGS.some((grouping) => grouping === text);

/** The same money by each of them; whatever the grouping, the rows add up to the whole. */
export function breakdownRows(budget: Budget, by: Grouping): BreakdownRow[] {
  switch (by) {
    case 'phase':
      return budget.byPhase.map(({ phase, ...amounts }) => ({ key: String(phase), ...amounts }));
    case 'channel-type':
      return budget.byChannelType.map(({ channelType, ...amounts }) => ({ key: channelType, ...amounts }));
    case 'funding-source':
      return budget.byFundingSource.map(({ fundingSource, ...amounts }) => ({
        key: fundingSource,
        ...amounts,
      }));
    case 'area':
      return budget.byArea.map(({ area, ...amounts }) => ({ key: area, ...amounts }));
    default: {
      const months = by === 'month' ? budget.byMonth : budget.byMonthSpread;
      const rows = months.map(({ month, ...amounts }): BreakdownRow => ({ key: month, ...amounts }));
      const undated = sumLines(budget.lines.filter(({ start }) => start === null));
      return undated.planned === 0 ? rows : [...rows, { key: null, ...undated }];
    }
  }
}

export interface ForecastRow {
  readonly month: string;
  readonly planned: number;
  readonly spent: number;
  readonly expected: number;
  /** How much more than planned will have left by the end of the month; below zero when the money stays longer. */
  readonly ahead: number;
}

/** Month by month, what leaves against what the plan says, and how far apart both are by then. */
export function forecastRows({ forecast }: Pick<Budget, 'forecast'>): ForecastRow[] {
  let ahead = 0;
  return forecast.months.map((month) => {
    ahead += month.spent + month.expected - month.planned;
    return { ...month, ahead };
  });
}
