import { lengthInDays } from '../shared/date-range.js';
import { addDays, dayNumber, daysBetween, type PlainDateString } from '../shared/plain-date.js';
import { ok, refused, type Result } from '../shared/result.js';
import { daysOfPart, expandRecurrence, firstDayOf, occurrenceOn, ruleOf } from './expand-recurrence.js';
import { completeRule } from './complete-rule.js';
import type { EditScope } from './edit-scope.js';
import { formatRecurrenceRule, MAX_OCCURRENCES, MAX_PARTS, type RecurrenceRule } from './recurrence-rule.js';
import { shiftRecurrence } from './shift-recurrence.js';
import type { HoursOfDay, OccurrenceDates, Recurrence, RecurrencePart, TacticDates } from './recurrence.js';

/** Why an edit of a series is refused. */
export type EditRefusal =
  | 'no-such-occurrence'
  | 'not-recurring'
  /** "This and the following" would begin before those that stay. */
  | 'out-of-order'
  | 'nothing-left'
  /** The rule gives no day at all. */
  | 'never-happens'
  | 'too-many';

type Edited = Result<TacticDates, EditRefusal>;

interface Which {
  /** The day that the series gave it; the first one unless said. */
  readonly occurrence?: PlainDateString | undefined;
  readonly scope: EditScope;
}

/** New days, and hours when they are given, for one occurrence, for it and the following, or for all. */
export interface NewDays {
  readonly start: PlainDateString;
  readonly end: PlainDateString;
  /** Null for whole days; as before unless given. */
  readonly time?: HoursOfDay | null | undefined;
}

/** Moves or resizes. What follows moves by as many days as the occurrence that was taken hold of. */
export function moveOccurrences(dates: TacticDates, which: Which, to: NewDays): Edited {
  const { recurrence } = dates;
  const time = to.time === undefined ? dates.time : to.time;
  if (!recurrence) return ok({ start: to.start, end: to.end, time, recurrence: null });
  const found = occurrenceOn(dates, which.occurrence);
  if (!found) return refused('no-such-occurrence');
  if (which.scope === 'this') return changeOne(recurrence, found, to);
  const days = daysBetween(found.start, to.start);
  const lengthDays = lengthInDays(to) === lengthInDays(found) ? undefined : lengthInDays(to);
  return editFrom(recurrence, found.date, which.scope, (series) =>
    resized(shiftRecurrence(series, days), lengthDays, to.time),
  );
}

/** So many days later, earlier when negative. Shifting back is the undo. */
export function shiftOccurrences(dates: TacticDates, which: Which, days: number): Edited {
  const { start, end, recurrence } = dates;
  if (start === null || end === null) return refused('nothing-left');
  if (!recurrence) return ok({ ...dates, start: addDays(start, days), end: addDays(end, days) });
  const found = occurrenceOn(dates, which.occurrence);
  if (!found) return refused('no-such-occurrence');
  const to = { start: addDays(found.start, days), end: addDays(found.end, days) };
  return moveOccurrences(dates, { ...which, occurrence: found.date }, to);
}

/** It does not happen that once, or not any more from then on. */
export function skipOccurrences(dates: TacticDates, which: Which): Edited {
  const { recurrence } = dates;
  if (!recurrence) return refused('not-recurring');
  const found = occurrenceOn(dates, which.occurrence);
  if (!found) return refused('no-such-occurrence');
  if (which.scope === 'all') return refused('nothing-left');
  if (which.scope === 'following') return seriesOf(before(recurrence, found.date));
  return seriesOf({
    ...recurrence,
    exceptions: inOrder([...recurrence.exceptions, found.date]),
    changes: recurrence.changes.filter(({ date }) => date !== found.date),
  });
}

/**
 * A rule for all of it, or from an occurrence on; what was skipped or moved stays so where the new rule gives the same
 * day. Without a rule it happens once, or for the last time on that occurrence.
 */
export function recur(
  dates: TacticDates,
  which: Which,
  rule: RecurrenceRule | null,
  lastDay: PlainDateString,
): Edited {
  const { start, end, time, recurrence } = dates;
  if (start === null || end === null) return refused('nothing-left');
  if (!recurrence) {
    if (!rule) return ok(dates);
    const lengthDays = lengthInDays({ start, end });
    return withRule({ parts: [], exceptions: [], changes: [], lastDay }, { start, lengthDays, time }, rule);
  }
  const found = occurrenceOn(dates, which.scope === 'all' && rule ? undefined : which.occurrence);
  if (!found) return refused('no-such-occurrence');
  if (!rule) return which.scope === 'all' ? ok(once(found)) : endingWith(recurrence, found);
  const first = { start: found.start, lengthDays: lengthInDays(found), time: found.time };
  const stays = which.scope === 'all' ? { ...recurrence, parts: [] } : before(recurrence, found.date);
  return withRule(stays, first, rule, recurrence);
}

/** Its days with the first and last of all its occurrences, bounded by the campaign as it is now. */
export function datesWithin(dates: TacticDates, lastDay: PlainDateString): Edited {
  if (!dates.recurrence) return ok(dates);
  const recurrence = { ...dates.recurrence, lastDay };
  const stretches = recurrence.parts.map((part) => daysOfPart(part, lastDay));
  const apart = stretches.every((days, index) => {
    const former = stretches[index - 1]?.at(-1);
    return former === undefined || former < (days[0] ?? former);
  });
  return apart ? seriesOf(recurrence) : refused('out-of-order');
}

function once({ start, end, time }: OccurrenceDates): TacticDates {
  return { start, end, time, recurrence: null };
}

/** One occurrence apart; back where its series has it, it is like the others again. */
function changeOne(recurrence: Recurrence, found: OccurrenceDates, to: NewDays): Edited {
  const { date } = found;
  const time = to.time === undefined ? found.time : to.time;
  const changes = recurrence.changes.filter((change) => change.date !== date);
  const natural = expandRecurrence({ ...recurrence, changes }).find((other) => other.date === date);
  const changed = { date, start: to.start, end: to.end, time };
  const alike =
    natural !== undefined && JSON.stringify(datesOf(natural)) === JSON.stringify(datesOf(changed));
  return seriesOf({
    ...recurrence,
    changes: alike ? changes : [...changes, changed].sort((a, b) => (a.date < b.date ? -1 : 1)),
  });
}

function datesOf({ start, end, time }: OccurrenceDates): readonly unknown[] {
  return [start, end, time?.start, time?.end];
}

/** Does something to the part of a series that begins with an occurrence, or to all of it. */
function editFrom(
  recurrence: Recurrence,
  date: PlainDateString,
  scope: EditScope,
  edit: (series: Recurrence) => Recurrence,
): Edited {
  const [first] = expandRecurrence({ ...recurrence, exceptions: [], changes: [] });
  if (scope === 'all' || first?.date === date) return seriesOf(edit(recurrence));
  return joined(before(recurrence, date), edit(from(recurrence, date)));
}

function resized(series: Recurrence, lengthDays: number | undefined, time: NewDays['time']): Recurrence {
  if (lengthDays === undefined && time === undefined) return series;
  const parts = series.parts.map((part) => ({
    ...part,
    lengthDays: lengthDays ?? part.lengthDays,
    time: time === undefined ? part.time : time,
  }));
  return { ...series, parts };
}

/** What lies before an occurrence. */
function before(recurrence: Recurrence, date: PlainDateString): Recurrence {
  const parts = recurrence.parts.flatMap((part) => splitPart(part, date, recurrence.lastDay)[0] ?? []);
  return within({ ...recurrence, parts }, (day) => day < date);
}

/** What begins with an occurrence. */
function from(recurrence: Recurrence, date: PlainDateString): Recurrence {
  const parts = recurrence.parts.flatMap((part) => splitPart(part, date, recurrence.lastDay)[1] ?? []);
  return within({ ...recurrence, parts }, (day) => day >= date);
}

function within(recurrence: Recurrence, keeps: (day: PlainDateString) => boolean): Recurrence {
  return {
    ...recurrence,
    exceptions: recurrence.exceptions.filter(keeps),
    changes: recurrence.changes.filter((change) => keeps(change.date)),
  };
}

/** A part up to the day before, and from that day on; null for a half without a day. */
function splitPart(
  part: RecurrencePart,
  date: PlainDateString,
  lastDay: PlainDateString,
): readonly [RecurrencePart | null, RecurrencePart | null] {
  const days = daysOfPart(part, lastDay);
  const split = dayNumber(date);
  const earlier = days.filter((day) => day < split).length;
  const next = days[earlier];
  if (next === undefined) return [part, null];
  if (earlier === 0) return [null, part];
  const rule = ruleOf(part);
  const count = rule.count === null ? null : rule.count - earlier;
  const until = addDays(date, -1 - part.shiftDays);
  const start = addDays(date, next - split - part.shiftDays);
  return [
    { ...part, rule: formatRecurrenceRule({ ...rule, count: null, until }) },
    { ...part, start, rule: formatRecurrenceRule({ ...rule, count }) },
  ];
}

/** The days after it are taken away. */
function endingWith(recurrence: Recurrence, found: OccurrenceDates): Edited {
  return seriesOf(before(recurrence, addDays(found.date, 1)));
}

/** Puts a rule behind what stays of a series. */
function withRule(
  stays: Recurrence,
  first: Pick<RecurrencePart, 'start' | 'lengthDays' | 'time'>,
  wanted: RecurrenceRule,
  former: Recurrence = stays,
): Edited {
  const rule = completeRule(wanted, first.start);
  const start = firstDayOf(rule, first.start);
  if (start === undefined) return refused('never-happens');
  const part = { ...first, start, rule: formatRecurrenceRule(rule), shiftDays: 0 };
  const days = new Set(daysOfPart(part, stays.lastDay));
  const same = (date: PlainDateString) => days.has(dayNumber(date));
  return joined(
    within(stays, (day) => stays.parts.length > 0 || same(day)),
    {
      ...within(former, (day) => day >= start && same(day)),
      parts: [part],
    },
  );
}

function joined(first: Recurrence, second: Recurrence): Edited {
  const stays = first.parts.map((part) => daysOfPart(part, first.lastDay).at(-1) ?? 0);
  const [next] = second.parts.map((part) => daysOfPart(part, second.lastDay)[0] ?? 0);
  if (next !== undefined && stays.some((day) => day >= next)) return refused('out-of-order');
  const changes = new Map([...first.changes, ...second.changes].map((change) => [change.date, change]));
  return seriesOf({
    parts: [...first.parts, ...second.parts],
    exceptions: inOrder([...first.exceptions, ...second.exceptions]),
    changes: [...changes.values()],
    lastDay: first.lastDay,
  });
}

function inOrder(days: readonly PlainDateString[]): PlainDateString[] {
  return [...new Set(days)].sort();
}

/** The dates of a series, when it still happens and not too often. */
function seriesOf(recurrence: Recurrence): Edited {
  const occurrences = expandRecurrence(recurrence);
  const [first] = occurrences;
  if (!first) return refused('nothing-left');
  const given = recurrence.parts.reduce((sum, part) => sum + daysOfPart(part, recurrence.lastDay).length, 0);
  if (given > MAX_OCCURRENCES || recurrence.parts.length > MAX_PARTS) return refused('too-many');
  let { start, end } = first;
  for (const occurrence of occurrences) {
    if (occurrence.start < start) start = occurrence.start;
    if (occurrence.end > end) end = occurrence.end;
  }
  return ok({ start, end, time: first.time, recurrence });
}
