import type { Language } from '@altavoz/domain/shared/language';
import { addDays, type PlainDateString } from '@altavoz/domain/shared/plain-date';
import { dayOf, formatDay, formatDayLong, formatTime, formatWeekday } from '../../shared/format/date.js';
import type { SayWords } from './es.js';

const DAY_MS = 86_400_000;

/** `hoy 08:12`, `14 sep, 08:12`: when something was heard, on the clock of the device. */
export function heardAt(madeAt: string, now: number, words: SayWords, language: Language): string {
  const time = formatTime(madeAt, language);
  const day = dayOf(madeAt);
  return day === dayOf(new Date(now))
    ? `${words.today.toLowerCase()} ${time}`
    : `${formatDay(day, language)}, ${time}`;
}

/** A day without news: what is retired meanwhile has not been heard of. */
export function isOld(madeAt: string, now: number): boolean {
  return now - Date.parse(madeAt) > DAY_MS;
}

/** `Hoy`, `Mañana`, `Jueves 16 de septiembre`. */
export function dayName(
  day: PlainDateString,
  today: PlainDateString,
  words: SayWords,
  language: Language,
): string {
  if (day <= today) return words.today;
  if (day === addDays(today, 1)) return words.tomorrow;
  const name = `${formatWeekday(day, language)} ${formatDayLong(day, language)}`;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
