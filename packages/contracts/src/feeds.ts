import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { AGENDA_READERS } from './access.js';
import { calendarFilters, calendarFiltersInput } from './calendar-filters.js';
import { campaignParams } from './campaigns.js';
import { itemParams } from './collection.js';
import { defineEndpoint } from './endpoint.js';
import { language, line, moment, stored } from './fields.js';

const fields = { name: line(LIMITS.name), language, filters: calendarFilters };

/** A calendar that other programs subscribe to, as its owner sees the campaign. */
export const feed = z.object({ ...stored, ...fields, lastReadAt: moment.nullable() }).meta({ id: 'Feed' });

export const listFeeds = defineEndpoint({
  method: 'GET',
  path: '/campaigns/:campaignId/feeds',
  summary: "The caller's own feeds of this calendar",
  tag: 'calendar',
  access: AGENDA_READERS,
  params: campaignParams,
  response: z.object({ items: z.array(feed) }),
  status: 200,
  errors: ['not-found'],
});

export const createFeed = defineEndpoint({
  method: 'POST',
  path: '/campaigns/:campaignId/feeds',
  summary: 'Make a feed; its address is answered this once',
  tag: 'calendar',
  access: AGENDA_READERS,
  params: campaignParams,
  body: z.strictObject({
    name: fields.name,
    language: fields.language.default('es'),
    filters: calendarFiltersInput.prefault({}),
  }),
  response: feed.extend({ url: z.string() }),
  status: 201,
  errors: ['not-found', 'conflict'],
});

export const revokeFeed = defineEndpoint({
  method: 'DELETE',
  path: '/campaigns/:campaignId/feeds/:feedId',
  summary: 'End a feed: programs that subscribed get nothing from then on',
  tag: 'calendar',
  access: AGENDA_READERS,
  params: itemParams('feedId'),
  status: 204,
  errors: ['not-found'],
});

export const restoreFeed = defineEndpoint({
  method: 'POST',
  path: '/campaigns/:campaignId/feeds/:feedId/restore',
  summary: 'Take back the end of a feed, within five minutes; its address is the same',
  tag: 'calendar',
  access: AGENDA_READERS,
  params: itemParams('feedId'),
  response: feed,
  status: 200,
  errors: ['not-found', 'conflict'],
});

export const readFeed = defineEndpoint({
  method: 'GET',
  path: '/feeds/:token.ics',
  base: 'root',
  summary: 'A feed, as iCalendar (RFC 5545); with ETag',
  tag: 'public',
  access: 'anyone',
  params: z.strictObject({
    token: z.string().regex(/^[A-Za-z0-9_-]{20,200}$/, 'must be the token of a feed'),
  }),
  status: 200,
  produces: 'text/calendar',
  etag: true,
  errors: ['link-expired', 'too-many-requests'],
});
