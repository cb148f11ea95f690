import type { InputOf } from '@altavoz/contracts/endpoint';
import type { indicators } from '@altavoz/contracts/indicators';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';
import type { Indicator } from '../../../shared/plan/indicators.js';

export type IndicatorBody = InputOf<(typeof indicators)['create']>['body'];

function useRefresh(campaignId: string): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all(
      ['indicators', 'checks', 'today'].map((room) =>
        client.invalidateQueries({ queryKey: keys.room(campaignId, room) }),
      ),
    );
}

/** Adds an indicator, or changes the one that is given. */
export function useSaveIndicator(campaignId: string, indicator: Indicator | undefined) {
  const refresh = useRefresh(campaignId);
  return useMutation<Indicator, Error, IndicatorBody>({
    mutationFn: ({ catalogueCode, ...body }) =>
      indicator
        ? call<(typeof indicators)['update']>('PATCH /campaigns/:campaignId/indicators/:indicatorId', {
            params: { campaignId, indicatorId: indicator.id },
            body,
            version: indicator.version,
          })
        : call<(typeof indicators)['create']>('POST /campaigns/:campaignId/indicators', {
            params: { campaignId },
            body: { ...body, catalogueCode: catalogueCode ?? null },
          }),
    onSettled: refresh,
  });
}

/** Refused with `conflict` while a tactic or an objective names it. */
export function useRemoveIndicator(campaignId: string) {
  const refresh = useRefresh(campaignId);
  return useMutation<undefined, Error, Pick<Indicator, 'id' | 'version'>>({
    mutationFn: ({ id, version }) =>
      call<(typeof indicators)['remove']>('DELETE /campaigns/:campaignId/indicators/:indicatorId', {
        params: { campaignId, indicatorId: id },
        version,
      }),
    onSettled: refresh,
  });
}
