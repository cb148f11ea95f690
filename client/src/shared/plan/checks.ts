import type { getChecks } from '@altavoz/contracts/checks';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../api-client/keys.js';
import { call } from '../api-client/request.js';

export type Finding = OutputOf<typeof getChecks>['items'][number];

/** What the rules find on the campaign today. */
export const checksQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'checks', 'list'),
    queryFn: async ({ signal }) =>
      (await call<typeof getChecks>('GET /campaigns/:campaignId/checks', { params: { campaignId }, signal }))
        .items,
  });
