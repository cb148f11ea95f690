import type { tactics } from '@altavoz/contracts/tactics';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';
import { tacticsQuery, type Tactic } from '../../../shared/plan/tactics.js';
import { useCampaignId } from '../../../shared/session/campaign.js';

const tacticQuery = (campaignId: string, tacticId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'tactics', 'one', tacticId),
    queryFn: ({ signal }) =>
      call<(typeof tactics)['get']>('GET /campaigns/:campaignId/tactics/:tacticId', {
        params: { campaignId, tacticId },
        signal,
      }),
  });

/** A tactic of the list; asked for alone while the list is still on its way, so that nobody waits for all of them. */
export function useTactic(tacticId: string | undefined): Tactic | undefined {
  const campaignId = useCampaignId();
  const all = useQuery(tacticsQuery(campaignId)).data;
  const alone = useQuery({
    ...tacticQuery(campaignId, tacticId ?? ''),
    enabled: tacticId !== undefined && all === undefined,
  }).data;
  if (tacticId === undefined) return undefined;
  return all === undefined ? alone : all.find(({ id }) => id === tacticId);
}
