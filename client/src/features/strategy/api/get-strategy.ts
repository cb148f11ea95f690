import type { audiences } from '@altavoz/contracts/audiences';
import type { getChecks } from '@altavoz/contracts/checks';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { indicators } from '@altavoz/contracts/indicators';
import type { messages } from '@altavoz/contracts/messages';
import type { objectives } from '@altavoz/contracts/objectives';
import type { getPositioning } from '@altavoz/contracts/positioning';
import type { tactics } from '@altavoz/contracts/tactics';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';

export type Positioning = OutputOf<typeof getPositioning>;
export type Objective = OutputOf<(typeof objectives)['get']>;
export type Audience = OutputOf<(typeof audiences)['get']>;
export type Message = OutputOf<(typeof messages)['get']>;
export type Tactic = OutputOf<(typeof tactics)['get']>;
export type Finding = OutputOf<typeof getChecks>['items'][number];

const all = { limit: 200 } as const;

/** Where the government and its office stand and want to stand. */
export const positioningQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'positioning'),
    queryFn: ({ signal }) =>
      call<typeof getPositioning>('GET /campaigns/:campaignId/positioning', {
        params: { campaignId },
        signal,
      }),
  });

export const objectivesQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'objectives', 'list'),
    queryFn: async ({ signal }) =>
      (
        await call<(typeof objectives)['list']>('GET /campaigns/:campaignId/objectives', {
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

/** The words that exist, for saying which audience has none. */
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

/** The plan's tactics, for saying how an audience is reached. */
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

/** What objectives can be measured by. */
export const indicatorsQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'indicators', 'list'),
    queryFn: async ({ signal }) =>
      (
        await call<(typeof indicators)['list']>('GET /campaigns/:campaignId/indicators', {
          params: { campaignId },
          query: all,
          signal,
        })
      ).items,
  });

/** What the rules find on the campaign today. */
export const checksQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'checks', 'list'),
    queryFn: async ({ signal }) =>
      (await call<typeof getChecks>('GET /campaigns/:campaignId/checks', { params: { campaignId }, signal }))
        .items,
  });
