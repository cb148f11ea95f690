import type { listUnfitMessages } from '@altavoz/contracts/message-alignment';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';

/** Which words do not hold for a tactic (RH9); asked again whenever tactics or messages change. */
export const unfitMessagesQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'tactics', 'unfit-messages'),
    queryFn: ({ signal }) =>
      call<typeof listUnfitMessages>('GET /campaigns/:campaignId/unfit-messages', {
        params: { campaignId },
        signal,
      }),
    select: ({ items }) => items,
  });
