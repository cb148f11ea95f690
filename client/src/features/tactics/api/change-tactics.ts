import type { InputOf } from '@altavoz/contracts/endpoint';
import type { addFromCatalogue, tactics } from '@altavoz/contracts/tactics';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import type { Tactic } from '../../../shared/plan/tactics.js';

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

export function useRemoveTactic() {
  const campaignId = useCampaignId();
  const refresh = usePlanRefresh();
  return useMutation({
    mutationFn: ({ id, version }: Pick<Tactic, 'id' | 'version'>) =>
      call<(typeof tactics)['remove']>('DELETE /campaigns/:campaignId/tactics/:tacticId', {
        params: { campaignId, tacticId: id },
        version,
      }),
    onSuccess: refresh,
  });
}
