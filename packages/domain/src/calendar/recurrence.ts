import type { PlainDateString } from '../shared/plain-date.js';
import type { ClockTime } from '../shared/zoned-time.js';

/** From `start` on the first day to `end` on the last one, on the wall clocks of the campaign's zone. */
export interface HoursOfDay {
  readonly start: ClockTime;
  readonly end: ClockTime;
}

/** A stretch of a series in which one rule holds. */
export interface RecurrencePart {
  /** The first day that the rule gives. */
  readonly start: PlainDateString;
  readonly lengthDays: number;
  /** Null for whole days. */
  readonly time: HoursOfDay | null;
  /** RFC 5545, see recurrence-rule.ts. */
  readonly rule: string;
  /** How many days after those of the rule its occurrences are, where a rule cannot say so itself. */
  readonly shiftDays: number;
}

/** One occurrence that differs from its series; `date` is the day that the series gave it. */
export interface ChangedOccurrence {
  readonly date: PlainDateString;
  readonly start: PlainDateString;
  readonly end: PlainDateString;
  readonly time: HoursOfDay | null;
}

/**
 * How a tactic recurs: one rule, and one more for each time that somebody changed "this and the following". It stays
 * one tactic with one line of the budget, whatever is done to its days.
 */
export interface Recurrence {
  /** In order: no occurrence of a part lies before one of the part before it. */
  readonly parts: readonly RecurrencePart[];
  /** Days of the series on which it does not happen. */
  readonly exceptions: readonly PlainDateString[];
  readonly changes: readonly ChangedOccurrence[];
  /** Where a rule without an end stops: the campaign's last day. */
  readonly lastDay: PlainDateString;
}

/** One time that something happens. */
export interface OccurrenceDates {
  /** The day that the series gave it: names it, whichever day it was moved to. */
  readonly date: PlainDateString;
  readonly start: PlainDateString;
  /** The last day, inclusive. */
  readonly end: PlainDateString;
  readonly time: HoursOfDay | null;
}

/** When a tactic happens. Of one that recurs, `start` and `end` are the first and the last day of all its occurrences. */
export interface TacticDates {
  readonly start: PlainDateString | null;
  readonly end: PlainDateString | null;
  /** Of one that recurs, its parts say the hours and this is the first one's. */
  readonly time: HoursOfDay | null;
  readonly recurrence: Recurrence | null;
}
