import { ok, refused, type Result } from './result.js';

/** A day without a time or a zone, `YYYY-MM-DD`. */
export type PlainDateString = string;
/** A month, `YYYY-MM`. */
export type MonthString = string;

/** Why a text is no day. */
export type InvalidDate = 'not-a-date' | 'no-such-day';

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const DAYS_IN_400_YEARS = 146_097;
/** Days from 1 March of year 0 to 1 January 1970. */
const EPOCH_SHIFT = 719_468;
/** 9999-12-31. */
const LAST_DAY_NUMBER = 2_932_896;
/** 0001-01-01. */
const FIRST_DAY_NUMBER = -719_162;

/** The day that a text names, or why it names none (29 February of a common year is `no-such-day`). */
export function parsePlainDate(text: string): Result<PlainDateString, InvalidDate> {
  if (!SHAPE.test(text)) return refused('not-a-date');
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return refused('no-such-day');
  return ok(text);
}

/** Whether the text is a day that exists, between 0001-01-01 and 9999-12-31. */
export function isPlainDate(text: string): boolean {
  return parsePlainDate(text).ok;
}

/** Days since 1970-01-01, negative before it. Asks for a valid day. */
export function dayNumber(day: PlainDateString): number {
  if (!isPlainDate(day)) throw new RangeError(`not a day: ${day}`);
  const month = Number(day.slice(5, 7));
  // Counting years from March puts the leap day last, so that no month needs an exception.
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(day.slice(8, 10)) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_400_YEARS + dayOfEra - EPOCH_SHIFT;
}

/** The day that is so many days after 1970-01-01: the reverse of `dayNumber`. */
export function fromDayNumber(number: number): PlainDateString {
  if (!Number.isInteger(number) || number < FIRST_DAY_NUMBER || number > LAST_DAY_NUMBER) {
    throw new RangeError(`out of the calendar: day number ${number}`);
  }
  const shifted = number + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_IN_400_YEARS);
  const dayOfEra = shifted - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return formatDay(era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day);
}

/** The day so many days later; earlier when negative. */
export function addDays(day: PlainDateString, days: number): PlainDateString {
  return fromDayNumber(dayNumber(day) + days);
}

/** How many days `to` lies after `from`: 0 for the same day, negative when it is before. */
export function daysBetween(from: PlainDateString, to: PlainDateString): number {
  return dayNumber(to) - dayNumber(from);
}

/** Below zero when `a` is earlier, above when later; fits `sort`. */
export function compareDays(a: PlainDateString, b: PlainDateString): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The same day of the month so many months later, or the month's last day: 31 January + 1 is 28 or 29 February. */
export function addMonths(day: PlainDateString, months: number): PlainDateString {
  if (!isPlainDate(day)) throw new RangeError(`not a day: ${day}`);
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  if (!Number.isInteger(months) || year < 1 || year > 9999)
    throw new RangeError(`out of the calendar: ${day} + ${months} months`);
  return formatDay(year, month, Math.min(Number(day.slice(8, 10)), daysInMonth(year, month)));
}

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export function weekday(day: PlainDateString): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** The month that a day is in. */
export function monthOf(day: PlainDateString): MonthString {
  return day.slice(0, 7);
}

/** How many days a month of a year has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function formatDay(year: number, month: number, day: number): PlainDateString {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
