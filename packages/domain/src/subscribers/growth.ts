import type { MonthString } from '../shared/plain-date.js';

/** How many came to a list or left it in a month. */
export interface Movement {
  readonly month: MonthString;
  readonly joined: number;
  readonly left: number;
}

export interface GrowthMonth extends Movement {
  /** With consent when the month ended; of the present one, so far. */
  readonly active: number;
}

/** A list month by month: what happened before the first of them is in what it begins with. */
export function growth(movements: readonly Movement[], months: readonly MonthString[]): GrowthMonth[] {
  const [first = ''] = months;
  let active = 0;
  for (const { month, joined, left } of movements) if (month < first) active += joined - left;
  return months.map((month) => {
    const those = movements.filter((one) => one.month === month);
    const joined = those.reduce((sum, one) => sum + one.joined, 0);
    const left = those.reduce((sum, one) => sum + one.left, 0);
    active += joined - left;
    return { month, joined, left, active };
  });
}
