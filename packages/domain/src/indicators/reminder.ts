import { addDays, type PlainDateString } from '../shared/plain-date.js';
import type { ReviewFrequency } from './indicator.js';
import { reviewState } from './review.js';

/** What is said of a review: that it comes, that it is late (amber), that a quarter has gone by without one (red). */
export const REMINDER_STAGES = ['soon', 'late', 'very-late'] as const;
export type ReminderStage = (typeof REMINDER_STAGES)[number];

/** How many days ahead somebody is told. */
const DAYS_AHEAD: Readonly<Record<ReviewFrequency, number>> = { monthly: 3, quarterly: 7 };

export interface Reminder {
  readonly stage: ReminderStage;
  /** The day by which it should be looked at. */
  readonly due: PlainDateString;
}

/** J5, RW6: what there is to say of an indicator's review on a day; null while it is far off. */
export function reminderOf(
  lastLook: PlainDateString,
  frequency: ReviewFrequency,
  today: PlainDateString,
): Reminder | null {
  const { state, due } = reviewState(lastLook, frequency, today);
  if (state !== 'on-time') return { stage: state, due };
  return today >= addDays(due, -DAYS_AHEAD[frequency]) ? { stage: 'soon', due } : null;
}

/** Whether it has not been said yet: each stage once for each due day, and never a milder one after a graver one. */
export function isNews({ stage, due }: Reminder, said: Reminder | null): boolean {
  if (said === null || said.due !== due) return true;
  return REMINDER_STAGES.indexOf(stage) > REMINDER_STAGES.indexOf(said.stage);
}
