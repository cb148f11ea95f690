import { WEEKDAYS, type Weekday } from '@altavoz/domain/calendar/recurrence-rule';
import { addDays, type PlainDateString } from '@altavoz/domain/shared/plain-date';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { ordinalOf, type SimpleRule } from './simple-rule.js';

/** 2024-01-01 is a Monday. */
const dayNamed = (weekday: Weekday): PlainDateString => addDays('2024-01-01', WEEKDAYS.indexOf(weekday));

/** A rule in plain words: “Cada 2 semanas, lunes y jueves, hasta el 30 de noviembre”. */
export function useRuleText(): (rule: SimpleRule, start: PlainDateString) => string {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  return (rule, start) => {
    const { frequency, interval, weekdays, monthly, end } = rule;
    const every = t(`recur.every.${frequency}`, { count: interval });
    const on =
      frequency === 'WEEKLY'
        ? format.list(
            WEEKDAYS.filter((day) => weekdays.includes(day)).map((day) => format.weekday(dayNamed(day))),
          )
        : frequency === 'MONTHLY' && monthly === 'weekday'
          ? t(`recur.nth.${ordinalKey(start)}`, { weekday: format.weekday(start) })
          : frequency === 'MONTHLY'
            ? t('recur.onDay', { day: Number(start.slice(8)) })
            : frequency === 'YEARLY'
              ? t('recur.onDate', { day: format.dayLong(start) })
              : undefined;
    const until =
      end.kind === 'until'
        ? t('recur.until', { day: format.dayLong(end.day, true) })
        : end.kind === 'count'
          ? t('recur.times', { count: end.count })
          : undefined;
    return [every, on, until].filter((part) => part !== undefined).join(', ');
  };
}

/** The words of “the second”, “the last”. */
export function ordinalKey(day: PlainDateString): 'first' | 'second' | 'third' | 'fourth' | 'last' {
  const names = ['first', 'second', 'third', 'fourth'] as const;
  return names[ordinalOf(day) - 1] ?? 'last';
}
