import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { getGroundwork } from '@altavoz/contracts/groundwork';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../api-client/keys.js';
import { call } from '../api-client/request.js';

export type Groundwork = OutputOf<typeof getGroundwork>;

/** What the campaign builds on (RW8, RW9, RW12). */
export const groundworkQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'groundwork', 'ticks'),
    queryFn: ({ signal }) =>
      call<typeof getGroundwork>('GET /campaigns/:campaignId/groundwork', { params: { campaignId }, signal }),
  });
