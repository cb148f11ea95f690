import {
  EVENT_KINDS,
  EVENT_ORIGINS,
  EVENT_PRESENCES,
  EVENT_STATUSES,
  type EventTransition,
} from '@altavoz/domain/events/event';
import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { AGENDA_READERS, EDITORS } from './access.js';
import { clockTime } from './calendar.js';
import { campaignCollection, itemParams } from './collection.js';
import { defineEndpoint } from './endpoint.js';
import { idList, line, localizedLine, paragraph, plainDate, stored, timeZone, webUrl } from './fields.js';

/** From this time on its first day to that time on its last one, on the wall clocks of a zone. */
const hours = z.strictObject({ start: clockTime, end: clockTime, zone: timeZone });

const fields = {
  name: localizedLine(LIMITS.name),
  kind: z.enum(EVENT_KINDS),
  origin: z.enum(EVENT_ORIGINS),
  start: plainDate,
  /** The last day, inclusive. */
  end: plainDate,
  /** Null when it takes whole days. */
  time: hours.nullable(),
  place: paragraph(LIMITS.line),
  organiser: paragraph(LIMITS.name),
  website: webUrl.nullable(),
  description: paragraph(),
  audienceIds: idList(20),
  /** A key of the catalogue or the campaign's own word. */
  theme: line(60).nullable(),
  /** One of the campaign's pillars (H8, RW24). */
  pillar: line(LIMITS.name).nullable(),
  /** It stands in the city's own agenda (H6). */
  publishedInCityAgenda: z.boolean(),
  /** Whether the organization is there (H7, RW23). */
  presence: z.enum(EVENT_PRESENCES),
  /** Tactics that use it (H1, RW5). */
  tacticIds: idList(20),
  /** Who takes part, for alignment sessions (RW15). */
  entities: z.array(line(LIMITS.name)).max(20),
  /** What is to be done afterwards, so that it does not end when it closes (H11, RW30). */
  followUp: paragraph(),
  followUpDoneOn: plainDate.nullable(),
};

export const event = z.object({ ...stored, ...fields, status: z.enum(EVENT_STATUSES) }).meta({ id: 'Event' });

interface When {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly time?: { readonly start: string; readonly end: string } | null | undefined;
}
const inOrder = ({ start, end }: When) => !start || !end || start <= end;
const outOfOrder = { error: 'must not be before the start', path: ['end'] };
/** On one day the hours follow each other; over several days an evening may lead to a morning. */
const hoursInOrder = ({ start, end, time }: When) =>
  !time || !start || start !== end || time.start <= time.end;
const hoursOutOfOrder = { error: 'must not be before the start', path: ['time', 'end'] };

export const events = campaignCollection({
  plural: 'events',
  param: 'eventId',
  tag: 'events',
  resource: event,
  create: z
    .strictObject({
      ...fields,
      origin: fields.origin.default('external'),
      time: fields.time.default(null),
      place: fields.place.default(''),
      organiser: fields.organiser.default(''),
      website: fields.website.default(null),
      description: fields.description.default(''),
      audienceIds: fields.audienceIds.default([]),
      theme: fields.theme.default(null),
      pillar: fields.pillar.default(null),
      publishedInCityAgenda: fields.publishedInCityAgenda.default(false),
      presence: fields.presence.default('undecided'),
      tacticIds: fields.tacticIds.default([]),
      entities: fields.entities.default([]),
      followUp: fields.followUp.default(''),
      followUpDoneOn: fields.followUpDoneOn.default(null),
    })
    .refine(inOrder, outOfOrder)
    .refine(hoursInOrder, hoursOutOfOrder),
  update: z.strictObject(fields).partial().refine(inOrder, outOfOrder).refine(hoursInOrder, hoursOutOfOrder),
  readers: AGENDA_READERS,
  writers: EDITORS,
});

const transition = <const A extends EventTransition>(action: A, summary: string) =>
  defineEndpoint({
    method: 'POST',
    path: `/campaigns/:campaignId/events/:eventId/${action}` as const,
    summary,
    tag: 'events',
    access: EDITORS,
    params: itemParams('eventId'),
    response: event,
    status: 200,
    ifMatch: true,
    errors: ['not-found', 'conflict'],
  });

/** Allowed without a follow-up, which is then warned about (RW30). */
export const closeEvent = transition('close', 'It is over and looked after');
export const cancelEvent = transition('cancel', 'It was called off; it stays to be read');
export const reopenEvent = transition('reopen', 'Back on the agenda');
