import type { updateCampaign } from '@altavoz/contracts/campaigns';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';
import type { Campaign } from '../../../shared/session/campaign.js';

/** Says what would make the campaign a success (R17). */
export function useSaySuccess({ id, version }: Campaign) {
  const client = useQueryClient();
  return useMutation<Campaign, Error, string>({
    mutationFn: (successDefinition) =>
      call<typeof updateCampaign>('PATCH /campaigns/:campaignId', {
        params: { campaignId: id },
        body: { successDefinition },
        version,
      }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.campaigns }),
  });
}
