import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { tacticHistory, tactics } from '@altavoz/contracts/tactics';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';
import { allPages } from '../../../shared/plan/all-pages.js';

export type HistoryEntry = OutputOf<typeof tacticHistory>['items'][number];

/** Those that were taken out of the plan. */
export const archivedQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'tactics', 'archived'),
    queryFn: ({ signal }) =>
      allPages((query) =>
        call<(typeof tactics)['list']>('GET /campaigns/:campaignId/tactics', {
          params: { campaignId },
          query: { ...query, archived: 'true' },
          signal,
        }),
      ),
  });

/** Who changed a tactic and when, page by page. */
export const historyQuery = (campaignId: string, tacticId: string) =>
  infiniteQueryOptions({
    queryKey: keys.room(campaignId, 'tactics', 'history', tacticId),
    queryFn: ({ signal, pageParam }) =>
      call<typeof tacticHistory>('GET /campaigns/:campaignId/tactics/:tacticId/history', {
        params: { campaignId, tacticId },
        query: { limit: 20, ...(pageParam === '' ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
