import type { events } from '@altavoz/contracts/events';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../api-client/keys.js';
import { call } from '../api-client/request.js';
import { allPages } from './all-pages.js';

/** Trips, fairs, sessions: what happens around the plan. */
export const eventsQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'calendar', 'events'),
    queryFn: ({ signal }) =>
      allPages((query) =>
        call<(typeof events)['list']>('GET /campaigns/:campaignId/events', {
          params: { campaignId },
          query,
          signal,
        }),
      ),
  });
