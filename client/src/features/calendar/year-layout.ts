import { contains, overlap, clamp, daysOf, type DateRange } from '@altavoz/domain/shared/date-range';
import {
  daysBetween,
  monthOf,
  weekday,
  type MonthString,
  type PlainDateString,
} from '@altavoz/domain/shared/plain-date';
import { firstDayOfMonth, lastDayOfMonth, monthsBetween } from '@altavoz/domain/shared/plain-month';
import { CHANNEL_TYPES, type ChannelType } from '@altavoz/domain/tactics/tactic';
import { isActivity, isDayMark, layerOf } from './layers.js';
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
  /** Something of the city's or the world's agenda falls here. */
  readonly event: boolean;
  /** Holidays and the organization's own days. */
  readonly marks: readonly Occurrence[];
  readonly gap: boolean;
  readonly weekend: boolean;
}

/**
 * How many stretches lie on each day, from where they begin and end: thousands of activities that last weeks cost as
 * much as thousands of days.
 */
class DayCounter {
  private readonly changes: Int32Array;

  constructor(private readonly whole: DateRange) {
    this.changes = new Int32Array(daysBetween(whole.start, whole.end) + 2);
  }

  add(range: DateRange): void {
    const shown = clamp(range, this.whole);
    if (shown === undefined) return;
    const first = daysBetween(this.whole.start, shown.start);
    const after = daysBetween(this.whole.start, shown.end) + 1;
    this.changes[first] = (this.changes[first] ?? 0) + 1;
    this.changes[after] = (this.changes[after] ?? 0) - 1;
  }

  counts(): number[] {
    let here = 0;
    return Array.from(this.changes, (change) => (here += change));
  }
}

/** Every day of the year once, with its place, how much happens and what kind it is. */
export function layOutYear(
  whole: DateRange,
  occurrences: readonly Occurrence[],
  gaps: readonly Gap[],
): YearDay[] {
  const all = new DayCounter(whole);
  const events = new DayCounter(whole);
  const silence = new DayCounter(whole);
  const byChannel = CHANNEL_TYPES.map((channel) => ({ channel, counter: new DayCounter(whole) }));
  const marks = new Map<PlainDateString, Occurrence[]>();
  for (const occurrence of occurrences) {
    if (isActivity(occurrence)) all.add(occurrence);
    if (occurrence.kind === 'tactic')
      byChannel.find(({ channel }) => channel === occurrence.channelType)?.counter.add(occurrence);
    else if (layerOf(occurrence) === 'event') events.add(occurrence);
    else if (isDayMark(occurrence) && overlap(occurrence, whole))
      for (const day of daysOf(occurrence)) marks.set(day, [...(marks.get(day) ?? []), occurrence]);
  }
  for (const gap of gaps) silence.add(gap);
  const counts = all.counts();
  const eventful = events.counts();
  const silent = silence.counts();
  const channels = byChannel.map(({ channel, counter }) => ({ channel, counts: counter.counts() }));
  const rows = new Map(monthsBetween(whole.start, whole.end).map((month, index) => [month, index + 1]));
  return daysOf(whole).map((day, index) => {
    const first = weekday(`${day.slice(0, 7)}-01`);
    const count = counts[index] ?? 0;
    return {
      day,
      row: rows.get(monthOf(day)) ?? 0,
      column: first - 1 + Number(day.slice(8, 10)),
      count,
      heat: heatOf(count),
      channels: channels.filter((each) => (each.counts[index] ?? 0) > 0).map(({ channel }) => channel),
      event: (eventful[index] ?? 0) > 0,
      marks: marks.get(day) ?? [],
      gap: (silent[index] ?? 0) > 0,
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

/** The two figures at the right of each month. What recurs costs once, in the month where it first stands. */
export function sumMonths(
  whole: DateRange,
  occurrences: readonly Occurrence[],
  plannedById: ReadonlyMap<string, number> | undefined,
): YearMonth[] {
  const activities = occurrences.filter(isActivity);
  const firstOf = new Map<string, PlainDateString>();
  for (const { kind, subjectId, start } of activities) {
    if (kind === 'tactic' && start < (firstOf.get(subjectId) ?? '9999')) firstOf.set(subjectId, start);
  }
  return monthsBetween(whole.start, whole.end).map((month) => {
    const range = { start: firstDayOfMonth(month), end: lastDayOfMonth(month) };
    let planned = 0;
    for (const [id, start] of firstOf) if (contains(range, start)) planned += plannedById?.get(id) ?? 0;
    return {
      month,
      count: activities.filter((occurrence) => overlap(occurrence, range)).length,
      planned: plannedById === undefined ? null : planned,
    };
  });
}

function heatOf(count: number): Heat {
  if (count <= 0) return 0;
  if (count === 1) return 1;
  if (count === 2) return 2;
  return count === 3 ? 3 : 4;
}
