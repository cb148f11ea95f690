import { ServerError } from '../errors.js';
import { dayOfYear, isoWeek, isoWeekday, sundayWeek, wallDate } from './calendar.js';
import { fromWallTime, utcTime, zoneOffset } from './time-zone.js';

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function pad(value: number, size: number): string {
  return value < 0 ? `-${String(-value).padStart(size, '0')}` : String(value).padStart(size, '0');
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60), 2)}${pad(size % 60, 2)}`;
}

/** Writes a date by a `$dateToString` format. */
export function formatDate(date: Date, format: string, zone: string): string {
  const wall = wallDate(date, zone);
  let result = '';
  for (let i = 0; i < format.length; i++) {
    const char = format[i] ?? '';
    result += char === '%' ? formatPart(format[++i], date, wall, zone) : char;
  }
  return result;
}

function formatPart(code: string | undefined, date: Date, wall: Date, zone: string): string {
  switch (code) {
    case 'd':
      return pad(wall.getUTCDate(), 2);
    case 'G':
      return pad(isoWeek(wall).year, 4);
    case 'H':
      return pad(wall.getUTCHours(), 2);
    case 'j':
      return pad(dayOfYear(wall), 3);
    case 'L':
      return pad(wall.getUTCMilliseconds(), 3);
    case 'm':
      return pad(wall.getUTCMonth() + 1, 2);
    case 'b':
      return (monthNames[wall.getUTCMonth()] ?? '').slice(0, 3);
    case 'B':
      return monthNames[wall.getUTCMonth()] ?? '';
    case 'M':
      return pad(wall.getUTCMinutes(), 2);
    case 'S':
      return pad(wall.getUTCSeconds(), 2);
    case 'u':
      return String(isoWeekday(wall));
    case 'U':
      return pad(sundayWeek(wall), 2);
    case 'V':
      return pad(isoWeek(wall).week, 2);
    case 'w':
      return String(wall.getUTCDay() + 1);
    case 'Y':
      return pad(wall.getUTCFullYear(), 4);
    case 'z':
      return offsetText(Math.round(zoneOffset(zone, date.getTime()) / 60_000));
    case 'Z':
      return String(Math.round(zoneOffset(zone, date.getTime()) / 60_000));
    case '%':
      return '%';
    default:
      throw new ServerError(18536, `Invalid format character '%${code ?? ''}' in format string`);
  }
}

interface Parts {
  year?: number;
  month?: number;
  day?: number;
  dayOfYear?: number;
  isoYear?: number;
  isoWeek?: number;
  isoDay?: number;
  hour?: number;
  minute?: number;
  second?: number;
  millisecond?: number;
  offset?: number;
}

function failure(text: string): ServerError {
  return new ServerError('ConversionFailure', `Error parsing date string '${text}'`);
}

const free =
  /^\s*(\d{4})-(\d{1,2})(?:-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?)?\s*(Z|GMT|UTC|[+-]\d{2}:?(?:\d{2})?)?\s*$/i;

/** Reads a date in ISO 8601 and its common looser forms. */
export function parseFreeDate(text: string, zone: string | undefined): Date {
  const match = free.exec(text);
  if (!match) {
    // Forms such as "Mon, 02 Jan 2023 10:00:00 GMT" that every platform reads alike because they name their zone.
    const time = /(?:GMT|UTC|Z|[+-]\d{4})\s*$/i.test(text) ? Date.parse(text) : Number.NaN;
    if (Number.isNaN(time)) throw failure(text);
    return new Date(time);
  }
  const [, year, month, day, hour, minute, second, fraction, offset] = match;
  const parts: Parts = {
    year: Number(year),
    month: Number(month),
    day: Number(day ?? 1),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    millisecond: fraction ? Math.floor(Number(`0.${fraction}`) * 1000 + 1e-6) : 0,
  };
  if (offset) parts.offset = offsetMinutes(offset);
  return assemble(parts, text, zone);
}

function offsetMinutes(text: string): number {
  return /^[a-z]/i.test(text) ? 0 : zoneOffset(text, 0) / 60_000;
}

const readers: Readonly<Record<string, { pattern: string; set: (parts: Parts, value: string) => void }>> = {
  d: { pattern: '(\\d{1,2})', set: (parts, value) => (parts.day = Number(value)) },
  G: { pattern: '(\\d{4})', set: (parts, value) => (parts.isoYear = Number(value)) },
  H: { pattern: '(\\d{1,2})', set: (parts, value) => (parts.hour = Number(value)) },
  j: { pattern: '(\\d{1,3})', set: (parts, value) => (parts.dayOfYear = Number(value)) },
  L: { pattern: '(\\d{1,3})', set: (parts, value) => (parts.millisecond = Number(value)) },
  m: { pattern: '(\\d{1,2})', set: (parts, value) => (parts.month = Number(value)) },
  b: { pattern: '([A-Za-z]{3})', set: (parts, value) => (parts.month = monthOf(value)) },
  B: { pattern: '([A-Za-z]+)', set: (parts, value) => (parts.month = monthOf(value)) },
  M: { pattern: '(\\d{1,2})', set: (parts, value) => (parts.minute = Number(value)) },
  S: { pattern: '(\\d{1,2})', set: (parts, value) => (parts.second = Number(value)) },
  u: { pattern: '([1-7])', set: (parts, value) => (parts.isoDay = Number(value)) },
  V: { pattern: '(\\d{1,2})', set: (parts, value) => (parts.isoWeek = Number(value)) },
  Y: { pattern: '(\\d{4})', set: (parts, value) => (parts.year = Number(value)) },
  z: {
    pattern: '(Z|GMT|UTC|[+-]\\d{2}:?\\d{2})',
    set: (parts, value) => (parts.offset = offsetMinutes(value)),
  },
  Z: { pattern: '([+-]?\\d{1,3})', set: (parts, value) => (parts.offset = Number(value)) },
};

function monthOf(name: string): number {
  return (
    monthNames.findIndex(
      (month) =>
        month.toLowerCase() === name.toLowerCase() || month.slice(0, 3).toLowerCase() === name.toLowerCase(),
    ) + 1
  );
}

/** Reads a date by a `$dateFromString` format. */
export function parseDate(text: string, format: string, zone: string | undefined): Date {
  const setters: ((parts: Parts, value: string) => void)[] = [];
  const pattern = format.replace(/%(.)|[\\^$.*+?()[\]{}|]/g, (token, code: string | undefined) => {
    if (code === undefined) return `\\${token}`;
    if (code === '%') return '%';
    const reader = readers[code];
    if (!reader) throw new ServerError(18536, `Invalid format character '%${code}' in format string`);
    setters.push(reader.set);
    return reader.pattern;
  });
  const match = new RegExp(`^\\s*${pattern}\\s*$`).exec(text);
  if (!match) throw failure(text);
  const parts: Parts = {};
  for (const [i, set] of setters.entries()) set(parts, match[i + 1] ?? '');
  return assemble(parts, text, zone);
}

function assemble(parts: Parts, text: string, zone: string | undefined): Date {
  if (parts.offset !== undefined && zone !== undefined) {
    throw new ServerError(
      'ConversionFailure',
      `you cannot pass in a date/time string with time zone information ('${text}') together with a timezone argument`,
    );
  }
  const { hour = 0, minute = 0, second = 0, millisecond = 0, month = 1, day = 1 } = parts;
  if (month < 1 || month > 12 || day < 1 || hour > 24 || minute > 59 || second > 60) throw failure(text);
  let wall: number;
  if (parts.isoYear !== undefined) {
    wall = isoTime(parts.isoYear, parts.isoWeek ?? 1, parts.isoDay ?? 1, hour, minute, second, millisecond);
  } else {
    if (parts.year === undefined) throw failure(text);
    wall =
      parts.dayOfYear === undefined
        ? utcTime(parts.year, month, day, hour, minute, second, millisecond)
        : utcTime(parts.year, 1, parts.dayOfYear, hour, minute, second, millisecond);
    if (
      parts.dayOfYear === undefined &&
      new Date(utcTime(parts.year, month, day, 0, 0, 0, 0)).getUTCDate() !== day
    )
      throw failure(text);
  }
  return new Date(
    parts.offset === undefined ? fromWallTime(zone ?? 'UTC', wall) : wall - parts.offset * 60_000,
  );
}

/** The wall time of an ISO year, week and day. */
export function isoTime(
  year: number,
  week: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  millisecond: number,
): number {
  const fourth = new Date(utcTime(year, 1, 4, 0, 0, 0, 0));
  return utcTime(
    year,
    1,
    4 - isoWeekday(fourth) + 1 + (week - 1) * 7 + day - 1,
    hour,
    minute,
    second,
    millisecond,
  );
}
