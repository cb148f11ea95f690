import type { Money } from '@altavoz/domain/shared/money';
import { useMemo } from 'react';
import { useLanguage } from '../i18n/language.js';
import * as dates from './date.js';
import { formatList } from './list.js';
import { formatMoney } from './money.js';
import { formatBasisPoints, formatNumber, formatPercent } from './number.js';

/** Every format, already in the language of the interface. */
export function useFormat() {
  const language = useLanguage();
  return useMemo(
    () => ({
      language,
      money: (money: Money) => formatMoney(money, language),
      number: (value: number, decimals?: number) => formatNumber(value, language, decimals),
      percent: (share: number, decimals?: number) => formatPercent(share, language, decimals),
      basisPoints: (points: number) => formatBasisPoints(points, language),
      list: (items: readonly string[]) => formatList(items, language),
      day: (day: string, withYear?: boolean) => dates.formatDay(day, language, withYear),
      dayLong: (day: string, withYear?: boolean) => dates.formatDayLong(day, language, withYear),
      dayTitle: (day: string) => dates.formatDayTitle(day, language),
      weekday: (day: string) => dates.formatWeekday(day, language),
      weekdayShort: (day: string) => dates.formatWeekdayShort(day, language),
      month: (month: string) => dates.formatMonth(month, language),
      monthShort: (day: string) => dates.formatMonthShort(day, language),
      range: (start: string, end: string, withYear?: boolean) =>
        dates.formatRange(start, end, language, withYear),
      time: (moment: string, timeZone?: string) => dates.formatTime(moment, language, timeZone),
      moment: (moment: string, timeZone?: string) => dates.formatMoment(moment, language, timeZone),
      ago: (moment: string, now: Date) => dates.formatAgo(moment, now, language),
    }),
    [language],
  );
}
