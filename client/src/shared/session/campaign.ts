import type { getCampaign, listCampaigns } from '@altavoz/contracts/campaigns';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { getToday } from '@altavoz/contracts/today';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { keys } from '../api-client/keys.js';
import { call } from '../api-client/request.js';
import { allPages } from '../plan/all-pages.js';

export type Campaign = OutputOf<typeof getCampaign>;
export type Today = OutputOf<typeof getToday>;

/** The campaigns of the switcher, the newest first. */
export const campaignsQuery = queryOptions({
  queryKey: keys.campaignList,
  queryFn: async ({ signal }) => ({
    items: await allPages((query) => call<typeof listCampaigns>('GET /campaigns', { query, signal })),
  }),
  staleTime: 60_000,
});

/** One campaign. */
export const campaignQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'campaign'),
    queryFn: ({ signal }) =>
      call<typeof getCampaign>('GET /campaigns/:campaignId', { params: { campaignId }, signal }),
    staleTime: 60_000,
  });

/** What needs someone: Today shows it, the navigation shows its counts. */
export const todayQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'today'),
    queryFn: ({ signal }) =>
      call<typeof getToday>('GET /campaigns/:campaignId/today', { params: { campaignId }, signal }),
    staleTime: 30_000,
  });

/** The campaign in the address; only for screens below `/c/$campaignId`. */
export function useCampaignId(): string {
  const { campaignId } = useParams({ strict: false });
  if (campaignId === undefined) throw new Error('This screen stands outside a campaign');
  return campaignId;
}

/** The campaign in the address, once it is there. */
export function useCampaign(): Campaign | undefined {
  return useQuery(campaignQuery(useCampaignId())).data;
}
