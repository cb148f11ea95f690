import type { EditRefusal } from '@altavoz/domain/calendar/edit-recurrence';
import type { HoursOfDay, TacticDates } from '@altavoz/domain/calendar/recurrence';
import type { Result } from '@altavoz/domain/shared/result';
import { momentOf, wallTimeAt } from '@altavoz/domain/shared/zoned-time';
import { AppError } from '../../platform/app-error.js';

/** Days, with hours when they are given, as somebody sees them from a zone. */
export interface DaysGiven {
  readonly start: string;
  readonly end: string;
  readonly time?: HoursOfDay | null | undefined;
  readonly zone?: string | undefined;
}

export const NO_DATES: TacticDates = { start: null, end: null, time: null, recurrence: null };

export function datesOf({ start, end, time, recurrence }: TacticDates): TacticDates {
  return { start, end, time, recurrence };
}

/**
 * The same days and hours on the wall clocks of the campaign's zone. Hours that are not given are those that it has
 * now, as they are seen from there.
 */
export function daysAtHome(
  given: DaysGiven,
  now: HoursNow | null,
  home: string,
): Pick<DaysGiven, 'start' | 'end' | 'time'> {
  const { start, end, time, zone = home } = given;
  if (zone === home || time === null) return { start, end, time };
  const hours = time ?? (now && seenHours(now, home, zone));
  if (!hours) return { start, end, time };
  const first = wallTimeAt(momentOf({ day: start, time: hours.start }, zone), home);
  const last = wallTimeAt(momentOf({ day: end, time: hours.end }, zone), home);
  return { start: first.day, end: last.day, time: { start: first.time, end: last.time } };
}

/** When one occurrence is, to see its hours from elsewhere. */
export interface HoursNow {
  readonly start: string;
  readonly end: string;
  readonly time: HoursOfDay | null;
}

function seenHours({ start, end, time }: HoursNow, home: string, zone: string): HoursOfDay | null {
  if (!time) return null;
  return {
    start: wallTimeAt(momentOf({ day: start, time: time.start }, home), zone).time,
    end: wallTimeAt(momentOf({ day: end, time: time.end }, home), zone).time,
  };
}

/** The dates of an edit, or the refusal that a person can act on. */
export function editedDates(edited: Result<TacticDates, EditRefusal>): TacticDates {
  if (edited.ok) return edited.value;
  throw REFUSALS[edited.error]();
}

const wrongInput = (path: string, code: string, message: string) => () =>
  new AppError('invalid-input', { errors: [{ path, code, message }] });
const conflict = (detail: string) => () => new AppError('conflict', { detail });

const REFUSALS: Readonly<Record<EditRefusal, () => AppError>> = {
  'no-such-occurrence': wrongInput(
    'body.occurrence',
    'unknown-reference',
    'names no occurrence of this tactic',
  ),
  'not-recurring': conflict('It does not recur: take it off the calendar instead.'),
  'out-of-order': conflict(
    'The following ones would begin before those that stay; move all of them instead.',
  ),
  'nothing-left': conflict('Nothing of it would be left: take it off the calendar instead.'),
  'never-happens': wrongInput('body.rule', 'never-happens', 'gives no day within the campaign'),
  'too-many': wrongInput(
    'body.rule',
    'too-big',
    'gives more occurrences, or was changed more often, than one series takes',
  ),
};
