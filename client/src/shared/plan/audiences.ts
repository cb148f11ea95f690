import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { audiences } from '@altavoz/contracts/audiences';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../api-client/keys.js';
import { call } from '../api-client/request.js';
import { allPages } from './all-pages.js';

export type Audience = OutputOf<(typeof audiences)['get']>;

/** The audiences, in the order in which they were added. */
export const audiencesQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'audiences', 'list'),
    queryFn: ({ signal }) =>
      allPages((query) =>
        call<(typeof audiences)['list']>('GET /campaigns/:campaignId/audiences', {
          params: { campaignId },
          query,
          signal,
        }),
      ),
  });
