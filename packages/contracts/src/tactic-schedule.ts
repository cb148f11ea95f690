import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { EDITORS } from './access.js';
import { campaignParams } from './campaigns.js';
import { itemParams } from './collection.js';
import { defineEndpoint } from './endpoint.js';
import { objectId, plainDate, version } from './fields.js';
import { editScope, moveBody, recurBody, scheduleBody, skipBody, tacticDates } from './tactic-dates.js';
import { tactic } from './tactics.js';

/** The tactic after a change of its days, with the days from before: `restore-dates` takes them back. */
export const datedTactic = tactic.extend({ former: tacticDates }).meta({ id: 'DatedTactic' });

const change = <const A extends string, B extends z.ZodType>(action: A, summary: string, body: B) =>
  defineEndpoint({
    method: 'POST',
    path: `/campaigns/:campaignId/tactics/:tacticId/${action}` as const,
    summary,
    tag: 'tactics',
    access: EDITORS,
    params: itemParams('tacticId'),
    body,
    response: datedTactic,
    status: 200,
    ifMatch: true,
    errors: ['not-found', 'conflict', 'rule-broken'],
  });

/** PD1, RH9-RH12: every rule that is broken is listed. */
export const scheduleTactic = change('schedule', 'Put it on the calendar, once or recurring', scheduleBody);
export const moveTactic = change(
  'move',
  'Move or resize it, or one occurrence of it, or the following',
  moveBody,
);
export const recurTactic = change('recur', 'Let it recur, otherwise or no more', recurBody);
export const skipTactic = change('skip', 'Leave out one occurrence, or it and the following', skipBody);
export const unscheduleTactic = change(
  'unschedule',
  'Take it off the calendar, back to the tray',
  z.strictObject({}),
);

/** How many tactics change their days at once. */
export const MAX_SHIFT = 500;

const ofMany = <const A extends string, B extends z.ZodType>(action: A, summary: string, body: B) =>
  defineEndpoint({
    method: 'POST',
    path: `/campaigns/:campaignId/tactics/${action}` as const,
    summary,
    tag: 'tactics',
    access: EDITORS,
    params: campaignParams,
    body,
    response: z.object({ items: z.array(datedTactic) }),
    status: 200,
    errors: ['not-found', 'conflict', 'stale-version', 'rule-broken'],
  });

const seen = { tacticId: objectId, version };
const once = <T extends { readonly tacticId: string }>(items: readonly T[]) =>
  new Set(items.map(({ tacticId }) => tacticId)).size === items.length;
const twice = { error: 'must name each tactic once' };

/**
 * All of them or none: every refusal is listed with its place, its tactic and its rule. The same call with the days
 * turned around, or `restore-dates` with the former ones, undoes it.
 */
export const shiftTactics = ofMany(
  'shift',
  'Move many by so many days, earlier when negative',
  z.strictObject({
    items: z
      .array(z.strictObject({ ...seen, occurrence: plainDate.optional(), scope: editScope.optional() }))
      .min(1)
      .max(MAX_SHIFT),
    days: z
      .int()
      .min(-LIMITS.calendarDays)
      .max(LIMITS.calendarDays)
      .refine((days) => days !== 0, 'must not be 0'),
  }),
);

/** What any change of days answered as `former`, one tactic or many: all of them or none. */
export const restoreDates = ofMany(
  'restore-dates',
  'Undo a change of days',
  z.strictObject({
    items: z
      .array(z.strictObject({ ...seen, dates: tacticDates }))
      .min(1)
      .max(MAX_SHIFT)
      .refine(once, twice),
  }),
);
