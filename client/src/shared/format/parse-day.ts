import type { PlainDateString } from '@altavoz/domain/shared/plain-date';

const MONTHS: readonly (readonly string[])[] = [
  ['ene', 'jan'],
  ['feb'],
  ['mar'],
  ['abr', 'apr'],
  ['may'],
  ['jun'],
  ['jul'],
  ['ago', 'aug'],
  ['sep'],
  ['oct'],
  ['nov'],
  ['dic', 'dec'],
];

function made(year: number, month: number, day: number): PlainDateString | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

const yearOf = (text: string | undefined, otherwise: number): number =>
  text === undefined ? otherwise : text.length === 2 ? 2000 + Number(text) : Number(text);

/**
 * Reads a day as people type it in either language, day before month: `14/9/2027`, `14-9`, `14 sep 2027`,
 * `14 de septiembre`, `2027-09-14`. The year may be left out; then it is `year`. Undefined when no such day exists.
 */
export function parseDay(text: string, year: number): PlainDateString | undefined {
  const typed = text.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return made(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const figures = /^(\d{1,2})[/.\-\s](\d{1,2})(?:[/.\-\s](\d{4}|\d{2}))?$/.exec(typed);
  if (figures) return made(yearOf(figures[3], year), Number(figures[2]), Number(figures[1]));
  const words = /^(\d{1,2})\s+(?:de\s+)?(\p{L}{3})\p{L}*\.?(?:\s+(?:de\s+)?(\d{4}))?$/u.exec(typed);
  if (!words) return undefined;
  const month = MONTHS.findIndex((names) => names.includes(words[2] ?? '')) + 1;
  return month === 0 ? undefined : made(yearOf(words[3], year), month, Number(words[1]));
}
