import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { indicators } from '@altavoz/contracts/indicators';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../api-client/keys.js';
import { call } from '../api-client/request.js';
import { allPages } from './all-pages.js';

export type Indicator = OutputOf<(typeof indicators)['get']>;

/** What the plan is measured by. */
export const indicatorsQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'indicators', 'list'),
    queryFn: ({ signal }) =>
      allPages((query) =>
        call<(typeof indicators)['list']>('GET /campaigns/:campaignId/indicators', {
          params: { campaignId },
          query,
          signal,
        }),
      ),
  });
