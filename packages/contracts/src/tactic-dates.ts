import { EDIT_SCOPES } from '@altavoz/domain/calendar/edit-scope';
import { MAX_OCCURRENCES, MAX_PARTS, parseRecurrenceRule } from '@altavoz/domain/calendar/recurrence-rule';
import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { clockTime } from './calendar.js';
import { plainDate, timeZone } from './fields.js';

/** From `start` on the first day to `end` on the last one. */
export const hoursOfDay = z.strictObject({ start: clockTime, end: clockTime });

/** What recurs how often (RFC 5545); whole days, at most one of COUNT and UNTIL. */
export const recurrenceRule = z
  .string()
  .trim()
  .max(LIMITS.line)
  .refine((text) => parseRecurrenceRule(text).ok, 'must be a rule like FREQ=WEEKLY;BYDAY=MO,TH;COUNT=10')
  .meta({ id: 'RecurrenceRule', example: 'FREQ=WEEKLY;BYDAY=MO,TH' });

interface Days {
  readonly start: string;
  readonly end: string;
  readonly time?: { readonly start: string; readonly end: string } | null | undefined;
}
const inOrder = ({ start, end }: Days) => start <= end;
const outOfOrder = { error: 'must not be before the start', path: ['end'] };
/** On one day the hours follow each other; over several days an evening may lead to a morning. */
const hoursInOrder = ({ start, end, time }: Days) => !time || start !== end || time.start < time.end;
const hoursOutOfOrder = { error: 'must be after the start', path: ['time', 'end'] };

const days = { start: plainDate, end: plainDate };

/** Hours are those of the campaign's zone, or of the zone that `zone` names: both days and hours are then seen from there. */
const when = {
  ...days,
  time: hoursOfDay.nullable().optional(),
  zone: timeZone.optional(),
};

const changedOccurrence = z
  .strictObject({ date: plainDate, ...days, time: hoursOfDay.nullable() })
  .refine(inOrder, outOfOrder)
  .refine(hoursInOrder, hoursOutOfOrder);

/** A stretch of a series in which one rule holds; every "this and the following" adds one. */
const recurrencePart = z
  .strictObject({
    /** The first day that the rule gives. */
    start: plainDate,
    lengthDays: z.int().min(1).max(MAX_OCCURRENCES),
    time: hoursOfDay.nullable(),
    rule: recurrenceRule,
    /** How many days after those of the rule its occurrences are, where no rule says so. */
    shiftDays: z.int().min(-3_660).max(3_660),
  })
  .refine(({ lengthDays, time }) => lengthDays > 1 || !time || time.start < time.end, hoursOutOfOrder);

export const recurrence = z
  .strictObject({
    parts: z.array(recurrencePart).min(1).max(MAX_PARTS),
    /** Days of the series on which it does not happen. */
    exceptions: z.array(plainDate).max(MAX_OCCURRENCES),
    changes: z.array(changedOccurrence).max(MAX_OCCURRENCES),
    /** Where a rule without an end stops: the campaign's last day. */
    lastDay: plainDate,
  })
  .meta({ id: 'Recurrence' });

/** When a tactic happens, in the campaign's zone; of one that recurs, its first and its last day of all. */
export const tacticDates = z
  .strictObject({
    start: plainDate.nullable(),
    /** The last day, inclusive. */
    end: plainDate.nullable(),
    time: hoursOfDay.nullable(),
    recurrence: recurrence.nullable(),
  })
  .refine(({ start, end }) => (start === null) === (end === null), {
    error: 'must be given with the start',
    path: ['end'],
  })
  .refine(
    ({ start, end, time }) => start === null || end === null || inOrder({ start, end, time }),
    outOfOrder,
  )
  .refine(
    ({ start, end, time, recurrence: series }) =>
      series !== null || start === null || end === null || hoursInOrder({ start, end, time }),
    hoursOutOfOrder,
  )
  .meta({ id: 'TacticDates' });

export const editScope = z.enum(EDIT_SCOPES).meta({ id: 'EditScope' });

/** Which occurrence of a recurring tactic is meant: `occurrenceOf` of the calendar; not asked of one that does not recur. */
const which = { occurrence: plainDate.optional(), scope: editScope.optional() };

export const scheduleBody = z
  .strictObject({ ...when, rule: recurrenceRule.nullable().optional() })
  .refine(inOrder, outOfOrder)
  .refine(hoursInOrder, hoursOutOfOrder);

/**
 * New days, and new hours when `time` is given (null: whole days). Of a recurring tactic, `this` occurrence is meant
 * when it is named, and all of them when none is.
 */
export const moveBody = z
  .strictObject({ ...when, ...which })
  .refine(inOrder, outOfOrder)
  .refine(hoursInOrder, hoursOutOfOrder);

/** Null: it no longer recurs, or from that occurrence on no more. */
export const recurBody = z
  .strictObject({
    rule: recurrenceRule.nullable(),
    occurrence: which.occurrence,
    scope: editScope.exclude(['this']).default('all'),
  })
  .refine(({ occurrence, scope }) => scope === 'all' || occurrence !== undefined, {
    error: 'must say from which occurrence on',
    path: ['occurrence'],
  });

export const skipBody = z.strictObject({
  occurrence: plainDate,
  scope: editScope.exclude(['all']).default('this'),
});
