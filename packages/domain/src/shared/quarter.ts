import type { DateRange } from './date-range.js';
import type { PlainDateString } from './plain-date.js';
import { firstDayOfMonth, lastDayOfMonth } from './plain-month.js';

/** The calendar quarter of a day: January to March, April to June … */
export function quarterOf(day: PlainDateString): DateRange {
  const year = day.slice(0, 4);
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  const month = (number: number) => `${year}-${String(number).padStart(2, '0')}`;
  return { start: firstDayOfMonth(month(first)), end: lastDayOfMonth(month(first + 2)) };
}
