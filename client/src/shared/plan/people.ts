import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { people } from '@altavoz/contracts/people';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../api-client/keys.js';
import { call } from '../api-client/request.js';
import { allPages } from './all-pages.js';

export type Person = OutputOf<(typeof people)['get']>;

/** Everyone who holds or held a role in the campaign. */
export const peopleQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'people', 'list'),
    queryFn: ({ signal }) =>
      allPages((query) =>
        call<(typeof people)['list']>('GET /campaigns/:campaignId/people', {
          params: { campaignId },
          query,
          signal,
        }),
      ),
  });
