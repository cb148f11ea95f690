import type { audiences } from '@altavoz/contracts/audiences';
import type { indicators } from '@altavoz/contracts/indicators';
import type { messages } from '@altavoz/contracts/messages';
import type { objectives } from '@altavoz/contracts/objectives';
import type { listUsers } from '@altavoz/contracts/users';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';

const query = { limit: 200 };

/** What a tactic can point at; the form offers each list whole. */
export const audiencesQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'audiences', 'names'),
    queryFn: ({ signal }) =>
      call<(typeof audiences)['list']>('GET /campaigns/:campaignId/audiences', {
        params: { campaignId },
        query,
        signal,
      }),
  });

export const messagesQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'messages', 'names'),
    queryFn: ({ signal }) =>
      call<(typeof messages)['list']>('GET /campaigns/:campaignId/messages', {
        params: { campaignId },
        query,
        signal,
      }),
  });

export const objectivesQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'objectives', 'names'),
    queryFn: ({ signal }) =>
      call<(typeof objectives)['list']>('GET /campaigns/:campaignId/objectives', {
        params: { campaignId },
        query,
        signal,
      }),
  });

export const indicatorsQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'indicators', 'names'),
    queryFn: ({ signal }) =>
      call<(typeof indicators)['list']>('GET /campaigns/:campaignId/indicators', {
        params: { campaignId },
        query,
        signal,
      }),
  });

export const usersQuery = queryOptions({
  queryKey: ['users', 'names'],
  queryFn: ({ signal }) => call<typeof listUsers>('GET /users', { query, signal }),
  staleTime: 5 * 60_000,
});
