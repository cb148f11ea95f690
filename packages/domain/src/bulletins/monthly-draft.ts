import { addDays, monthOf, type MonthString, type PlainDateString } from '../shared/plain-date.js';
import { firstDayOfMonth, shiftMonth } from '../shared/plain-month.js';

/** How many days before a month begins its bulletin may appear by itself. */
export const DRAFT_DAYS = { least: 1, most: 28 } as const;

interface Habit {
  readonly daysBefore: number;
  /** The last month that was drafted by itself; null right after somebody asked for it. */
  readonly draftedMonth: MonthString | null;
}

/**
 * The month whose bulletin is to appear by itself today (N4): the coming one from that many days before it, or the
 * present one when the service was not there in time. Each month once, so that what somebody deletes stays deleted.
 */
export function monthToDraft(
  today: PlainDateString,
  { daysBefore, draftedMonth }: Habit,
): MonthString | null {
  const present = monthOf(today);
  const coming = shiftMonth(present, 1);
  if (addDays(today, daysBefore) >= firstDayOfMonth(coming)) {
    return draftedMonth === null || draftedMonth < coming ? coming : null;
  }
  return draftedMonth !== null && draftedMonth < present ? present : null;
}
