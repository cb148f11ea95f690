import type { IndicatorUnit } from '@altavoz/domain/indicators/indicator';
import { isPlainDate } from '@altavoz/domain/shared/plain-date';
import type { Language } from '@altavoz/domain/shared/language';
import { parseValue } from './value.js';

interface Line {
  readonly date: string;
  readonly value: number;
}

/**
 * Readings as they are pasted from a sheet: `2027-03-31 1.250`, `31/03/2027;1.250` or a bare figure, which is of today.
 * `bad` is the first line that is neither.
 */
export function readLines(
  text: string,
  today: string,
  unit: IndicatorUnit,
  currency: string,
  language: Language,
): { readonly points: readonly Line[]; readonly bad?: string } {
  const points: Line[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const [, first = '', rest = ''] =
      /^(\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{4})[\s;,]+(.+)$/.exec(line) ?? [];
    const date = first === '' ? today : dayOf(first);
    const value = parseValue(first === '' ? line : rest, unit, currency, language);
    if (!isPlainDate(date) || value === undefined || value === null) return { points: [], bad: line };
    points.push({ date, value });
  }
  return { points };
}

/** `31/3/2027` → `2027-03-31`. */
function dayOf(text: string): string {
  const [day = '', month = '', year = ''] = text.split(/[/.]/);
  return year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
