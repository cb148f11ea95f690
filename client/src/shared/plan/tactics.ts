import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { tactics } from '@altavoz/contracts/tactics';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../api-client/keys.js';
import { call } from '../api-client/request.js';
import { allPages } from './all-pages.js';

export type Tactic = OutputOf<(typeof tactics)['get']>;

/** Every tactic of the plan, dated or not. */
export const tacticsQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'tactics', 'list'),
    queryFn: ({ signal }) =>
      allPages((query) =>
        call<(typeof tactics)['list']>('GET /campaigns/:campaignId/tactics', {
          params: { campaignId },
          query,
          signal,
        }),
      ),
  });
