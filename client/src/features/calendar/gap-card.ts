import { clamp, daysOf, type DateRange } from '@altavoz/domain/shared/date-range';
import { addDays, weekday } from '@altavoz/domain/shared/plain-date';

/** Days that the card needs beside each other to be read. */
const ROOM = 3;

/** The part of a gap where its card stands: the first shown week with room for it, else the widest one. */
export function gapCardRange(gap: DateRange, within: DateRange): DateRange | undefined {
  const shown = clamp(gap, within);
  if (shown === undefined) return undefined;
  const weeks = weeksOf(shown);
  return weeks.find((week) => daysOf(week).length >= ROOM) ?? weeks[0];
}

/** The range cut at every Monday. */
export function weeksOf(range: DateRange): DateRange[] {
  const weeks: DateRange[] = [];
  for (let start = range.start; start <= range.end;) {
    const sunday = addDays(start, 7 - weekday(start));
    const end = sunday < range.end ? sunday : range.end;
    weeks.push({ start, end });
    start = addDays(end, 1);
  }
  return weeks;
}
