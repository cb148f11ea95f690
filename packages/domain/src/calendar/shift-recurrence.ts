import { addDays } from '../shared/plain-date.js';
import { ruleOf } from './expand-recurrence.js';
import { formatRecurrenceRule, WEEKDAYS, type RecurrenceRule, type Weekday } from './recurrence-rule.js';
import type { Recurrence, RecurrencePart } from './recurrence.js';

/** All of a series so many days later, earlier when negative; shifting back gives the very same series. */
export function shiftRecurrence(recurrence: Recurrence, days: number): Recurrence {
  const { parts, exceptions, changes, lastDay } = recurrence;
  return {
    parts: parts.map((part) => shiftPart(part, days)),
    exceptions: exceptions.map((date) => addDays(date, days)),
    changes: changes.map((change) => ({
      ...change,
      date: addDays(change.date, days),
      start: addDays(change.start, days),
      end: addDays(change.end, days),
    })),
    lastDay,
  };
}

/** "Every Monday" a day later is "every Tuesday"; where no rule says it, the part remembers by how much it is shifted. */
function shiftPart(part: RecurrencePart, days: number): RecurrencePart {
  const total = part.shiftDays + days;
  const rule = shiftRule(ruleOf(part), total);
  if (!rule) return { ...part, shiftDays: total };
  return { ...part, start: addDays(part.start, total), rule: formatRecurrenceRule(rule), shiftDays: 0 };
}

/** The rule that gives every day of this one so many days later, when there is one. */
function shiftRule(rule: RecurrenceRule, days: number): RecurrenceRule | undefined {
  if (days === 0) return rule;
  const until = rule.until === null ? null : addDays(rule.until, days);
  const { frequency, byMonth, byMonthDay, byDay, bySetPos } = rule;
  if (byMonth.length > 0) return undefined;
  if (frequency === 'WEEKLY') return { ...rotated(rule, days), until };
  if (frequency === 'DAILY') return byMonthDay.length + byDay.length === 0 ? { ...rule, until } : undefined;
  if (frequency === 'YEARLY' || bySetPos.length > 0) return undefined;
  if (byDay.length === 0) {
    const inEveryMonth = (day: number) => day >= 1 && day <= 28;
    const shifted = byMonthDay.map((day) => day + days);
    const exact = shifted.length > 0 && byMonthDay.every(inEveryMonth) && shifted.every(inEveryMonth);
    return exact ? { ...rule, byMonthDay: shifted, until } : undefined;
  }
  return byMonthDay.length === 0 ? laterWeekOfMonth({ ...rule, until }, days) : undefined;
}

/** Weeks begin later, too, so that the same days stay in one week. */
function rotated(rule: RecurrenceRule, days: number): RecurrenceRule {
  const later = (day: Weekday): Weekday => {
    const index = (WEEKDAYS.indexOf(day) + days) % WEEKDAYS.length;
    return WEEKDAYS.at(index) ?? day;
  };
  const wholeWeeks = rule.interval === 1 && rule.bySetPos.length === 0;
  return {
    ...rule,
    byDay: rule.byDay.map(({ ordinal, day }) => ({ ordinal, day: later(day) })),
    weekStart: wholeWeeks ? rule.weekStart : later(rule.weekStart),
  };
}

/** The first Monday a week later is the second one; a fifth one is not in every month. */
function laterWeekOfMonth(rule: RecurrenceRule, days: number): RecurrenceRule | undefined {
  const weeks = days / 7;
  if (!Number.isInteger(weeks)) return undefined;
  const inEveryMonth = (from: number, to: number) =>
    (from >= 1 && from <= 4 && to >= 1 && to <= 4) || (from >= -4 && from <= -1 && to >= -4 && to <= -1);
  const exact = rule.byDay.every(({ ordinal }) => inEveryMonth(ordinal, ordinal + weeks));
  if (!exact) return undefined;
  return { ...rule, byDay: rule.byDay.map(({ ordinal, day }) => ({ ordinal: ordinal + weeks, day })) };
}
