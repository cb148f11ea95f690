import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { getMessageUses } from '@altavoz/contracts/messages';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';

export type MessageUse = OutputOf<typeof getMessageUses>['items'][number];

/** Everything that carries a message: tactics, bulletins, what was said, what was printed. */
export const messageUsesQuery = (campaignId: string, messageId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'messages', messageId, 'uses'),
    queryFn: ({ signal }) =>
      call<typeof getMessageUses>('GET /campaigns/:campaignId/messages/:messageId/uses', {
        params: { campaignId, messageId },
        signal,
      }),
  });
