import type { audiences } from '@altavoz/contracts/audiences';
import type { activateCampaign, closeCampaign } from '@altavoz/contracts/campaigns';
import type { InputOf } from '@altavoz/contracts/endpoint';
import type { objectives } from '@altavoz/contracts/objectives';
import type { putPositioning } from '@altavoz/contracts/positioning';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { patch, useOptimisticMutation } from '../../../shared/api-client/optimistic.js';
import { call } from '../../../shared/api-client/request.js';
import type { Campaign } from '../../../shared/session/campaign.js';
import { audiencesQuery, type Audience } from '../../../shared/plan/audiences.js';
import type { Objective } from '../../../shared/plan/objectives.js';
import type { Positioning } from './get-strategy.js';

export type PositioningBody = InputOf<typeof putPositioning>['body'];
export type ObjectiveBody = InputOf<(typeof objectives)['create']>['body'];
export type AudienceBody = InputOf<(typeof audiences)['create']>['body'];
export type AudienceChanges = InputOf<(typeof audiences)['update']>['body'];

const ROOMS = ['positioning', 'objectives', 'audiences', 'checks', 'today'] as const;

function useRefresh(campaignId: string): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all(ROOMS.map((room) => client.invalidateQueries({ queryKey: keys.room(campaignId, room) })));
}

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

/** Adds an objective, or changes the one that is given. A second main one is refused (RH6). */
export function useSaveObjective(campaignId: string, objective: Objective | undefined) {
  const refresh = useRefresh(campaignId);
  return useMutation<Objective, Error, ObjectiveBody>({
    mutationFn: (body) =>
      objective
        ? call<(typeof objectives)['update']>('PATCH /campaigns/:campaignId/objectives/:objectiveId', {
            params: { campaignId, objectiveId: objective.id },
            body,
            version: objective.version,
          })
        : call<(typeof objectives)['create']>('POST /campaigns/:campaignId/objectives', {
            params: { campaignId },
            body,
          }),
    onSettled: refresh,
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
