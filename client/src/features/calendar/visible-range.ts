import type { DateRange } from '@altavoz/domain/shared/date-range';
import {
  addDays,
  addMonths,
  isPlainDate,
  monthOf,
  weekday,
  type PlainDateString,
} from '@altavoz/domain/shared/plain-date';
import { firstDayOfMonth, lastDayOfMonth } from '@altavoz/domain/shared/plain-month';

export const VIEWS = ['year', 'month', 'week', 'agenda', 'phases'] as const;
export type View = (typeof VIEWS)[number];

/** The view that the address names; the month when it names none. */
export function viewFrom(text: string | undefined): View {
  return VIEWS.find((view) => view === text) ?? 'month';
}

/** The day that the address names; today, or the campaign's nearest day, when it names none. */
export function dayFrom(
  text: string | undefined,
  today: PlainDateString,
  period: DateRange,
): PlainDateString {
  if (text !== undefined && isPlainDate(text)) return text;
  if (today < period.start) return period.start;
  return today > period.end ? period.end : today;
}

/** Monday of the week of a day. */
export function mondayOf(day: PlainDateString): PlainDateString {
  return addDays(day, 1 - weekday(day));
}

/** The twelve months that hold a day, counted from the month in which the campaign begins: its year, not January's. */
export function yearAround(day: PlainDateString, campaignStart: PlainDateString): DateRange {
  const begin = firstDayOfMonth(monthOf(campaignStart));
  const monthsAhead = monthNumber(day) - monthNumber(begin);
  const start = addMonths(begin, Math.floor(monthsAhead / 12) * 12);
  return { start, end: addDays(addMonths(start, 12), -1) };
}

/** `2027`, or `2026 – 2027` when the twelve months cross a year. */
export function yearsOf({ start, end }: DateRange): string {
  const [first, last] = [start.slice(0, 4), end.slice(0, 4)];
  return first === last ? first : `${first} – ${last}`;
}

const monthNumber = (day: PlainDateString): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** Every day that a view shows around a day. A month shows whole weeks, from Monday to Sunday. */
export function visibleRange(view: View, day: PlainDateString, campaignStart: PlainDateString): DateRange {
  if (view === 'week') return { start: mondayOf(day), end: addDays(mondayOf(day), 6) };
  if (view === 'year' || view === 'phases') return yearAround(day, campaignStart);
  const month = monthOf(day);
  const first = firstDayOfMonth(month);
  const last = lastDayOfMonth(month);
  if (view === 'agenda') return { start: first, end: last };
  return { start: mondayOf(first), end: addDays(mondayOf(last), 6) };
}

/** The same view one step earlier or later. */
export function stepFrom(view: View, day: PlainDateString, steps: -1 | 1): PlainDateString {
  if (view === 'week') return addDays(day, 7 * steps);
  if (view === 'year' || view === 'phases') return addMonths(day, 12 * steps);
  return addMonths(firstDayOfMonth(monthOf(day)), steps);
}
