import { multiplyAndDivide } from '../shared/integer-division.js';
import { BASIS_POINTS } from '../shared/money.js';
import { addMonths, daysBetween, type PlainDateString } from '../shared/plain-date.js';
import type { ReviewFrequency } from './indicator.js';

const MONTHS: Readonly<Record<ReviewFrequency, number>> = { monthly: 1, quarterly: 3 };

/** The day by which an indicator should be looked at again: one or three months after the last look (J5). */
export function reviewDue(lastReview: PlainDateString, frequency: ReviewFrequency): PlainDateString {
  return addMonths(lastReview, MONTHS[frequency]);
}

export type ReviewState =
  | { readonly state: 'on-time'; readonly due: PlainDateString }
  | { readonly state: 'late' | 'very-late'; readonly due: PlainDateString; readonly days: number };

/**
 * RW6: late once the due day has passed, very late when nobody has looked for more than a quarter.
 */
export function reviewState(
  lastReview: PlainDateString,
  frequency: ReviewFrequency,
  today: PlainDateString,
): ReviewState {
  const due = reviewDue(lastReview, frequency);
  if (today <= due) return { state: 'on-time', due };
  const state = today > addMonths(lastReview, MONTHS.quarterly) ? 'very-late' : 'late';
  return { state, due, days: daysBetween(due, today) };
}

/** Achieved ÷ target in basis points, half away from zero; null without a target to reach. */
export function efficacy(achieved: number, target: number): number | null {
  return target > 0 ? multiplyAndDivide(achieved, BASIS_POINTS, target) : null;
}
