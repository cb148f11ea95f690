import { shiftRange, type DateRange } from '../shared/date-range.js';
import { daysBetween, type PlainDateString } from '../shared/plain-date.js';

/** The same tactic on a new first day, as long as before. */
export function moveTactic(range: DateRange, start: PlainDateString): DateRange {
  return shiftRange(range, daysBetween(range.start, start));
}

/** The tactic so many days later; earlier when negative. Shifting back is the undo. */
export function shiftTactic(range: DateRange, days: number): DateRange {
  return shiftRange(range, days);
}
