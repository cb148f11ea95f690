import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { indicators } from '@altavoz/contracts/indicators';
import type { objectives } from '@altavoz/contracts/objectives';
import type { tactics } from '@altavoz/contracts/tactics';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';

export type Indicator = OutputOf<(typeof indicators)['get']>;
export type Tactic = OutputOf<(typeof tactics)['get']>;
export type Objective = OutputOf<(typeof objectives)['get']>;

const all = { limit: 200 } as const;

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

/** The plan's tactics, for saying which of them an indicator measures. */
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

/** The objectives, for saying which of them it measures. */
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
