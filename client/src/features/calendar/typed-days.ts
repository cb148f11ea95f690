import { contains, type DateRange } from '@altavoz/domain/shared/date-range';
import {
  addDays,
  daysBetween,
  parsePlainDate,
  weekday,
  type PlainDateString,
} from '@altavoz/domain/shared/plain-date';
import { ok, refused, type Result } from '@altavoz/domain/shared/result';
import { moveTactic } from '@altavoz/domain/tactics/move-tactic';
import { monthNamed, plainWords, weekdayNamed } from './day-words.js';

/** What is around when somebody types a day. */
export interface TypedContext {
  readonly today: PlainDateString;
  /** The activity's days now; a new first day keeps their number. */
  readonly current: DateRange | undefined;
  /** The campaign: a day without a year is looked for in it. */
  readonly period: DateRange;
}

export type TypedProblem = 'empty' | 'not-understood' | 'no-such-day' | 'reversed';
type TypedDay = Result<PlainDateString, TypedProblem>;

const BETWEEN =
  /\s+(?:al|a|hasta|to|until|till)\s+|\s*[–—]\s*|\s+-\s+|(?<=^(?:del? )?\d{1,2})-(?=\d{1,2}(?: |$))/;

/**
 * The days that a text means: `23 sep`, `23/9`, `jueves que viene`, `+7`, `16 – 18 sep`, `2027-09-23`, in either
 * language. A first day alone keeps the length of the activity.
 */
export function readTypedDays(text: string, context: TypedContext): Result<DateRange, TypedProblem> {
  const words = plainWords(text).replace(/^(?:del?|el|from|on|the) /, '');
  if (words === '') return refused('empty');
  const [first = '', last, ...more] = words.split(BETWEEN);
  if (more.length > 0) return refused('not-understood');
  if (last === undefined) {
    const start = readDay(first, context);
    return start.ok ? ok(keepLength(context.current, start.value)) : start;
  }
  const end = readDay(last, context);
  if (!end.ok) return end;
  // `16 – 18 sep`: the month and the year are said once, at the end.
  const start = /^\d{1,2}$/.test(first)
    ? dayOf(Number(first), end.value.slice(5, 7), end.value.slice(0, 4))
    : readDay(first, context);
  if (!start.ok) return start;
  return start.value <= end.value ? ok({ start: start.value, end: end.value }) : refused('reversed');
}

/** The activity's length on another first day. */
export function keepLength(current: DateRange | undefined, start: PlainDateString): DateRange {
  return current === undefined ? { start, end: start } : moveTactic(current, start);
}

function readDay(text: string, context: TypedContext): TypedDay {
  return (
    readNamed(text, context) ??
    readShift(text, context) ??
    readNumbers(text, context) ??
    readMonthName(text, context) ??
    refused('not-understood')
  );
}

const NEXT = /^(?:proximo|next) | (?:que viene|proximo|siguiente|next)$/;

/** `hoy`, `mañana`, `jueves`, `jueves que viene`. */
function readNamed(text: string, { today }: TypedContext): TypedDay | undefined {
  if (text === 'hoy' || text === 'today') return ok(today);
  if (text === 'manana' || text === 'tomorrow') return ok(addDays(today, 1));
  if (text === 'pasado manana') return ok(addDays(today, 2));
  const wanted = weekdayNamed(text.replace(NEXT, '').replace(/^(?:el|este|this) /, ''));
  if (wanted === undefined) return undefined;
  const thisWeek = addDays(today, wanted - weekday(today));
  if (NEXT.test(text)) return ok(addDays(thisWeek, 7));
  return ok(thisWeek > today ? thisWeek : addDays(thisWeek, 7));
}

const SHIFT = /^([+-])\s*(\d{1,3})\s*(d|dias?|days?|s|sem|semanas?|w|weeks?)?$/;
const FROM_NOW = /^(?:en|in|dentro de)\s+(\d{1,3})\s*(dias?|days?|semanas?|weeks?)$/;

/** `+3`, `-1 semana` from where it is; `en 2 semanas` from today. */
function readShift(text: string, { today, current }: TypedContext): TypedDay | undefined {
  const shift = SHIFT.exec(text);
  if (shift) {
    const days = Number(shift[2]) * (/^[sw]/.test(shift[3] ?? '') ? 7 : 1);
    return ok(addDays(current?.start ?? today, shift[1] === '-' ? -days : days));
  }
  const fromNow = FROM_NOW.exec(text);
  if (!fromNow) return undefined;
  return ok(addDays(today, Number(fromNow[1]) * (/^[sw]/.test(fromNow[2] ?? '') ? 7 : 1)));
}

/** `2027-09-23`, `23/9`, `23.9.2027`, `23`. The day comes before the month in both languages. */
function readNumbers(text: string, context: TypedContext): TypedDay | undefined {
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(text)) {
    const [year = '', month = '', day = ''] = text.split('-');
    return dayOf(Number(day), month, year);
  }
  const parts = /^(\d{1,2})(?:[/.-](\d{1,2})(?:[/.-](\d{2}|\d{4}))?)?$/.exec(text);
  if (!parts) return undefined;
  const reference = context.current?.start ?? context.today;
  const month = parts[2] ?? reference.slice(5, 7);
  return parts[3] === undefined
    ? inPeriod(Number(parts[1]), month, parts[2] === undefined ? reference.slice(0, 4) : undefined, context)
    : dayOf(Number(parts[1]), month, parts[3].padStart(4, '20'));
}

/** `23 sep`, `23 de septiembre de 2027`, `sep 23`. */
function readMonthName(text: string, context: TypedContext): TypedDay | undefined {
  const said = text.split(' ').filter((word) => word !== 'de' && word !== 'del' && word !== 'of');
  // `jueves 23 sep`: the weekday is left out, but `mar` alone may be March.
  const rest = said.slice(1);
  const words =
    weekdayNamed(said[0] ?? '') !== undefined && rest.some((word) => monthNamed(word) !== undefined)
      ? rest
      : said;
  const month = words.map(monthNamed).find((found) => found !== undefined);
  const numbers = words.filter((word) => monthNamed(word) === undefined);
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(numbers[0] ?? '');
  if (month === undefined || !day || numbers.length > 2 || words.length - numbers.length !== 1)
    return undefined;
  const year = numbers[1];
  if (year !== undefined && !/^\d{4}$/.test(year)) return undefined;
  return inPeriod(Number(day[1]), String(month), year, context);
}

/** A day without a year: the one in the campaign, else the nearest to today. */
function inPeriod(
  day: number,
  month: string,
  year: string | undefined,
  { today, period }: TypedContext,
): TypedDay {
  if (year !== undefined) return dayOf(day, month, year);
  const thisYear = Number(today.slice(0, 4));
  const found = [
    thisYear,
    thisYear + 1,
    thisYear - 1,
    Number(period.start.slice(0, 4)),
    Number(period.end.slice(0, 4)),
  ]
    .map((each) => dayOf(day, month, String(each)))
    .flatMap((each) => (each.ok ? [each.value] : []));
  const within = found.find((each) => contains(period, each));
  if (within !== undefined) return ok(within);
  const nearest = [...found].sort(
    (a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)),
  )[0];
  return nearest === undefined ? refused('no-such-day') : ok(nearest);
}

function dayOf(day: number, month: string, year: string): TypedDay {
  const text = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return parsePlainDate(text).ok ? ok(text) : refused('no-such-day');
}
