import type { actors, getActorSnapshot, listActorSnapshots } from '@altavoz/contracts/actors';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';
import { allPages } from '../../../shared/plan/all-pages.js';

export type Actor = OutputOf<(typeof actors)['get']>;
export type KeptDay = OutputOf<typeof listActorSnapshots>['items'][number];
export type ActorSnapshot = OutputOf<typeof getActorSnapshot>;

/** Who plays a part, and where they stand. */
export const actorsQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'actors', 'list'),
    queryFn: ({ signal }) =>
      allPages((query) =>
        call<(typeof actors)['list']>('GET /campaigns/:campaignId/actors', {
          params: { campaignId },
          query,
          signal,
        }),
      ),
  });

/** The days on which the map was kept, the newest first. */
export const keptDaysQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'actor-snapshots', 'list'),
    queryFn: ({ signal }) =>
      allPages((query) =>
        call<typeof listActorSnapshots>('GET /campaigns/:campaignId/actor-snapshots', {
          params: { campaignId },
          query,
          signal,
        }),
      ),
  });

/** The map of one kept day; it never changes. */
export const snapshotQuery = (campaignId: string, actorSnapshotId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'actor-snapshots', actorSnapshotId),
    queryFn: ({ signal }) =>
      call<typeof getActorSnapshot>('GET /campaigns/:campaignId/actor-snapshots/:actorSnapshotId', {
        params: { campaignId, actorSnapshotId },
        signal,
      }),
    staleTime: Number.POSITIVE_INFINITY,
  });
