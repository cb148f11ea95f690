import type { InputOf } from '@altavoz/contracts/endpoint';
import type { indicators } from '@altavoz/contracts/indicators';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';
import { useCampaignId } from '../../../shared/session/campaign.js';

export type NewIndicator = InputOf<(typeof indicators)['create']>['body'];

/** A tactic without a measure can get one without leaving its form (RH11). */
export function useCreateIndicator() {
  const campaignId = useCampaignId();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NewIndicator) =>
      call<(typeof indicators)['create']>('POST /campaigns/:campaignId/indicators', {
        params: { campaignId },
        body,
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.room(campaignId, 'indicators') }),
  });
}
