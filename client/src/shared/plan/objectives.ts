import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { objectives } from '@altavoz/contracts/objectives';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../api-client/keys.js';
import { call } from '../api-client/request.js';
import { allPages } from './all-pages.js';

export type Objective = OutputOf<(typeof objectives)['get']>;

/** The main objective and the specific ones. */
export const objectivesQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'objectives', 'list'),
    queryFn: ({ signal }) =>
      allPages((query) =>
        call<(typeof objectives)['list']>('GET /campaigns/:campaignId/objectives', {
          params: { campaignId },
          query,
          signal,
        }),
      ),
  });
