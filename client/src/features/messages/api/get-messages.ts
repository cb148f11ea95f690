import type { audiences } from '@altavoz/contracts/audiences';
import type { getCatalogue } from '@altavoz/contracts/catalogue';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { listMessageVersions, messages } from '@altavoz/contracts/messages';
import type { tactics } from '@altavoz/contracts/tactics';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';

export type Message = OutputOf<(typeof messages)['get']>;
export type Audience = OutputOf<(typeof audiences)['get']>;

const all = { limit: 200 } as const;

export const messagesQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'messages', 'list'),
    queryFn: async ({ signal }) =>
      (
        await call<(typeof messages)['list']>('GET /campaigns/:campaignId/messages', {
          params: { campaignId },
          query: all,
          signal,
        })
      ).items,
  });

export const audiencesQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'audiences', 'list'),
    queryFn: async ({ signal }) =>
      (
        await call<(typeof audiences)['list']>('GET /campaigns/:campaignId/audiences', {
          params: { campaignId },
          query: all,
          signal,
        })
      ).items,
  });

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

/** The plan's tactics, for saying where a message is used. */
export const tacticsQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'tactics', 'uses'),
    queryFn: async ({ signal }) =>
      (
        await call<(typeof tactics)['list']>('GET /campaigns/:campaignId/tactics', {
          params: { campaignId },
          query: all,
          signal,
        })
      ).items,
  });

/** The catalogue's themes by key, in both languages. */
export const themesQuery = queryOptions({
  queryKey: [...keys.catalogue, 'themes'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async ({ signal }) => {
    const { themes } = await call<typeof getCatalogue>('GET /catalogue', { signal });
    return new Map(themes.map((theme) => [String(theme['key']), theme.label]));
  },
});
