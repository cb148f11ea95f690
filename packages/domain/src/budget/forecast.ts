import type { Recurrence } from '../calendar/recurrence.js';
import type { DateRange } from '../shared/date-range.js';
import { allocate } from '../shared/integer-division.js';
import { monthOf, type MonthString, type PlainDateString } from '../shared/plain-date.js';
import type { LineAmounts } from './budget-line.js';
import { daysByMonth, daysOfLine } from './breakdown.js';

/** A line with its days and with what is known of when it was paid. */
export interface LineToForecast extends LineAmounts {
  readonly start?: PlainDateString | null | undefined;
  readonly end?: PlainDateString | null | undefined;
  readonly recurrence?: Recurrence | null | undefined;
  /** Money paid, or taken back, on some day; their sum is at most what the line says is spent. */
  readonly payments: readonly { readonly day: PlainDateString; readonly amount: number }[];
}

export interface ForecastMonth {
  readonly month: MonthString;
  /** What the plan spends in it: each line over its days. */
  readonly planned: number;
  readonly spent: number;
  /** What is planned and not paid yet, over the days that are left. Nothing in months that are over. */
  readonly expected: number;
}

export interface Forecast {
  /** In order; only months with something in them. */
  readonly months: readonly ForecastMonth[];
  /** Planned and not paid, without a day. */
  readonly undated: number;
}

/**
 * When the money leaves, against when the plan said it would. What is paid stands in its month; what is left of a line
 * is spread over its days from today on, and falls due now when they are over. Nothing is lost or counted twice:
 * planned = spent + expected + undated.
 */
export function forecastByMonth(lines: readonly LineToForecast[], today: PlainDateString): Forecast {
  const months = new Map<MonthString, { planned: number; spent: number; expected: number }>();
  const put = (month: MonthString, part: 'planned' | 'spent' | 'expected', amount: number): void => {
    if (amount === 0) return;
    const known = months.get(month) ?? { planned: 0, spent: 0, expected: 0 };
    known[part] += amount;
    months.set(month, known);
  };
  let undated = 0;
  for (const line of lines) {
    const { start, planned, spent, payments } = line;
    const recorded = payments.reduce((all, { amount }) => all + amount, 0);
    for (const { day, amount } of payments) put(monthOf(day), 'spent', amount);
    // Paid before payments were written down: when the activity began, or by now.
    put(monthOf(start && start < today ? start : today), 'spent', spent - recorded);
    if (!start) {
      undated += planned - spent;
      continue;
    }
    const happens = daysOfLine(line);
    spread(planned, happens, (month, share) => put(month, 'planned', share));
    const left = happens
      .filter(({ end }) => end >= today)
      .map(({ start: from, end }) => ({ start: from > today ? from : today, end }));
    const due = left.length > 0 ? left : [{ start: today, end: today }];
    spread(planned - spent, due, (month, share) => put(month, 'expected', share));
  }
  return {
    months: [...months]
      .map(([month, sums]) => ({ month, ...sums }))
      .sort((a, b) => (a.month < b.month ? -1 : 1)),
    undated,
  };
}

function spread(
  amount: number,
  ranges: readonly DateRange[],
  put: (month: MonthString, share: number) => void,
): void {
  const { months, days } = daysByMonth(ranges);
  allocate(amount, days).forEach((share, index) => {
    const month = months[index];
    if (month) put(month, share);
  });
}
