import { Temporal } from 'temporal-polyfill';
import type { PlainDateString } from './plain-date.js';

/** A time of a wall clock, `HH:MM`. */
export type ClockTime = string;

/** What calendars and clocks on the wall say. */
export interface WallTime {
  readonly day: PlainDateString;
  readonly time: ClockTime;
}

/**
 * The moment (milliseconds since 1970 UTC) of a wall time in an IANA zone. A time that clocks skip is the same stretch
 * after the change; of a time that they show twice it is the first, as RFC 5545 has it.
 */
export function momentOf({ day, time }: WallTime, zone: string): number {
  return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).epochMilliseconds;
}

/** What calendars and clocks show in a zone at a moment. */
export function wallTimeAt(epochMilliseconds: number, zone: string): WallTime {
  const shown = Temporal.Instant.fromEpochMilliseconds(epochMilliseconds)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
  return { day: shown.slice(0, 10), time: shown.slice(11) };
}
