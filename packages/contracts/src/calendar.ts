import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { AGENDA_READERS } from './access.js';
import { campaignParams } from './campaigns.js';
import { defineEndpoint } from './endpoint.js';
import { channelType, objectId, phaseQuery, plainDate } from './fields.js';

export const OCCURRENCE_KINDS = ['tactic', 'bulletin', 'contracting'] as const;

const localized = z.object({ es: z.string().optional(), en: z.string().optional() });

/** One thing on one stretch of days; `end` is the last day, inclusive. */
export const occurrence = z
  .object({
    /** Unique on the calendar: `<kind>:<subject id>`. */
    id: z.string(),
    kind: z.enum(OCCURRENCE_KINDS),
    subjectId: objectId,
    title: localized,
    start: plainDate,
    end: plainDate,
    status: z.string(),
    /** Null for what is not a tactic. */
    channelType: channelType.nullable(),
    phase: z.literal([1, 2, 3]).nullable(),
    audienceIds: z.array(objectId),
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

export const getCalendar = defineEndpoint({
  method: 'GET',
  path: '/campaigns/:campaignId/calendar',
  summary: 'Everything dated between two days, both inclusive',
  tag: 'calendar',
  access: AGENDA_READERS,
  params: campaignParams,
  query: z
    .strictObject({
      ...range,
      kinds: list(z.enum(OCCURRENCE_KINDS)).optional(),
      channelTypes: list(channelType).optional(),
      phases: list(phaseQuery).optional(),
      audiences: list(objectId).optional(),
      q: z.string().trim().max(100).optional(),
    })
    .refine((value) => value.from <= value.to, inOrder)
    .refine(days, notTooLong),
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
