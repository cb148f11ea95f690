import { daysOf, overlap, type DateRange } from '@altavoz/domain/shared/date-range';
import { weekday, type MonthString, type PlainDateString } from '@altavoz/domain/shared/plain-date';
import { CHANNEL_TYPES, type ChannelType } from '@altavoz/domain/tactics/tactic';
import { isActivity, isDayMark, layerOf } from './layers.js';
import type { Gap, Occurrence } from './occurrence.js';

/** Twelve rows on 37 weekday columns: a month that begins on Sunday with 31 days needs exactly these. */
export const WEEKDAY_COLUMNS = 37;

/** A cell's ground tells up to four; more look the same. */
export type Heat = 0 | 1 | 2 | 3 | 4;

export interface YearDay {
  readonly day: PlainDateString;
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

export interface YearMonth {
  readonly month: MonthString;
  readonly days: readonly YearDay[];
  /** Activities that begin or go on in the month. */
  readonly count: number;
  /** What tactics that begin in the month plan to cost, minor units; null when nobody may see it. */
  readonly planned: number | null;
}

/**
 * How many stretches lie at each place of a row, from where they begin and end: thousands of activities that last weeks
 * cost as much as thousands of days.
 */
class Counter {
  private readonly changes: Int32Array;

  constructor(length: number) {
    this.changes = new Int32Array(length + 1);
  }

  add(first: number, last: number): void {
    this.changes[first] = (this.changes[first] ?? 0) + 1;
    this.changes[last + 1] = (this.changes[last + 1] ?? 0) - 1;
  }

  counts(): Int32Array {
    let here = 0;
    return this.changes.map((change) => (here += change));
  }
}

/** Where each day and month of the year stands: looked up, for thousands of activities ask. */
class YearPlaces {
  readonly days: readonly PlainDateString[];
  readonly months: readonly MonthString[];
  private readonly places = new Map<PlainDateString, number>();
  /** The month of each day. */
  private readonly monthOfDay: readonly number[];

  constructor(private readonly whole: DateRange) {
    this.days = daysOf(whole);
    this.days.forEach((day, place) => this.places.set(day, place));
    const names = this.days.map((day) => day.slice(0, 7));
    this.months = [...new Set(names)];
    this.monthOfDay = names.map((name) => this.months.indexOf(name));
  }

  /** The first and last day of what lies in the year. */
  within(range: DateRange): readonly [first: number, last: number] | undefined {
    if (!overlap(range, this.whole)) return undefined;
    const first = this.places.get(range.start) ?? 0;
    return [first, range.end === range.start ? first : (this.places.get(range.end) ?? this.days.length - 1)];
  }

  month(place: number): number {
    return this.monthOfDay[place] ?? 0;
  }
}

/** The twelve rows of a year: each day with its place, how much happens and what kind it is, and the month's figures. */
export function layOutYear(
  whole: DateRange,
  occurrences: readonly Occurrence[],
  gaps: readonly Gap[],
  plannedById: ReadonlyMap<string, number> | undefined,
): YearMonth[] {
  const places = new YearPlaces(whole);
  const { days, months } = places;
  const all = new Counter(days.length);
  const events = new Counter(days.length);
  const silence = new Counter(days.length);
  const byMonth = new Counter(months.length);
  const byChannel = new Map(CHANNEL_TYPES.map((channel) => [channel, new Counter(days.length)]));
  const marks = new Map<number, Occurrence[]>();
  const firstOf = new Map<string, PlainDateString>();
  for (const occurrence of occurrences) {
    const here = places.within(occurrence);
    if (here === undefined) continue;
    const [first, last] = here;
    const { kind, subjectId, start, channelType } = occurrence;
    if (isActivity(occurrence)) {
      all.add(first, last);
      byMonth.add(places.month(first), places.month(last));
    }
    if (kind === 'tactic') {
      if (channelType !== null) byChannel.get(channelType)?.add(first, last);
      const known = firstOf.get(subjectId);
      if (known === undefined || start < known) firstOf.set(subjectId, start);
    } else if (layerOf(occurrence) === 'event') events.add(first, last);
    else if (isDayMark(occurrence))
      for (let place = first; place <= last; place += 1)
        marks.set(place, [...(marks.get(place) ?? []), occurrence]);
  }
  for (const gap of gaps) {
    const here = places.within(gap);
    if (here !== undefined) silence.add(...here);
  }
  const counts = all.counts();
  const eventful = events.counts();
  const silent = silence.counts();
  const channels = [...byChannel].map(([channel, counter]) => ({ channel, counts: counter.counts() }));
  const rows = months.map(() => new Array<YearDay>());
  const columnOfFirst = months.map((month) => weekday(`${month}-01`));
  days.forEach((day, place) => {
    const month = places.month(place);
    const column = (columnOfFirst[month] ?? 1) - 1 + Number(day.slice(8, 10));
    const count = counts[place] ?? 0;
    rows[month]?.push({
      day,
      column,
      count,
      heat: heatOf(count),
      channels: channels.filter((each) => (each.counts[place] ?? 0) > 0).map(({ channel }) => channel),
      event: (eventful[place] ?? 0) > 0,
      marks: marks.get(place) ?? [],
      gap: (silent[place] ?? 0) > 0,
      weekend: column % 7 === 6 || column % 7 === 0,
    });
  });
  const activities = byMonth.counts();
  const planned = plannedByMonth(firstOf, plannedById);
  return months.map((month, index) => ({
    month,
    days: rows[index] ?? [],
    count: activities[index] ?? 0,
    planned: planned === undefined ? null : (planned.get(month) ?? 0),
  }));
}

/** What recurs costs once, in the month where it first stands. */
function plannedByMonth(
  firstOf: ReadonlyMap<string, PlainDateString>,
  plannedById: ReadonlyMap<string, number> | undefined,
): Map<MonthString, number> | undefined {
  if (plannedById === undefined) return undefined;
  const sums = new Map<MonthString, number>();
  for (const [id, start] of firstOf) {
    const month = start.slice(0, 7);
    sums.set(month, (sums.get(month) ?? 0) + (plannedById.get(id) ?? 0));
  }
  return sums;
}

function heatOf(count: number): Heat {
  if (count <= 0) return 0;
  if (count === 1) return 1;
  if (count === 2) return 2;
  return count === 3 ? 3 : 4;
}
