import { weekday, type PlainDateString } from '../shared/plain-date.js';
import { WEEKDAYS, type RecurrenceRule } from './recurrence-rule.js';

/** Says in the rule what RFC 5545 would take from the first day, so that the rule can be read and moved alone. */
export function completeRule(rule: RecurrenceRule, start: PlainDateString): RecurrenceRule {
  const { frequency, byMonth, byMonthDay, byDay } = rule;
  const day = WEEKDAYS[weekday(start) - 1] ?? 'MO';
  if (frequency === 'WEEKLY' && byDay.length === 0) return { ...rule, byDay: [{ ordinal: 0, day }] };
  if (byDay.length > 0 || frequency === 'DAILY' || frequency === 'WEEKLY') return rule;
  const ofMonth = byMonthDay.length > 0 ? byMonthDay : [Number(start.slice(8))];
  if (frequency === 'MONTHLY') return { ...rule, byMonthDay: ofMonth };
  if (byMonthDay.length > 0 && byMonth.length === 0) return rule;
  return {
    ...rule,
    byMonthDay: ofMonth,
    byMonth: byMonth.length > 0 ? byMonth : [Number(start.slice(5, 7))],
  };
}
