import { fromWallTime, utcTime, zoneOffset } from './time-zone.js';

/** The units of date arithmetic. */
export const dateUnits = [
  'year',
  'quarter',
  'month',
  'week',
  'day',
  'hour',
  'minute',
  'second',
  'millisecond',
] as const;

/** One unit of date arithmetic. */
export type DateUnit = (typeof dateUnits)[number];

const DAY = 86_400_000;
const unitLength: Readonly<Partial<Record<DateUnit, number>>> = {
  week: 7 * DAY,
  day: DAY,
  hour: 3_600_000,
  minute: 60_000,
  second: 1000,
  millisecond: 1,
};

/** An instant with the wall time of a zone, as a date whose UTC parts are the zone's. */
export function wallDate(date: Date, zone: string): Date {
  return new Date(date.getTime() + zoneOffset(zone, date.getTime()));
}

/** The day of the year, from 1. */
export function dayOfYear(wall: Date): number {
  return Math.floor((wall.getTime() - utcTime(wall.getUTCFullYear(), 1, 1, 0, 0, 0, 0)) / DAY) + 1;
}

/** The ISO weekday: Monday 1 to Sunday 7. */
export function isoWeekday(wall: Date): number {
  return wall.getUTCDay() || 7;
}

/** The ISO week and the year it belongs to. */
export function isoWeek(wall: Date): { year: number; week: number } {
  const thursday = new Date(wall.getTime() + (4 - isoWeekday(wall)) * DAY);
  return { year: thursday.getUTCFullYear(), week: Math.ceil(dayOfYear(thursday) / 7) };
}

/** The week of the year where weeks begin on Sunday and days before the first one are in week 0. */
export function sundayWeek(wall: Date): number {
  return Math.floor((dayOfYear(wall) + 6 - wall.getUTCDay()) / 7);
}

function addMonths(wall: Date, months: number): number {
  const total = wall.getUTCFullYear() * 12 + wall.getUTCMonth() + months;
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  const last = new Date(utcTime(year, month + 1, 0, 0, 0, 0, 0)).getUTCDate();
  return utcTime(
    year,
    month,
    Math.min(wall.getUTCDate(), last),
    wall.getUTCHours(),
    wall.getUTCMinutes(),
    wall.getUTCSeconds(),
    wall.getUTCMilliseconds(),
  );
}

/** Adds units; a day and longer keep the wall time, months keep the day where the month has it. */
export function addUnits(date: Date, unit: DateUnit, amount: number, zone: string): Date {
  const length = unitLength[unit];
  if (length !== undefined && length < DAY) return new Date(date.getTime() + amount * length);
  const wall = wallDate(date, zone);
  if (length !== undefined) return new Date(fromWallTime(zone, wall.getTime() + amount * length));
  const months = unit === 'year' ? 12 : unit === 'quarter' ? 3 : 1;
  return new Date(fromWallTime(zone, addMonths(wall, amount * months)));
}

function months(wall: Date): number {
  return wall.getUTCFullYear() * 12 + wall.getUTCMonth();
}

/** How many boundaries of the unit lie between two dates. */
export function countUnits(start: Date, end: Date, unit: DateUnit, zone: string, firstDay: number): number {
  const a = wallDate(start, zone);
  const b = wallDate(end, zone);
  switch (unit) {
    case 'year':
      return b.getUTCFullYear() - a.getUTCFullYear();
    case 'quarter':
      return Math.floor(months(b) / 3) - Math.floor(months(a) / 3);
    case 'month':
      return months(b) - months(a);
    case 'week':
      return weekNumber(b, firstDay) - weekNumber(a, firstDay);
    case 'day':
      return Math.floor(b.getTime() / DAY) - Math.floor(a.getTime() / DAY);
    default: {
      const length = unitLength[unit] ?? 1;
      return Math.floor(end.getTime() / length) - Math.floor(start.getTime() / length);
    }
  }
}

/** Weeks since 1970 that begin on the given ISO weekday (1970-01-01 was a Thursday). */
function weekNumber(wall: Date, firstDay: number): number {
  const days = Math.floor(wall.getTime() / DAY);
  return Math.floor((days + 4 - firstDay) / 7);
}

/** The beginning of the bin a date lies in; bins are counted from 2000-01-01 (the first week from its first day). */
export function truncateDate(date: Date, unit: DateUnit, size: number, zone: string, firstDay: number): Date {
  const wall = wallDate(date, zone);
  if (unit === 'year' || unit === 'quarter' || unit === 'month') {
    const bin = size * (unit === 'year' ? 12 : unit === 'quarter' ? 3 : 1);
    const since = months(wall) - 2000 * 12;
    const start = 2000 * 12 + Math.floor(since / bin) * bin;
    const year = Math.floor(start / 12);
    return new Date(fromWallTime(zone, utcTime(year, start - year * 12 + 1, 1, 0, 0, 0, 0)));
  }
  const length = (unitLength[unit] ?? 1) * size;
  if (unit === 'week' || unit === 'day') {
    const reference =
      utcTime(2000, 1, 1, 0, 0, 0, 0) + (unit === 'week' ? ((firstDay - 6 + 7) % 7) * DAY : 0);
    return new Date(
      fromWallTime(zone, reference + Math.floor((wall.getTime() - reference) / length) * length),
    );
  }
  const reference = fromWallTime(zone, utcTime(2000, 1, 1, 0, 0, 0, 0));
  return new Date(reference + Math.floor((date.getTime() - reference) / length) * length);
}
