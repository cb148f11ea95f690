import type { actors, createActorSnapshot, removeActorSnapshot } from '@altavoz/contracts/actors';
import type { InputOf } from '@altavoz/contracts/endpoint';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../../shared/api-client/request.js';
import type { Actor, ActorSnapshot, KeptDay } from './get-actors.js';
import { useRefresh } from './use-refresh.js';

export type ActorBody = InputOf<(typeof actors)['create']>['body'];

/** Adds an actor, or changes the one with this identifier. */
export function useSaveActor(campaignId: string, actorId: string | undefined) {
  return useMutation<Actor, Error, { readonly body: ActorBody; readonly version: number | null }>({
    mutationFn: ({ body, version }) =>
      actorId !== undefined && version !== null
        ? call<(typeof actors)['update']>('PATCH /campaigns/:campaignId/actors/:actorId', {
            params: { campaignId, actorId },
            body,
            version,
          })
        : call<(typeof actors)['create']>('POST /campaigns/:campaignId/actors', {
            params: { campaignId },
            body,
          }),
    onSettled: useRefresh(campaignId),
  });
}

export const loadActor = (campaignId: string, actorId: string): Promise<Actor> =>
  call<(typeof actors)['get']>('GET /campaigns/:campaignId/actors/:actorId', {
    params: { campaignId, actorId },
  });

export function useRemoveActor(campaignId: string) {
  return useMutation<undefined, Error, Pick<Actor, 'id' | 'version'>>({
    mutationFn: ({ id, version }) =>
      call<(typeof actors)['remove']>('DELETE /campaigns/:campaignId/actors/:actorId', {
        params: { campaignId, actorId: id },
        version,
      }),
    onSettled: useRefresh(campaignId),
  });
}

/** Keeps the map as it is today. */
export function useKeepDay(campaignId: string) {
  return useMutation<ActorSnapshot, Error, string>({
    mutationFn: (name) =>
      call<typeof createActorSnapshot>('POST /campaigns/:campaignId/actor-snapshots', {
        params: { campaignId },
        body: { name },
      }),
    onSettled: useRefresh(campaignId),
  });
}

export function useForgetDay(campaignId: string) {
  return useMutation<undefined, Error, Pick<KeptDay, 'id' | 'version'>>({
    mutationFn: ({ id, version }) =>
      call<typeof removeActorSnapshot>('DELETE /campaigns/:campaignId/actor-snapshots/:actorSnapshotId', {
        params: { campaignId, actorSnapshotId: id },
        version,
      }),
    onSettled: useRefresh(campaignId),
  });
}
