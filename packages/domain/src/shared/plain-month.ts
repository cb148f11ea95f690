import {
  addMonths,
  daysInMonth,
  isPlainDate,
  monthOf,
  type MonthString,
  type PlainDateString,
} from './plain-date.js';

/** Whether the text is a month, `YYYY-MM`. */
export function isMonth(text: string): boolean {
  return text.length === 7 && isPlainDate(`${text}-01`);
}

/** The first day of a month. */
export function firstDayOfMonth(month: MonthString): PlainDateString {
  assertMonth(month);
  return `${month}-01`;
}

/** The last day of a month, leap years included. */
export function lastDayOfMonth(month: MonthString): PlainDateString {
  assertMonth(month);
  return `${month}-${daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)))}`;
}

/** The month so many months later; earlier when negative. */
export function shiftMonth(month: MonthString, months: number): MonthString {
  return monthOf(addMonths(firstDayOfMonth(month), months));
}

/** Every month that a range of days touches, in order. */
export function monthsBetween(start: PlainDateString, end: PlainDateString): MonthString[] {
  const last = monthOf(end);
  let month = monthOf(start);
  const months: MonthString[] = [];
  while (month < last) {
    months.push(month);
    month = shiftMonth(month, 1);
  }
  if (month === last) months.push(last);
  return months;
}

function assertMonth(month: MonthString): void {
  if (!isMonth(month)) throw new RangeError(`not a month: ${month}`);
}
