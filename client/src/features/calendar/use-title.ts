import type { DateRange } from '@altavoz/domain/shared/date-range';
import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import { useFormat } from '../../shared/format/use-format.js';
import { yearsOf, type View } from './visible-range.js';

/** `Septiembre 2027`, `13 – 19 sep 2027`, `2027`. */
export function useTitle(view: View, day: PlainDateString, range: DateRange): string {
  const format = useFormat();
  if (view === 'year' || view === 'phases') return yearsOf(range);
  if (view === 'week') return format.range(range.start, range.end, true);
  return format.month(day.slice(0, 7));
}
