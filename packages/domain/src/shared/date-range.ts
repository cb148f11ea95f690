import {
  addDays,
  compareDays,
  daysBetween,
  fromDayNumber,
  dayNumber,
  type PlainDateString,
} from './plain-date.js';

/** Days from `start` to `end`, both included. */
export interface DateRange {
  readonly start: PlainDateString;
  readonly end: PlainDateString;
}

/** How many days the range has; one when it starts and ends on the same day. */
export function lengthInDays(range: DateRange): number {
  return daysBetween(range.start, range.end) + 1;
}

/** Every day of the range, in order. */
export function daysOf(range: DateRange): PlainDateString[] {
  const first = dayNumber(range.start);
  return Array.from({ length: lengthInDays(range) }, (_, index) => fromDayNumber(first + index));
}

/** Whether the day is in the range. */
export function contains(range: DateRange, day: PlainDateString): boolean {
  return range.start <= day && day <= range.end;
}

/** Whether all of `inner` lies in `outer`. */
export function encloses(outer: DateRange, inner: DateRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the ranges share a day. */
export function overlap(a: DateRange, b: DateRange): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** The part of `range` that lies in `within`, or nothing when they share no day. */
export function clamp(range: DateRange, within: DateRange): DateRange | undefined {
  if (!overlap(range, within)) return undefined;
  return {
    start: range.start > within.start ? range.start : within.start,
    end: range.end < within.end ? range.end : within.end,
  };
}

/** The same days in the fewest ranges, in order: overlapping ones and neighbours become one. */
export function merge(ranges: readonly DateRange[]): DateRange[] {
  const merged: { start: PlainDateString; end: PlainDateString }[] = [];
  for (const range of [...ranges].sort((a, b) => compareDays(a.start, b.start))) {
    const last = merged.at(-1);
    // The plain comparison first: it is what most pairs need, and adding a day costs more.
    if (last && (range.start <= last.end || range.start === addDays(last.end, 1))) {
      if (range.end > last.end) last.end = range.end;
    } else {
      merged.push({ start: range.start, end: range.end });
    }
  }
  return merged;
}

/** The range moved by so many days, as long as before. */
export function shiftRange(range: DateRange, days: number): DateRange {
  return { start: addDays(range.start, days), end: addDays(range.end, days) };
}
