import { ServerError } from '../errors.js';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    try {
      format = new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        hourCycle: 'h23',
        era: 'short',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      });
    } catch {
      throw new ServerError(40485, `unrecognized time zone identifier: "${zone}"`);
    }
    formats.set(zone, format);
  }
  return format;
}

const fixed = /^([+-])(\d{2}):?(\d{2})?$/;

/** Milliseconds to add to UTC for the zone's clock at an instant; a name of the zone database or an offset. */
export function zoneOffset(zone: string, at: number): number {
  if (zone === 'UTC' || zone === 'GMT' || zone === 'Z') return 0;
  const match = fixed.exec(zone);
  if (match) {
    const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
    return (match[1] === '-' ? -minutes : minutes) * 60_000;
  }
  const parts: Record<string, number> = {};
  let before = false;
  for (const { type, value } of formatFor(zone).formatToParts(new Date(at))) {
    if (type === 'era') before = value === 'BC';
    else parts[type] = Number(value);
  }
  const year = before ? 1 - (parts['year'] ?? 1) : (parts['year'] ?? 1970);
  const wall = utcTime(
    year,
    parts['month'] ?? 1,
    parts['day'] ?? 1,
    parts['hour'] ?? 0,
    parts['minute'] ?? 0,
    parts['second'] ?? 0,
    0,
  );
  return wall - Math.floor(at / 1000) * 1000;
}

/** The instant at which the zone's clock shows a wall time (given as if it were UTC). */
export function fromWallTime(zone: string, wall: number): number {
  const guess = wall - zoneOffset(zone, wall);
  return wall - zoneOffset(zone, guess);
}

/** `Date.UTC` for every year, also those before 100, and with parts that overflow. */
export function utcTime(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  millisecond: number,
): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second, millisecond);
  return date.getTime();
}
