import type { listMessageVersions } from '@altavoz/contracts/messages';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';

/** Every version with its steps; only those who write see them. */
export const versionsQuery = (campaignId: string, messageId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'messages', messageId, 'versions'),
    queryFn: async ({ signal }) =>
      (
        await call<typeof listMessageVersions>('GET /campaigns/:campaignId/messages/:messageId/versions', {
          params: { campaignId, messageId },
          signal,
        })
      ).items,
  });
