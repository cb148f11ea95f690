import type { Language } from '@altavoz/domain/shared/language';
import type { MonthString, PlainDateString } from '@altavoz/domain/shared/plain-date';
import { LOCALES } from './number.js';

const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(LOCALES[language], options);
  formats.set(key, made);
  return made;
}

/** A plain day has no zone: it is read and written in UTC, so that no browser shifts it. */
function utc(day: PlainDateString): Date {
  return new Date(`${day}T00:00:00Z`);
}

function partOf(day: PlainDateString, language: Language, options: Intl.DateTimeFormatOptions): string {
  return dateFormat(language, { ...options, timeZone: 'UTC' }).format(utc(day));
}

/** The names of months are few and asked for hundreds of times by a year. */
const monthNames = new Map<string, string>();

function monthName(day: PlainDateString, language: Language, month: 'short' | 'long'): string {
  const key = `${language}${month}${day.slice(5, 7)}`;
  const known = monthNames.get(key);
  if (known !== undefined) return known;
  const name = partOf(day, language, { month });
  monthNames.set(key, name);
  return name;
}

const dayNumber = (day: PlainDateString): number => Number(day.slice(8, 10));
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `sep`, three letters and no full stop in either language. */
export function formatMonthShort(day: PlainDateString, language: Language): string {
  return monthName(day, language, 'short')
    .replace('.', '')
    .replace(/^sept$/i, (name) => name.slice(0, 3));
}

/** `septiembre` */
export function formatMonthName(day: PlainDateString, language: Language): string {
  return monthName(day, language, 'long');
}

/** `Septiembre 2027` */
export function formatMonth(month: MonthString, language: Language): string {
  return `${sentence(formatMonthName(`${month}-01`, language))} ${month.slice(0, 4)}`;
}

/** `mar` */
export function formatWeekdayShort(day: PlainDateString, language: Language): string {
  return partOf(day, language, { weekday: 'short' }).replace('.', '');
}

/** `martes` */
export function formatWeekday(day: PlainDateString, language: Language): string {
  return partOf(day, language, { weekday: 'long' });
}

/** `14 sep`, with the year only when asked: `14 sep 2027`. */
export function formatDay(day: PlainDateString, language: Language, withYear = false): string {
  const text = `${dayNumber(day)} ${formatMonthShort(day, language)}`;
  return withYear ? `${text} ${day.slice(0, 4)}` : text;
}

/** `14 de septiembre`, `14 September`. */
export function formatDayLong(day: PlainDateString, language: Language, withYear = false): string {
  const of = language === 'es' ? ' de ' : ' ';
  const text = `${dayNumber(day)}${of}${formatMonthName(day, language)}`;
  return withYear ? `${text}${of}${day.slice(0, 4)}` : text;
}

/** `Martes 14 de septiembre`, for titles. */
export function formatDayTitle(day: PlainDateString, language: Language): string {
  return `${sentence(formatWeekday(day, language))} ${formatDayLong(day, language)}`;
}

/** `16 – 18 sep`, `28 sep – 13 oct`, `20 dic 2027 – 4 ene 2028`. */
export function formatRange(
  start: PlainDateString,
  end: PlainDateString,
  language: Language,
  withYear = false,
): string {
  if (start === end) return formatDay(start, language, withYear);
  if (start.slice(0, 4) !== end.slice(0, 4)) {
    return `${formatDay(start, language, true)} – ${formatDay(end, language, true)}`;
  }
  if (start.slice(0, 7) === end.slice(0, 7)) {
    return `${dayNumber(start)} – ${formatDay(end, language, withYear)}`;
  }
  return `${formatDay(start, language)} – ${formatDay(end, language, withYear)}`;
}

/** Days from the first to the last, both counted. */
export function daysInRange(start: PlainDateString, end: PlainDateString): number {
  return Math.round((utc(end).getTime() - utc(start).getTime()) / 86_400_000) + 1;
}

/** The time of a moment in a zone, `11:30`. */
export function formatTime(moment: string, language: Language, timeZone?: string): string {
  const options: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  return dateFormat(language, timeZone === undefined ? options : { ...options, timeZone }).format(
    new Date(moment),
  );
}

/** The day of a moment in a zone, `YYYY-MM-DD`. */
export function dayOf(moment: string | Date, timeZone?: string): PlainDateString {
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', month: '2-digit', day: '2-digit' };
  // The Swedish format is ISO's, in whatever zone.
  return new Intl.DateTimeFormat('sv-SE', timeZone === undefined ? options : { ...options, timeZone }).format(
    new Date(moment),
  );
}

/** `14 sep, 11:30` */
export function formatMoment(moment: string, language: Language, timeZone?: string): string {
  return `${formatDay(dayOf(moment, timeZone), language)}, ${formatTime(moment, language, timeZone)}`;
}

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** `hace 2 minutos`, `2 minutes ago`. */
export function formatAgo(moment: string, now: Date, language: Language): string {
  const seconds = Math.round((new Date(moment).getTime() - now.getTime()) / 1000);
  const relative = new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'auto' });
  const step = STEPS.find(([, size]) => Math.abs(seconds) >= size);
  return step === undefined
    ? relative.format(0, 'minute')
    : relative.format(Math.round(seconds / step[1]), step[0]);
}
