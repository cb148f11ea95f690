import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { AGENDA_READERS } from './access.js';
import { campaignParams } from './campaigns.js';
import { defineEndpoint } from './endpoint.js';
import { channelType, moment, objectId, phaseQuery, plainDate, timeZone } from './fields.js';

/** The layers of the calendar: everything dated (§5.18). */
export const OCCURRENCE_KINDS = [
  'tactic',
  'contracting',
  'bulletin',
  'event',
  'session',
  'meeting',
  'mayors-agenda',
  'press-release',
  'review',
  'improvement',
  'message-end',
  'release',
  'holiday',
  'observance',
] as const;

const localized = z.object({ es: z.string().optional(), en: z.string().optional() });

/** `HH:MM` of a wall clock. */
export const clockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day, HH:MM')
  .meta({ id: 'ClockTime', example: '09:30' });

/** From `start` on the first day to `end` on the last one, on the wall clocks of a zone. */
export const hours = z
  .object({ start: clockTime, end: clockTime, zone: timeZone })
  .meta({ id: 'Hours', description: 'A part of a day; null lasts whole days' });

/** One thing on one stretch of days; `end` is the last day, inclusive. */
export const occurrence = z
  .object({
    /** Unique on the calendar: `<kind>:<subject id>`, and `:<occurrenceOf>` after it when it recurs. */
    id: z.string(),
    kind: z.enum(OCCURRENCE_KINDS),
    /** An identifier for what is stored; a name of its own for what is not, like a holiday. */
    subjectId: z.string(),
    title: localized,
    /** As seen from the zone asked for; what lasts whole days has the same days everywhere. */
    start: plainDate,
    end: plainDate,
    /** As seen from the zone asked for; null for what lasts whole days. */
    time: hours.nullable(),
    /** The same as moments; null for what lasts whole days. */
    moments: z.object({ start: moment, end: moment }).nullable(),
    /** One of several occurrences of the same thing. */
    recurring: z.boolean(),
    /** The day that its recurrence gave it, whichever day it was moved to: names it in every edit. */
    occurrenceOf: plainDate.nullable(),
    status: z.string(),
    /** Null for what is not a tactic. */
    channelType: channelType.nullable(),
    phase: z.literal([1, 2, 3]).nullable(),
    audienceIds: z.array(objectId),
    /** Who is responsible for it or takes part in it. */
    personIds: z.array(objectId),
    place: z.string(),
    /** Whose attention another activity on the calendar asks for at the same time. */
    overlaps: z.object({ audienceIds: z.array(objectId), personIds: z.array(objectId) }).nullable(),
    /** Of the subject, for moving it straight from the calendar. */
    version: z.int(),
    movable: z.boolean(),
  })
  .meta({ id: 'Occurrence' });

const days = (value: { from: string; to: string }) =>
  (Date.parse(value.to) - Date.parse(value.from)) / 86_400_000 <= LIMITS.calendarDays;
const range = { from: plainDate, to: plainDate };
const inOrder = { error: 'must not be before from', path: ['to'] };
const notTooLong = { error: `must be within ${LIMITS.calendarDays} days of from`, path: ['to'] };

/** `a,b` in the query string. */
const list = <T extends z.ZodType<unknown, string>>(item: T) =>
  z
    .string()
    .max(1_000)
    .transform((value) => value.split(',').filter(Boolean))
    .pipe(z.array(item).max(50));

export const calendarQuery = z
  .strictObject({
    ...range,
    kinds: list(z.enum(OCCURRENCE_KINDS)).optional(),
    channelTypes: list(channelType).optional(),
    phases: list(phaseQuery).optional(),
    audiences: list(objectId).optional(),
    people: list(objectId).optional(),
    /** From where it is seen; the campaign's own zone unless said. */
    zone: timeZone.optional(),
    q: z.string().trim().max(100).optional(),
  })
  .refine((value) => value.from <= value.to, inOrder)
  .refine(days, notTooLong);

export const getCalendar = defineEndpoint({
  method: 'GET',
  path: '/campaigns/:campaignId/calendar',
  summary: 'Everything dated between two days, both inclusive',
  tag: 'calendar',
  access: AGENDA_READERS,
  params: campaignParams,
  query: calendarQuery,
  response: z.object({ items: z.array(occurrence) }),
  status: 200,
  etag: true,
  errors: ['not-found'],
});

export const gap = z.object({ start: plainDate, end: plainDate, days: z.int().min(1) }).meta({ id: 'Gap' });

/**
 * Days without activity, longer than the campaign's threshold: overall and for each audience of priority 1 (H2, RW3).
 * Judged over the whole campaign; a stretch that touches the range is told whole.
 */
export const getGaps = defineEndpoint({
  method: 'GET',
  path: '/campaigns/:campaignId/calendar/gaps',
  summary: 'Stretches without activity',
  tag: 'calendar',
  access: AGENDA_READERS,
  params: campaignParams,
  query: z
    .strictObject(range)
    .refine((value) => value.from <= value.to, inOrder)
    .refine(days, notTooLong),
  response: z.object({
    thresholdDays: z.int(),
    overall: z.array(gap),
    byAudience: z.array(z.object({ audienceId: objectId, name: localized, gaps: z.array(gap) })),
  }),
  status: 200,
  etag: true,
  errors: ['not-found'],
});
