import type { listLineHistory } from '@altavoz/contracts/budget';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';
import { allPages } from '../../../shared/plan/all-pages.js';

export type LineEntry = OutputOf<typeof listLineHistory>['items'][number];

/** Every change of a line, the newest first. */
export const lineHistoryQuery = (campaignId: string, tacticId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'budget', 'history', tacticId),
    queryFn: ({ signal }) =>
      allPages((query) =>
        call<typeof listLineHistory>('GET /campaigns/:campaignId/budget/lines/:tacticId/history', {
          params: { campaignId, tacticId },
          query,
          signal,
        }),
      ),
  });
