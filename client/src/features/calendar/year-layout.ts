import { daysOf, overlap, clamp, contains, type DateRange } from '@altavoz/domain/shared/date-range';
import { monthOf, weekday, type MonthString, type PlainDateString } from '@altavoz/domain/shared/plain-date';
import { firstDayOfMonth, lastDayOfMonth, monthsBetween } from '@altavoz/domain/shared/plain-month';
import { CHANNEL_TYPES, type ChannelType } from '@altavoz/domain/tactics/tactic';
import type { Gap, Occurrence } from './occurrence.js';

/** Twelve rows on 37 weekday columns: a month that begins on Sunday with 31 days needs exactly these. */
export const WEEKDAY_COLUMNS = 37;

/** A cell's ground tells up to four; more look the same. */
export type Heat = 0 | 1 | 2 | 3 | 4;

export interface YearDay {
  readonly day: PlainDateString;
  /** 1 to 12: the row, counted from the first month of the year that is shown. */
  readonly row: number;
  /** 1 to 37: weekdays stand under each other. */
  readonly column: number;
  readonly count: number;
  readonly heat: Heat;
  readonly channels: readonly ChannelType[];
  /** Something without channel type falls here: a bulletin, a deadline. */
  readonly other: boolean;
  readonly gap: boolean;
  readonly weekend: boolean;
}

/** What the public meets on a day: contracting is work behind it. */
const isActivity = (occurrence: Occurrence): boolean => occurrence.kind !== 'contracting';

/** Every day of the year once, with its place, how much happens and what kind it is. */
export function layOutYear(
  whole: DateRange,
  occurrences: readonly Occurrence[],
  gaps: readonly Gap[],
): YearDay[] {
  const counts = new Map<PlainDateString, number>();
  const channels = new Map<PlainDateString, Set<ChannelType>>();
  const others = new Set<PlainDateString>();
  for (const occurrence of occurrences.filter(isActivity)) {
    const shown = clamp(occurrence, whole);
    if (shown === undefined) continue;
    for (const day of daysOf(shown)) {
      counts.set(day, (counts.get(day) ?? 0) + 1);
      if (occurrence.channelType === null) others.add(day);
      else channels.set(day, (channels.get(day) ?? new Set()).add(occurrence.channelType));
    }
  }
  const rows = new Map(monthsBetween(whole.start, whole.end).map((month, index) => [month, index + 1]));
  const shownGaps = gaps.filter((gap) => overlap(gap, whole));
  return daysOf(whole).map((day) => {
    const row = rows.get(monthOf(day)) ?? 0;
    const first = weekday(`${day.slice(0, 7)}-01`);
    const count = counts.get(day) ?? 0;
    const here = channels.get(day);
    return {
      day,
      row,
      column: first - 1 + Number(day.slice(8, 10)),
      count,
      heat: heatOf(count),
      channels: CHANNEL_TYPES.filter((channel) => here?.has(channel) === true),
      other: others.has(day),
      gap: shownGaps.some((gap) => contains(gap, day)),
      weekend: weekday(day) > 5,
    };
  });
}

export interface YearMonth {
  readonly month: MonthString;
  /** Activities that begin or go on in the month. */
  readonly count: number;
  /** What tactics that begin in the month plan to cost, minor units; null when nobody may see it. */
  readonly planned: number | null;
}

/** The two figures at the right of each month. */
export function sumMonths(
  whole: DateRange,
  occurrences: readonly Occurrence[],
  plannedById: ReadonlyMap<string, number> | undefined,
): YearMonth[] {
  return monthsBetween(whole.start, whole.end).map((month) => {
    const range = { start: firstDayOfMonth(month), end: lastDayOfMonth(month) };
    const here = occurrences.filter((occurrence) => isActivity(occurrence) && overlap(occurrence, range));
    const beginning = here.filter(
      (occurrence) => occurrence.kind === 'tactic' && contains(range, occurrence.start),
    );
    return {
      month,
      count: here.length,
      planned:
        plannedById === undefined
          ? null
          : beginning.reduce((sum, occurrence) => sum + (plannedById.get(occurrence.subjectId) ?? 0), 0),
    };
  });
}

function heatOf(count: number): Heat {
  if (count <= 0) return 0;
  if (count === 1) return 1;
  if (count === 2) return 2;
  return count === 3 ? 3 : 4;
}
