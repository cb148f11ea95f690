import type { InputOf } from '@altavoz/contracts/endpoint';
import type { putGroundwork } from '@altavoz/contracts/groundwork';
import type { addFromCatalogue, bulkTactics, copyTactics, tactics } from '@altavoz/contracts/tactics';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { patch, useOptimisticMutation } from '../../../shared/api-client/optimistic.js';
import { call } from '../../../shared/api-client/request.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import type { Tactic } from '../../../shared/plan/tactics.js';
import { groundworkQuery, type Groundwork } from '../../../shared/plan/groundwork.js';

export type NewTactic = InputOf<(typeof tactics)['create']>['body'];

/** What changes when the plan changes: the list, the money, the calendar, the rules and what Today says. */
function usePlanRefresh(): () => Promise<unknown> {
  const client = useQueryClient();
  const campaignId = useCampaignId();
  return () =>
    Promise.all(
      ['tactics', 'budget', 'calendar', 'gaps', 'checks', 'today', 'indicators'].map((room) =>
        client.invalidateQueries({ queryKey: keys.room(campaignId, room) }),
      ),
    );
}

/** Saves a tactic: a new one, or the changes to one as it was seen. */
export function useSaveTactic() {
  const campaignId = useCampaignId();
  const refresh = usePlanRefresh();
  return useMutation({
    mutationFn: ({
      values,
      before,
      version,
    }: {
      values: NewTactic;
      before: Tactic | undefined;
      version: number | undefined;
    }) => {
      if (before === undefined) {
        return call<(typeof tactics)['create']>('POST /campaigns/:campaignId/tactics', {
          params: { campaignId },
          body: values,
        });
      }
      const { catalogueCode: _fixed, ...body } = values;
      return call<(typeof tactics)['update']>('PATCH /campaigns/:campaignId/tactics/:tacticId', {
        params: { campaignId, tacticId: before.id },
        body,
        version,
      });
    },
    onSuccess: refresh,
  });
}

export function useAddFromCatalogue() {
  const campaignId = useCampaignId();
  const refresh = usePlanRefresh();
  return useMutation({
    mutationFn: (codes: string[]) =>
      call<typeof addFromCatalogue>('POST /campaigns/:campaignId/tactics/from-catalogue', {
        params: { campaignId },
        body: { codes },
      }),
    onSuccess: refresh,
  });
}

export type BulkAction = InputOf<typeof bulkTactics>['body']['action'];
export type BulkItem = InputOf<typeof bulkTactics>['body']['items'][number];

/** One thing done to many tactics: all of them, or none. */
export function useBulkTactics() {
  const campaignId = useCampaignId();
  const refresh = usePlanRefresh();
  return useMutation({
    mutationFn: (body: { action: BulkAction; items: BulkItem[] }) =>
      call<typeof bulkTactics>('POST /campaigns/:campaignId/tactics/bulk', { params: { campaignId }, body }),
    onSuccess: refresh,
  });
}

export function useCopyTactics() {
  const campaignId = useCampaignId();
  const refresh = usePlanRefresh();
  return useMutation({
    mutationFn: (ids: string[]) =>
      call<typeof copyTactics>('POST /campaigns/:campaignId/tactics/copy', {
        params: { campaignId },
        body: { ids },
      }),
    onSuccess: refresh,
  });
}

/** Ticks what the campaign builds on, in the version that was seen. */
export function useSaveGroundwork() {
  const campaignId = useCampaignId();
  const client = useQueryClient();
  const { queryKey } = groundworkQuery(campaignId);
  return useOptimisticMutation({
    mutationFn: ({ version, ...body }: Groundwork) =>
      call<typeof putGroundwork>('PUT /campaigns/:campaignId/groundwork', {
        params: { campaignId },
        body,
        version,
      }),
    patches: (ticks) => [patch<Groundwork>(queryKey, () => ticks)],
    onSuccess: (saved) => client.setQueryData(queryKey, saved),
    refresh: () => [keys.room(campaignId, 'checks'), keys.room(campaignId, 'today')],
  });
}
