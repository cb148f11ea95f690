import type { getMessageFrequency } from '@altavoz/contracts/message-frequency';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';

/** Messages by months, and those that rest; only those who read the plan may ask. */
export const frequencyQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'messages', 'frequency'),
    queryFn: ({ signal }) =>
      call<typeof getMessageFrequency>('GET /campaigns/:campaignId/message-frequency', {
        params: { campaignId },
        signal,
      }),
  });
