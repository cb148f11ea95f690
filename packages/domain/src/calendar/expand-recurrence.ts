import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { DateRange } from '../shared/date-range.js';
import { addDays, dayNumber, fromDayNumber, type PlainDateString } from '../shared/plain-date.js';
import { MAX_OCCURRENCES, parseRecurrenceRule, weekdayText, type RecurrenceRule } from './recurrence-rule.js';
import type { OccurrenceDates, Recurrence, RecurrencePart, TacticDates } from './recurrence.js';

const DAY_MS = 86_400_000;

/**
 * Every occurrence, in the order of the days that the series gives; never more than `MAX_OCCURRENCES`. Days are
 * counted on the calendar and not in hours, so that no clock change moves one; hours are put on them afterwards.
 */
export function expandRecurrence(recurrence: Recurrence): readonly OccurrenceDates[] {
  const known = expanded.get(recurrence);
  if (known) return known;
  const occurrences = occurrencesOf(recurrence);
  expanded.set(recurrence, occurrences);
  return occurrences;
}

/** Several rules, gaps and the calendar look at the same series of one plan. */
const expanded = new WeakMap<Recurrence, readonly OccurrenceDates[]>();

function occurrencesOf({ parts, exceptions, changes, lastDay }: Recurrence): OccurrenceDates[] {
  const skipped = new Set(exceptions);
  const changed = new Map(changes.map((change) => [change.date, change]));
  const occurrences: OccurrenceDates[] = [];
  for (const part of parts) {
    for (const number of daysOfPart(part, lastDay)) {
      if (occurrences.length === MAX_OCCURRENCES) return occurrences;
      const date = dayText(number);
      if (skipped.has(date)) continue;
      const end = part.lengthDays === 1 ? date : dayText(number + part.lengthDays - 1);
      occurrences.push(changed.get(date) ?? { date, start: date, end, time: part.time });
    }
  }
  return occurrences;
}

/** Series of one plan fall on the same few hundred days: each is written once. */
const dayTexts = new Map<number, PlainDateString>();
const MOST_DAY_TEXTS = 20_000;

function dayText(number: number): PlainDateString {
  const known = dayTexts.get(number);
  if (known !== undefined) return known;
  if (dayTexts.size >= MOST_DAY_TEXTS) dayTexts.clear();
  const text = fromDayNumber(number);
  dayTexts.set(number, text);
  return text;
}

/** The days that a part gives, as day numbers. One that would give none happens once, on its first day. */
export function daysOfPart(part: RecurrencePart, lastDay: PlainDateString): number[] {
  const rule = ruleOf(part);
  const { lengthDays, shiftDays } = part;
  // What has no end of its own ends within the campaign, all its days included.
  const open = rule.count === null && rule.until === null;
  const bound = open ? addDays(lastDay, 1 - lengthDays - shiftDays) : rule.until;
  const days = daysOfRule(rule, part.start, bound);
  return (days.length > 0 ? days : [dayNumber(part.start)]).map((day) => day + shiftDays);
}

/** The first day on or after this one that the rule gives. */
export function firstDayOf(rule: RecurrenceRule, start: PlainDateString): PlainDateString | undefined {
  const [first] = daysOfRule(
    { ...rule, count: 1, until: null },
    start,
    rule.until ?? addDays(start, HORIZON_DAYS),
  );
  return first === undefined ? undefined : fromDayNumber(first);
}

/** A stored rule was valid when it was stored. */
export function ruleOf({ rule }: Pick<RecurrencePart, 'rule'>): RecurrenceRule {
  const parsed = parseRecurrenceRule(rule);
  if (!parsed.ok) throw new RangeError(`not a rule: ${rule} (${parsed.error.code} ${parsed.error.part})`);
  return parsed.value;
}

/** When a tactic happens, whether it recurs or not; nothing while it has no days. */
export function rangesOf(dates: {
  readonly start: PlainDateString | null;
  readonly end: PlainDateString | null;
  readonly recurrence?: Recurrence | null | undefined;
}): readonly DateRange[] {
  const { start, end, recurrence } = dates;
  if (recurrence) return expandRecurrence(recurrence);
  return start === null ? [] : [{ start, end: end ?? start }];
}

/** The occurrence that its series put on this day, or the first one; of what does not recur, the only one. */
export function occurrenceOn(
  dates: TacticDates,
  day: PlainDateString | undefined,
): OccurrenceDates | undefined {
  const { start, end, time, recurrence } = dates;
  if (recurrence) {
    const all = expandRecurrence(recurrence);
    return day === undefined ? all[0] : all.find(({ date }) => date === day);
  }
  return start === null || end === null ? undefined : { date: start, start, end, time };
}

/** Longer than any campaign. */
const HORIZON_DAYS = 5 * 366;

function daysOfRule(rule: RecurrenceRule, start: PlainDateString, until: PlainDateString | null): number[] {
  const last = until ?? addDays(start, HORIZON_DAYS);
  if (last < start) return [];
  const { frequency, interval, count, byMonth, byMonthDay, byDay, bySetPos, weekStart } = rule;
  const generated = new RRuleTemporal({
    freq: frequency,
    interval,
    ...(count === null ? {} : { count }),
    until: midnight(last),
    ...(byMonth.length > 0 ? { byMonth: [...byMonth] } : {}),
    ...(byMonthDay.length > 0 ? { byMonthDay: [...byMonthDay] } : {}),
    ...(byDay.length > 0 ? { byDay: byDay.map(weekdayText) } : {}),
    ...(bySetPos.length > 0 ? { bySetPos: [...bySetPos] } : {}),
    wkst: weekStart,
    dtstart: midnight(start),
    tzid: 'UTC',
    cache: false,
  });
  return generated.all().map(({ epochMilliseconds }) => epochMilliseconds / DAY_MS);
}

/** Days are counted in UTC, where every one of them has 24 hours. */
function midnight(day: PlainDateString): Temporal.ZonedDateTime {
  return new Temporal.ZonedDateTime(BigInt(dayNumber(day) * DAY_MS) * 1_000_000n, 'UTC');
}
