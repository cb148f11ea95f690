import { clamp, lengthInDays, type DateRange } from '../shared/date-range.js';
import { daysBetween } from '../shared/plain-date.js';

/** On how many of these each day of a period falls, from its first day. */
export function countByDay(things: readonly DateRange[], period: DateRange): number[] {
  const counts = new Array<number>(lengthInDays(period)).fill(0);
  for (const thing of things) {
    const range = clamp(thing, period);
    if (!range) continue;
    const first = daysBetween(period.start, range.start);
    const length = lengthInDays(range);
    for (let index = first; index < first + length; index += 1) counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}
