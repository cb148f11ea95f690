import { isPlainDate, type PlainDateString } from '../shared/plain-date.js';
import { ok, refused, type Result } from '../shared/result.js';

/** How often something recurs at most, in whatever way it is said. */
export const MAX_OCCURRENCES = 366;

/** How often "this and the following" may be changed in one series. */
export const MAX_PARTS = 60;

export const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** In the order of the week, Monday first. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** `2TU` is the second Tuesday, `-1FR` the last Friday, `MO` (ordinal 0) every Monday. */
export interface WeekdayOf {
  readonly ordinal: number;
  readonly day: Weekday;
}

/** A recurrence rule of RFC 5545 with what a plan needs of it: whole days, no times, at most one end. */
export interface RecurrenceRule {
  readonly frequency: Frequency;
  readonly interval: number;
  /** How many days it gives in all; null without that bound. */
  readonly count: number | null;
  /** The last day that it may give; null without that bound. */
  readonly until: PlainDateString | null;
  readonly byMonth: readonly number[];
  readonly byMonthDay: readonly number[];
  readonly byDay: readonly WeekdayOf[];
  readonly bySetPos: readonly number[];
  readonly weekStart: Weekday;
}

/** Which part of a rule is wrong. */
export interface WrongRule {
  readonly code: 'unknown-part' | 'wrong-value' | 'twice' | 'two-ends' | 'no-frequency' | 'not-together';
  readonly part: string;
}

type Parts = Map<string, string>;
type Reader<T> = (text: string) => T | undefined;

const KNOWN = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYMONTH', 'BYMONTHDAY', 'BYDAY', 'BYSETPOS', 'WKST'];

/** The rule that a text says (`FREQ=WEEKLY;BYDAY=MO,TH`), or what is wrong with it. */
export function parseRecurrenceRule(text: string): Result<RecurrenceRule, WrongRule> {
  const parts: Parts = new Map();
  for (const piece of text
    .replace(/^RRULE:/i, '')
    .toUpperCase()
    .split(';')) {
    const [name = '', value = ''] = piece.split('=');
    if (!KNOWN.includes(name)) return refused({ code: 'unknown-part', part: name });
    if (parts.has(name)) return refused({ code: 'twice', part: name });
    parts.set(name, value);
  }
  if (!parts.has('FREQ')) return refused({ code: 'no-frequency', part: 'FREQ' });
  if (parts.has('COUNT') && parts.has('UNTIL')) return refused({ code: 'two-ends', part: 'COUNT' });
  const read = readAll(parts);
  if (!read.ok) return read;
  const apart = wrongTogether(read.value);
  return apart ? refused({ code: 'not-together', part: apart }) : read;
}

/** The same rule, always written the same way. */
export function formatRecurrenceRule(rule: RecurrenceRule): string {
  const { frequency, interval, count, until, byMonth, byMonthDay, byDay, bySetPos, weekStart } = rule;
  return [
    `FREQ=${frequency}`,
    ...(interval === 1 ? [] : [`INTERVAL=${interval}`]),
    ...(count === null ? [] : [`COUNT=${count}`]),
    ...(until === null ? [] : [`UNTIL=${until.replaceAll('-', '')}`]),
    ...list('BYMONTH', byMonth),
    ...list('BYMONTHDAY', byMonthDay),
    ...list('BYDAY', byDay.map(weekdayText)),
    ...list('BYSETPOS', bySetPos),
    ...(weekStart === 'MO' ? [] : [`WKST=${weekStart}`]),
  ].join(';');
}

/** `2TU`, `-1FR`, `MO`. */
export function weekdayText({ ordinal, day }: WeekdayOf): string {
  return ordinal === 0 ? day : `${ordinal}${day}`;
}

function list(name: string, values: readonly (string | number)[]): string[] {
  return values.length === 0 ? [] : [`${name}=${values.join(',')}`];
}

function readAll(parts: Parts): Result<RecurrenceRule, WrongRule> {
  const wrong: string[] = [];
  function read<T>(name: string, reader: Reader<T>, absent: T): T {
    const text = parts.get(name);
    if (text === undefined) return absent;
    const value = reader(text);
    if (value === undefined) wrong.push(name);
    return value ?? absent;
  }
  const rule: RecurrenceRule = {
    frequency: read('FREQ', oneOf(FREQUENCIES), 'DAILY'),
    interval: read('INTERVAL', integer(1, MAX_OCCURRENCES), 1),
    count: read<number | null>('COUNT', integer(1, MAX_OCCURRENCES), null),
    until: read<string | null>('UNTIL', dayOf, null),
    byMonth: read('BYMONTH', several(integer(1, 12)), []),
    byMonthDay: read('BYMONTHDAY', several(integer(-31, 31, [0])), []),
    byDay: read('BYDAY', several(weekdayOf), []),
    bySetPos: read('BYSETPOS', several(integer(-MAX_OCCURRENCES, MAX_OCCURRENCES, [0])), []),
    weekStart: read('WKST', oneOf(WEEKDAYS), 'MO'),
  };
  const [part] = wrong;
  return part === undefined ? ok(rule) : refused({ code: 'wrong-value', part });
}

/** What RFC 5545 does not let stand together: the part that is in the way. */
function wrongTogether({
  frequency,
  byMonth,
  byMonthDay,
  byDay,
  bySetPos,
}: RecurrenceRule): string | undefined {
  const counted = byDay.some(({ ordinal }) => ordinal !== 0);
  if (counted && (frequency === 'DAILY' || frequency === 'WEEKLY')) return 'BYDAY';
  if (byMonthDay.length > 0 && frequency === 'WEEKLY') return 'BYMONTHDAY';
  const narrowed = byMonth.length + byMonthDay.length + byDay.length > 0;
  return bySetPos.length > 0 && !narrowed ? 'BYSETPOS' : undefined;
}

function integer(least: number, most: number, never: readonly number[] = []): Reader<number> {
  return (text) => {
    const value = /^[+-]?\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
    return value >= least && value <= most && !never.includes(value) ? value : undefined;
  };
}

function oneOf<T extends string>(values: readonly T[]): Reader<T> {
  return (text) => values.find((value) => value === text);
}

/** `a,b`, each once. */
function several<T>(reader: Reader<T>): Reader<readonly T[]> {
  return (text) => {
    const read = [...new Set(text.split(','))].map(reader);
    return read.length <= 62 && read.every((value) => value !== undefined) ? read : undefined;
  };
}

function weekdayOf(text: string): WeekdayOf | undefined {
  const [, ordinal = '', name = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? [];
  const day = oneOf(WEEKDAYS)(name);
  const number = ordinal === '' ? 0 : integer(-53, 53, [0])(ordinal);
  return day === undefined || number === undefined ? undefined : { ordinal: number, day };
}

/** `20271231`, also with the time that other programs add. */
function dayOf(text: string): PlainDateString | undefined {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})(?:T\d{6}Z?)?$/.exec(text) ?? [];
  const found = `${year}-${month}-${day}`;
  return isPlainDate(found) ? found : undefined;
}
