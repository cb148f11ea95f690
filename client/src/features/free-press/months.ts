import { monthsBetween } from '@altavoz/domain/shared/plain-month';
import type { FreePress } from './api/free-press.js';

export interface MonthOfPress {
  readonly month: string;
  readonly national: number;
  readonly international: number;
}

/** Every month of the campaign in order, with zeros where nothing was published: a silence is shown as 0. */
export function monthsOf(
  summary: Pick<FreePress, 'groups'>,
  period: { readonly start: string; readonly end: string },
  figure: 'count' | 'value',
): MonthOfPress[] {
  const groups = new Map(summary.groups.map((group) => [group.key, group]));
  const earlier = summary.groups
    .map(({ key }) => key)
    .filter((month) => month !== '' && month < period.start.slice(0, 7));
  return [...earlier.sort(), ...monthsBetween(period.start, period.end)].map((month) => ({
    month,
    national: groups.get(month)?.national[figure] ?? 0,
    international: groups.get(month)?.international[figure] ?? 0,
  }));
}

const STEPS = [1, 2, 3, 4, 5, 6, 8, 10];
const FINER_STEPS = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The upper of the three lines: twice a round number, not below the largest. */
export function niceTop(largest: number): number {
  const half = Math.max(1, largest / 2);
  const scale = 10 ** Math.floor(Math.log10(half));
  const steps = scale < 10 ? STEPS : FINER_STEPS;
  return 2 * scale * (steps.find((step) => step * scale >= half) ?? 10);
}
