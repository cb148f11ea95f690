import { rangesOf } from '../calendar/expand-recurrence.js';
import type { Recurrence } from '../calendar/recurrence.js';
import type { Phase } from '../campaigns/campaign.js';
import { clamp, lengthInDays, type DateRange } from '../shared/date-range.js';
import { allocate } from '../shared/integer-division.js';
import { monthOf, type MonthString, type PlainDateString } from '../shared/plain-date.js';
import { firstDayOfMonth, lastDayOfMonth, monthsBetween } from '../shared/plain-month.js';
import type { ChannelType, FundingSource } from '../tactics/tactic.js';
import { EMPTY_LINE, LINE_STAGES, sumLines, type LineAmounts } from './budget-line.js';

/** A line with what it can be grouped by. */
export interface BudgetLine extends LineAmounts {
  readonly phase?: Phase | undefined;
  readonly channelType?: ChannelType | undefined;
  readonly fundingSource?: FundingSource | undefined;
  /** The part of the government that lends its budget (I9); blank when there is none. */
  readonly fundingArea?: string | undefined;
  readonly start?: PlainDateString | null | undefined;
  readonly end?: PlainDateString | null | undefined;
  readonly recurrence?: Recurrence | null | undefined;
}

type LineDates = Pick<BudgetLine, 'start' | 'end' | 'recurrence'>;

export const BUDGET_GROUPS = [
  'phase',
  'channel-type',
  'month',
  'month-spread',
  'funding-source',
  'area',
] as const;
export type BudgetGroup = (typeof BUDGET_GROUPS)[number];

export interface BudgetPart extends LineAmounts {
  /** `1`, `digital`, `2027-03`, `own`; null for the lines that have none (no dates, no source). */
  readonly key: string | null;
}

/**
 * The lines' amounts by group, in the order of the keys, those without a key last. The parts add up to the whole
 * to the cent. `month` is the month a line starts in, when its money must be at hand; `month-spread` divides it
 * over its days in equal parts.
 */
export function breakdown(lines: readonly BudgetLine[], by: BudgetGroup): BudgetPart[] {
  const groups = new Map<string | null, LineAmounts[]>();
  for (const line of lines) {
    for (const part of by === 'month-spread'
      ? spreadByMonth(line)
      : [{ ...amountsOf(line), key: keyOf(line, by) }]) {
      const group = groups.get(part.key);
      if (group) group.push(part);
      else groups.set(part.key, [part]);
    }
  }
  return [...groups]
    .map(([key, parts]) => ({ key, ...sumLines(parts) }))
    .sort((a, b) =>
      a.key === b.key ? 0 : a.key === null ? 1 : b.key === null ? -1 : a.key < b.key ? -1 : 1,
    );
}

function keyOf(line: BudgetLine, by: Exclude<BudgetGroup, 'month-spread'>): string | null {
  if (by === 'phase') return line.phase === undefined ? null : String(line.phase);
  if (by === 'month') return line.start ? monthOf(line.start) : null;
  if (by === 'area') return line.fundingArea?.trim() || null;
  return (by === 'channel-type' ? line.channelType : line.fundingSource) ?? null;
}

/** The line's amounts over its days, month by month, to the cent. */
function spreadByMonth(line: BudgetLine): BudgetPart[] {
  if (!line.start) return [{ key: null, ...amountsOf(line) }];
  const { months, days } = daysByMonth(daysOfLine(line));
  // The differences between stages are spread, not the stages: rounding then never puts more spent than committed.
  const amounts = months.map((): Record<keyof LineAmounts, number> => ({ ...EMPTY_LINE }));
  LINE_STAGES.forEach((stage, index) => {
    const next = LINE_STAGES[index + 1];
    const step = line[stage] - (next ? line[next] : 0);
    allocate(step, days).forEach((share, month) => {
      const target = amounts[month];
      if (target) for (const outer of LINE_STAGES.slice(0, index + 1)) target[outer] += share;
    });
  });
  return months.map((key, index) => ({ key, ...(amounts[index] ?? EMPTY_LINE) }));
}

/** When what a line pays for happens; what recurs, on the days of each time. */
export function daysOfLine({ start = null, end = null, recurrence }: LineDates): readonly DateRange[] {
  return rangesOf({ start, end, recurrence });
}

/** The months that some ranges touch, in order, and on how many days each. */
export function daysByMonth(ranges: readonly DateRange[]): { months: MonthString[]; days: number[] } {
  const counts = new Map<MonthString, number>();
  for (const range of ranges) {
    for (const month of monthsBetween(range.start, range.end)) {
      const part = clamp(range, { start: firstDayOfMonth(month), end: lastDayOfMonth(month) });
      if (part) counts.set(month, (counts.get(month) ?? 0) + lengthInDays(part));
    }
  }
  const months = [...counts.keys()].sort();
  return { months, days: months.map((month) => counts.get(month) ?? 0) };
}

function amountsOf(line: LineAmounts): LineAmounts {
  return { planned: line.planned, approved: line.approved, committed: line.committed, spent: line.spent };
}
