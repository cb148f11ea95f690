import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { messages } from '@altavoz/contracts/messages';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../api-client/keys.js';
import { call } from '../api-client/request.js';
import { allPages } from './all-pages.js';

export type Message = OutputOf<(typeof messages)['get']>;

/** Every message of the plan, as much of it as the person may read. */
export const messagesQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'messages', 'list'),
    queryFn: ({ signal }) =>
      allPages((query) =>
        call<(typeof messages)['list']>('GET /campaigns/:campaignId/messages', {
          params: { campaignId },
          query,
          signal,
        }),
      ),
  });
