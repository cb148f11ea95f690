import type { DateRange } from '../shared/date-range.js';
import { addDays, monthOf, type MonthString, type PlainDateString } from '../shared/plain-date.js';

/** A half-year of a campaign that is accounted for, and the day from which it can be (R16). */
export interface Account {
  readonly from: MonthString;
  readonly to: MonthString;
  readonly due: PlainDateString;
}

/** R16: every half of a calendar year that the campaign touches, as far as the campaign goes. */
export function accountsOf({ start, end }: DateRange): Account[] {
  const accounts: Account[] = [];
  for (let first = start; first <= end;) {
    const year = first.slice(0, 4);
    const half = first.slice(5, 7) <= '06' ? `${year}-06-30` : `${year}-12-31`;
    const last = half < end ? half : end;
    accounts.push({ from: monthOf(first), to: monthOf(last), due: addDays(last, 1) });
    first = addDays(half, 1);
  }
  return accounts;
}
