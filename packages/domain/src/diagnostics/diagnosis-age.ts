import { addMonths, type PlainDateString } from '../shared/plain-date.js';

/** The months before a campaign begins in which a diagnosis still tells how things stand. */
export const DIAGNOSIS_MONTHS = 12;

/** How a campaign's diagnosis stands; `newest` is the day of its last record. */
export type DiagnosisAge =
  | { readonly state: 'missing' }
  | { readonly state: 'outdated' | 'current'; readonly newest: PlainDateString };

/** Whether there is a diagnosis, and whether it is of the campaign's year or the one before (RW28). */
export function diagnosisAge(dates: readonly PlainDateString[], start: PlainDateString): DiagnosisAge {
  const newest = [...dates].sort().at(-1);
  if (newest === undefined) return { state: 'missing' };
  return { state: newest < addMonths(start, -DIAGNOSIS_MONTHS) ? 'outdated' : 'current', newest };
}
