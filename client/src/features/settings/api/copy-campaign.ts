import type { copyCampaign } from '@altavoz/contracts/campaigns';
import type { InputOf } from '@altavoz/contracts/endpoint';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';
import type { Campaign } from '../../../shared/session/campaign.js';

/** Begins a campaign with the plan of another one (J10). */
export function useCopyCampaign(campaignId: string) {
  const client = useQueryClient();
  return useMutation<Campaign, Error, InputOf<typeof copyCampaign>['body']>({
    mutationFn: (body) =>
      call<typeof copyCampaign>('POST /campaigns/:campaignId/copy', { params: { campaignId }, body }),
    onSettled: () =>
      Promise.all([keys.campaigns, ['audit']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}
