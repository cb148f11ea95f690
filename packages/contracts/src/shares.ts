import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { LEADS } from './access.js';
import { calendarFilters, calendarFiltersInput } from './calendar-filters.js';
import type { OCCURRENCE_KINDS } from './calendar.js';
import { campaignParams } from './campaigns.js';
import { itemParams } from './collection.js';
import { defineEndpoint } from './endpoint.js';
import { language, line, moment, plainDate, stored } from './fields.js';

/** What people outside may see; deadlines, reviews and money are nobody's business but the office's. */
export const SHAREABLE_KINDS = [
  'tactic',
  'event',
  'mayors-agenda',
  'bulletin',
  'holiday',
  'observance',
] as const satisfies readonly (typeof OCCURRENCE_KINDS)[number][];

const kinds = z.array(z.enum(SHAREABLE_KINDS)).max(SHAREABLE_KINDS.length);

const fields = {
  /** The heading of the page. */
  name: line(LIMITS.name),
  language,
  filters: calendarFilters.extend({ kinds }),
  /** The last day on which it can be read, in the campaign's zone; null for as long as it is not revoked. */
  expiresOn: plainDate.nullable(),
};

/** A page of the calendar that whoever has its link can read and print, without an account. */
export const share = z
  .object({ ...stored, ...fields, madeBy: z.object({ name: z.string() }), lastReadAt: moment.nullable() })
  .meta({ id: 'Share' });

export const listShares = defineEndpoint({
  method: 'GET',
  path: '/campaigns/:campaignId/shares',
  summary: 'Pages of this calendar that people outside can read',
  tag: 'calendar',
  access: LEADS,
  params: campaignParams,
  response: z.object({ items: z.array(share) }),
  status: 200,
  errors: ['not-found'],
});

export const createShare = defineEndpoint({
  method: 'POST',
  path: '/campaigns/:campaignId/shares',
  summary: 'Make a page of this calendar for people outside; its link is answered this once',
  tag: 'calendar',
  access: LEADS,
  params: campaignParams,
  body: z.strictObject({
    name: fields.name,
    language: fields.language.default('es'),
    filters: calendarFiltersInput.extend({ kinds: kinds.default([]) }).prefault({}),
    expiresOn: fields.expiresOn.default(null),
  }),
  response: share.extend({ url: z.string() }),
  status: 201,
  errors: ['not-found', 'conflict'],
});

export const revokeShare = defineEndpoint({
  method: 'DELETE',
  path: '/campaigns/:campaignId/shares/:shareId',
  summary: 'End a shared page: its link says so from then on',
  tag: 'calendar',
  access: LEADS,
  params: itemParams('shareId'),
  status: 204,
  errors: ['not-found'],
});

export const restoreShare = defineEndpoint({
  method: 'POST',
  path: '/campaigns/:campaignId/shares/:shareId/restore',
  summary: 'Take back the end of a shared page, within five minutes; its link is the same',
  tag: 'calendar',
  access: LEADS,
  params: itemParams('shareId'),
  response: share,
  status: 200,
  errors: ['not-found', 'conflict'],
});

export const sharedPage = defineEndpoint({
  method: 'GET',
  path: '/shared/:token',
  base: 'root',
  summary: 'The calendar that a link shows: by month, without scripts',
  tag: 'public',
  access: 'anyone',
  params: z.strictObject({
    token: z.string().regex(/^[A-Za-z0-9_-]{20,200}$/, 'must be the token of a link'),
  }),
  query: z.strictObject({ language: language.optional() }),
  status: 200,
  produces: 'text/html',
  errors: ['link-expired', 'too-many-requests'],
});
