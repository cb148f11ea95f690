import type { getBulletinResult } from '@altavoz/contracts/bulletin-result';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';
import type { Bulletin } from './get-bulletins.js';

const READERS_MS = 60_000;

/** What came of a bulletin, for all readers together; asked again when its deliveries move, and now and then. */
export const resultQuery = (campaignId: string, { id, deliveries }: Bulletin) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'bulletins', 'result', id, deliveries.sent),
    queryFn: ({ signal }) =>
      call<typeof getBulletinResult>('GET /campaigns/:campaignId/bulletins/:bulletinId/result', {
        params: { campaignId, bulletinId: id },
        signal,
      }),
    refetchInterval: READERS_MS,
    placeholderData: (before) => before,
  });
