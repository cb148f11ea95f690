import type { MonthString } from '@altavoz/domain/shared/plain-date';

interface HalfYear {
  /** `2027-1` for January to June. */
  readonly key: string;
  readonly year: string;
  readonly half: 1 | 2;
  readonly from: MonthString;
  readonly to: MonthString;
}

/** The halves of the calendar's years that some months of a campaign lie in, as far as they do (R16). */
export function halfYearsOf(months: readonly MonthString[]): HalfYear[] {
  const halves = new Map<string, HalfYear>();
  for (const month of months) {
    const year = month.slice(0, 4);
    const half = Number(month.slice(5, 7)) <= 6 ? 1 : 2;
    const key = `${year}-${half}`;
    const found = halves.get(key);
    halves.set(key, { key, year, half, from: found?.from ?? month, to: month });
  }
  return [...halves.values()];
}
