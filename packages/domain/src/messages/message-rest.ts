import type { DateRange } from '../shared/date-range.js';
import { compareDays, daysBetween, type PlainDateString } from '../shared/plain-date.js';

/** How long an approved message may rest before it is told (RW14). */
export const MAX_REST_DAYS = 30;

/** The last day up to today on which something of this happened; what is under way happens today. */
export function lastUse(ranges: readonly DateRange[], today: PlainDateString): PlainDateString | undefined {
  const last = ranges
    .filter(({ start }) => start <= today)
    .map(({ end }) => end)
    .sort(compareDays)
    .at(-1);
  return last !== undefined && last > today ? today : last;
}

/** The first day after today on which something of this begins. */
export function nextUse(ranges: readonly DateRange[], today: PlainDateString): PlainDateString | undefined {
  return ranges
    .map(({ start }) => start)
    .filter((start) => start > today)
    .sort(compareDays)[0];
}

export interface Resting {
  /** Its last use or, without one, the first day on which it could have been used. */
  readonly since: PlainDateString;
  readonly days: number;
}

interface RestRequest {
  readonly lastUse: PlainDateString | undefined;
  /** Days from which it could be used: of its approval, of the campaign, of its validity. The last one counts. */
  readonly begins: readonly PlainDateString[];
  readonly today: PlainDateString;
}

/** RW14: whether a message in force has rested for too long; nothing when it has not. */
export function restOf({ lastUse: used, begins, today }: RestRequest): Resting | undefined {
  const since = used ?? [...begins].sort(compareDays).at(-1) ?? today;
  const days = daysBetween(since, today);
  return days > MAX_REST_DAYS ? { since, days } : undefined;
}
