import type { audiences } from '@altavoz/contracts/audiences';
import type { activateCampaign, closeCampaign } from '@altavoz/contracts/campaigns';
import type { InputOf } from '@altavoz/contracts/endpoint';
import type { objectives } from '@altavoz/contracts/objectives';
import type { getPositioning, putPositioning } from '@altavoz/contracts/positioning';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { patch, useOptimisticMutation } from '../../../shared/api-client/optimistic.js';
import { call } from '../../../shared/api-client/request.js';
import type { Campaign } from '../../../shared/session/campaign.js';
import { audiencesQuery, type Audience } from '../../../shared/plan/audiences.js';
import type { Objective } from '../../../shared/plan/objectives.js';
import type { Positioning } from './get-strategy.js';
import { ROOMS, useRefresh } from './use-refresh.js';

export type PositioningBody = InputOf<typeof putPositioning>['body'];
export type ObjectiveBody = InputOf<(typeof objectives)['create']>['body'];
export type AudienceBody = InputOf<(typeof audiences)['create']>['body'];
export type AudienceChanges = InputOf<(typeof audiences)['update']>['body'];

/** Writes today and desired, of the government and of its office. */
export function useSavePositioning(campaignId: string) {
  const refresh = useRefresh(campaignId);
  return useMutation<Positioning, Error, { version: number; body: PositioningBody }>({
    mutationFn: ({ version, body }) =>
      call<typeof putPositioning>('PUT /campaigns/:campaignId/positioning', {
        params: { campaignId },
        body,
        version,
      }),
    onSettled: refresh,
  });
}

/** Adds an objective, or changes the one with this identifier. A second main one is refused (RH6). */
export function useSaveObjective(campaignId: string, objectiveId: string | undefined) {
  return useMutation<Objective, Error, { readonly body: ObjectiveBody; readonly version: number | null }>({
    mutationFn: ({ body, version }) =>
      objectiveId !== undefined && version !== null
        ? call<(typeof objectives)['update']>('PATCH /campaigns/:campaignId/objectives/:objectiveId', {
            params: { campaignId, objectiveId },
            body,
            version,
          })
        : call<(typeof objectives)['create']>('POST /campaigns/:campaignId/objectives', {
            params: { campaignId },
            body,
          }),
    onSettled: useRefresh(campaignId),
  });
}

interface LinkedAudiences {
  readonly objectiveId: string;
  /** Those that named the objective no longer do, and the other way round. */
  readonly audiences: readonly Audience[];
}

/** Audiences keep the objectives they are for: turns the link of each of these round. Asked again, it goes on. */
export function useLinkAudiences(campaignId: string) {
  return useMutation<undefined, Error, LinkedAudiences>({
    mutationFn: async ({ objectiveId, audiences: changed }) => {
      for (const { id, version, objectiveIds } of changed) {
        await call<(typeof audiences)['update']>('PATCH /campaigns/:campaignId/audiences/:audienceId', {
          params: { campaignId, audienceId: id },
          body: {
            objectiveIds: objectiveIds.includes(objectiveId)
              ? objectiveIds.filter((one) => one !== objectiveId)
              : [...objectiveIds, objectiveId],
          },
          version,
        });
      }
      return undefined;
    },
    onSettled: useRefresh(campaignId),
  });
}

/** An objective as it is stored now. */
export const loadObjective = (campaignId: string, objectiveId: string): Promise<Objective> =>
  call<(typeof objectives)['get']>('GET /campaigns/:campaignId/objectives/:objectiveId', {
    params: { campaignId, objectiveId },
  });

/** An audience as it is stored now. */
export const loadAudience = (campaignId: string, audienceId: string): Promise<Audience> =>
  call<(typeof audiences)['get']>('GET /campaigns/:campaignId/audiences/:audienceId', {
    params: { campaignId, audienceId },
  });

/** The positioning as it is stored now. */
export const loadPositioning = (campaignId: string): Promise<Positioning> =>
  call<typeof getPositioning>('GET /campaigns/:campaignId/positioning', { params: { campaignId } });

/** Changes an audience in its form, or adds one. */
export function useSaveAudience(campaignId: string, audienceId: string | undefined) {
  return useMutation<Audience, Error, { readonly body: AudienceBody; readonly version: number | null }>({
    mutationFn: ({ body, version }) => {
      const { catalogueKey, ...changes } = body;
      return audienceId !== undefined && version !== null
        ? call<(typeof audiences)['update']>('PATCH /campaigns/:campaignId/audiences/:audienceId', {
            params: { campaignId, audienceId },
            body: changes,
            version,
          })
        : call<(typeof audiences)['create']>('POST /campaigns/:campaignId/audiences', {
            params: { campaignId },
            body: { ...changes, catalogueKey },
          });
    },
    onSettled: useRefresh(campaignId),
  });
}

export function useRemoveObjective(campaignId: string) {
  const refresh = useRefresh(campaignId);
  return useMutation<undefined, Error, Pick<Objective, 'id' | 'version'>>({
    mutationFn: ({ id, version }) =>
      call<(typeof objectives)['remove']>('DELETE /campaigns/:campaignId/objectives/:objectiveId', {
        params: { campaignId, objectiveId: id },
        version,
      }),
    onSettled: refresh,
  });
}

/** Adds audiences one after the other, so that they keep the order of the guide. */
export function useAddAudiences(campaignId: string) {
  const refresh = useRefresh(campaignId);
  return useMutation<Audience[], Error, readonly AudienceBody[]>({
    mutationFn: async (bodies) => {
      const added: Audience[] = [];
      for (const body of bodies) {
        added.push(
          await call<(typeof audiences)['create']>('POST /campaigns/:campaignId/audiences', {
            params: { campaignId },
            body,
          }),
        );
      }
      return added;
    },
    onSettled: refresh,
  });
}

/** Changes an audience; the map shows it at once. */
export function useChangeAudience(campaignId: string, onError: (error: Error) => void) {
  return useOptimisticMutation<{ audience: Audience; changes: AudienceChanges }, Audience>({
    mutationFn: ({ audience, changes }) =>
      call<(typeof audiences)['update']>('PATCH /campaigns/:campaignId/audiences/:audienceId', {
        params: { campaignId, audienceId: audience.id },
        body: changes,
        version: audience.version,
      }),
    patches: ({ audience, changes: { priority, publics } }) => [
      patch<Audience[]>(audiencesQuery(campaignId).queryKey, (cached) =>
        cached.map((one) =>
          one.id === audience.id
            ? {
                ...one,
                ...(priority === undefined ? {} : { priority }),
                ...(publics === undefined ? {} : { publics }),
              }
            : one,
        ),
      ),
    ],
    refresh: () => ROOMS.map((room) => keys.room(campaignId, room)),
    onError,
  });
}

export function useRemoveAudience(campaignId: string) {
  const refresh = useRefresh(campaignId);
  return useMutation<undefined, Error, Pick<Audience, 'id' | 'version'>>({
    mutationFn: ({ id, version }) =>
      call<(typeof audiences)['remove']>('DELETE /campaigns/:campaignId/audiences/:audienceId', {
        params: { campaignId, audienceId: id },
        version,
      }),
    onSettled: refresh,
  });
}

/** Draft → active (RH6, RH7, RH16) → closed. */
export function useCampaignStep() {
  const client = useQueryClient();
  return useMutation<
    Campaign,
    Error,
    { campaign: Pick<Campaign, 'id' | 'version'>; action: 'activate' | 'close' }
  >({
    mutationFn: ({ campaign: { id, version }, action }) => {
      const input = { params: { campaignId: id }, version };
      return action === 'activate'
        ? call<typeof activateCampaign>('POST /campaigns/:campaignId/activate', input)
        : call<typeof closeCampaign>('POST /campaigns/:campaignId/close', input);
    },
    onSettled: () => client.invalidateQueries({ queryKey: keys.campaigns }),
  });
}
