import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { getPositioning } from '@altavoz/contracts/positioning';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';

export type Positioning = OutputOf<typeof getPositioning>;

/** Where the government and its office stand and want to stand. */
export const positioningQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'positioning'),
    queryFn: ({ signal }) =>
      call<typeof getPositioning>('GET /campaigns/:campaignId/positioning', {
        params: { campaignId },
        signal,
      }),
  });
