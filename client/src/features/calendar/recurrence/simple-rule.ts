import {
  formatRecurrenceRule,
  parseRecurrenceRule,
  WEEKDAYS,
  type Frequency,
  type RecurrenceRule,
  type Weekday,
} from '@altavoz/domain/calendar/recurrence-rule';
import {
  addDays,
  addMonths,
  daysBetween,
  monthOf,
  weekday,
  type PlainDateString,
} from '@altavoz/domain/shared/plain-date';
import { firstDayOfMonth, lastDayOfMonth } from '@altavoz/domain/shared/plain-month';

/** What the small form can say: most of what people mean. Anything else stays as it was written. */
export interface SimpleRule {
  readonly frequency: Frequency;
  readonly interval: number;
  /** Of a weekly rule; at least one. */
  readonly weekdays: readonly Weekday[];
  /** Of a monthly rule: on its day of the month, or on its second Tuesday. */
  readonly monthly: 'day' | 'weekday';
  readonly end: RuleEnd;
}

export type RuleEnd =
  | { readonly kind: 'campaign' }
  | { readonly kind: 'until'; readonly day: PlainDateString }
  | { readonly kind: 'count'; readonly count: number };

/** How the form begins: every week on the day that it is. */
export function ruleFor(start: PlainDateString): SimpleRule {
  return {
    frequency: 'WEEKLY',
    interval: 1,
    weekdays: [weekdayOf(start)],
    monthly: 'day',
    end: { kind: 'campaign' },
  };
}

/** `TU` of a Tuesday. */
export function weekdayOf(day: PlainDateString): Weekday {
  return WEEKDAYS[weekday(day) - 1] ?? 'MO';
}

/** Which of its weekdays a day is in its month: 1 to 4, and -1 for the last one when it is the fifth. */
export function ordinalOf(day: PlainDateString): number {
  const ordinal = Math.ceil(Number(day.slice(8)) / 7);
  return ordinal > 4 ? -1 : ordinal;
}

/** The rule as the API takes it, for something that first stands on this day. */
export function textOf(rule: SimpleRule, start: PlainDateString): string {
  const { frequency, interval, weekdays, monthly, end } = rule;
  const onWeekday = frequency === 'MONTHLY' && monthly === 'weekday';
  const full: RecurrenceRule = {
    frequency,
    interval,
    count: end.kind === 'count' ? end.count : null,
    until: end.kind === 'until' ? end.day : null,
    byMonth: frequency === 'YEARLY' ? [Number(start.slice(5, 7))] : [],
    byMonthDay:
      frequency === 'YEARLY' || (frequency === 'MONTHLY' && !onWeekday) ? [Number(start.slice(8))] : [],
    byDay:
      frequency === 'WEEKLY'
        ? WEEKDAYS.filter((day) => weekdays.includes(day)).map((day) => ({ ordinal: 0, day }))
        : onWeekday
          ? [{ ordinal: ordinalOf(start), day: weekdayOf(start) }]
          : [],
    bySetPos: [],
    weekStart: 'MO',
  };
  return formatRecurrenceRule(full);
}

/** A stored rule as the form shows it; undefined when the form cannot say it. */
export function simpleOf(text: string, start: PlainDateString): SimpleRule | undefined {
  const parsed = parseRecurrenceRule(text);
  if (!parsed.ok) return undefined;
  const { frequency, interval, count, until, byDay } = parsed.value;
  const end: RuleEnd =
    count !== null
      ? { kind: 'count', count }
      : until !== null
        ? { kind: 'until', day: until }
        : { kind: 'campaign' };
  const weekdays = byDay.filter(({ ordinal }) => ordinal === 0).map(({ day }) => day);
  const simple: SimpleRule = {
    frequency,
    interval,
    weekdays: weekdays.length > 0 ? weekdays : [weekdayOf(start)],
    monthly: frequency === 'MONTHLY' && byDay.length > 0 ? 'weekday' : 'day',
    end,
  };
  return textOf(simple, start) === formatRecurrenceRule(parsed.value) ? simple : undefined;
}

/** Far enough for any rule that gives a day at all. */
const MOST_STEPS = 4_000;

/** The first days that a rule of the form gives, to look at before it is saved; the API counts them for good. */
export function nextDays(
  rule: SimpleRule,
  start: PlainDateString,
  lastDay: PlainDateString,
  most: number,
): PlainDateString[] {
  const bound = rule.end.kind === 'until' && rule.end.day < lastDay ? rule.end.day : lastDay;
  const wanted = rule.end.kind === 'count' ? Math.min(rule.end.count, most) : most;
  const days: PlainDateString[] = [];
  for (let step = 0; step < MOST_STEPS && days.length < wanted; step += 1) {
    const day = candidate(rule, start, step);
    if (day === undefined) continue;
    if (day > bound) break;
    days.push(day);
  }
  return days;
}

/** The day of one step of the rule, when that step has one. */
function candidate(rule: SimpleRule, start: PlainDateString, step: number): PlainDateString | undefined {
  const { frequency, interval, weekdays, monthly } = rule;
  if (frequency === 'DAILY') return addDays(start, step * interval);
  if (frequency === 'WEEKLY') {
    const day = addDays(start, step);
    const monday = addDays(start, 1 - weekday(start));
    const week = Math.floor(daysBetween(monday, day) / 7);
    return week % interval === 0 && weekdays.includes(weekdayOf(day)) ? day : undefined;
  }
  const first = addMonths(
    firstDayOfMonth(monthOf(start)),
    step * interval * (frequency === 'YEARLY' ? 12 : 1),
  );
  if (frequency === 'MONTHLY' && monthly === 'weekday') return nthWeekday(first, start);
  const day = `${first.slice(0, 8)}${start.slice(8)}`;
  return day <= lastDayOfMonth(monthOf(first)) ? day : undefined;
}

function nthWeekday(first: PlainDateString, like: PlainDateString): PlainDateString {
  const ordinal = ordinalOf(like);
  const wanted = weekday(like);
  if (ordinal > 0) return addDays(first, ((wanted - weekday(first) + 7) % 7) + 7 * (ordinal - 1));
  const last = lastDayOfMonth(monthOf(first));
  return addDays(last, -((weekday(last) - wanted + 7) % 7));
}
