import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { createFeed, listFeeds, restoreFeed, revokeFeed } from '@altavoz/contracts/feeds';
import type {
  createShare,
  listShares,
  restoreShare,
  revokeShare,
  SHAREABLE_KINDS,
} from '@altavoz/contracts/shares';
import type { views } from '@altavoz/contracts/views';
import type { Language } from '@altavoz/domain/shared/language';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';
import { allPages } from '../../../shared/plan/all-pages.js';
import type { KeptFilters } from '../filters.js';
import type { View } from '../visible-range.js';

export type KeptView = OutputOf<(typeof views)['get']>;
export type ShareableKind = (typeof SHAREABLE_KINDS)[number];

const inCampaign = (campaignId: string) => ({ params: { campaignId } });

/** Ways of looking at this calendar that were kept: one's own and those that are shared. */
export const viewsQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'views'),
    queryFn: ({ signal }) =>
      allPages((query) =>
        call<(typeof views)['list']>('GET /campaigns/:campaignId/views', {
          ...inCampaign(campaignId),
          query,
          signal,
        }),
      ),
  });

export const sharesQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'shares'),
    queryFn: ({ signal }) =>
      call<typeof listShares>('GET /campaigns/:campaignId/shares', { ...inCampaign(campaignId), signal }),
  });

export const feedsQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'feeds'),
    queryFn: ({ signal }) =>
      call<typeof listFeeds>('GET /campaigns/:campaignId/feeds', { ...inCampaign(campaignId), signal }),
  });

/** Something kept is made, changed or ended; the list is asked again, however it went. */
function useKeptChange<Variables, Answer>(
  campaignId: string,
  list: 'views' | 'shares' | 'feeds',
  mutationFn: (variables: Variables) => Promise<Answer>,
) {
  const client = useQueryClient();
  return useMutation<Answer, Error, Variables>({
    mutationFn,
    onSettled: () => client.invalidateQueries({ queryKey: keys.room(campaignId, list) }),
  });
}

interface NewView {
  readonly name: string;
  readonly view: View;
  readonly filters: KeptFilters;
  readonly shared: boolean;
}

export const useKeepView = (campaignId: string) =>
  useKeptChange(campaignId, 'views', (body: NewView) =>
    call<(typeof views)['create']>('POST /campaigns/:campaignId/views', { ...inCampaign(campaignId), body }),
  );

interface ViewChange {
  readonly kept: KeptView;
  readonly change: Partial<NewView>;
}

export const useChangeView = (campaignId: string) =>
  useKeptChange(campaignId, 'views', ({ kept, change }: ViewChange) =>
    call<(typeof views)['update']>('PATCH /campaigns/:campaignId/views/:viewId', {
      params: { campaignId, viewId: kept.id },
      version: kept.version,
      body: change,
    }),
  );

export const useRemoveView = (campaignId: string) =>
  useKeptChange(campaignId, 'views', ({ id, version }: KeptView) =>
    call<(typeof views)['remove']>('DELETE /campaigns/:campaignId/views/:viewId', {
      params: { campaignId, viewId: id },
      version,
    }),
  );

interface NewShare {
  readonly name: string;
  readonly language: Language;
  readonly filters: Omit<KeptFilters, 'kinds'> & { readonly kinds: ShareableKind[] };
  readonly expiresOn: string | null;
}

export const useMakeShare = (campaignId: string) =>
  useKeptChange(campaignId, 'shares', (body: NewShare) =>
    call<typeof createShare>('POST /campaigns/:campaignId/shares', { ...inCampaign(campaignId), body }),
  );

export const useRevokeShare = (campaignId: string) =>
  useKeptChange(campaignId, 'shares', (shareId: string) =>
    call<typeof revokeShare>('DELETE /campaigns/:campaignId/shares/:shareId', {
      params: { campaignId, shareId },
    }),
  );

/** The same link goes on. */
export const useRestoreShare = (campaignId: string) =>
  useKeptChange(campaignId, 'shares', (shareId: string) =>
    call<typeof restoreShare>('POST /campaigns/:campaignId/shares/:shareId/restore', {
      params: { campaignId, shareId },
    }),
  );

interface NewFeed {
  readonly name: string;
  readonly language: Language;
  readonly filters: KeptFilters;
}

export const useMakeFeed = (campaignId: string) =>
  useKeptChange(campaignId, 'feeds', (body: NewFeed) =>
    call<typeof createFeed>('POST /campaigns/:campaignId/feeds', { ...inCampaign(campaignId), body }),
  );

export const useRevokeFeed = (campaignId: string) =>
  useKeptChange(campaignId, 'feeds', (feedId: string) =>
    call<typeof revokeFeed>('DELETE /campaigns/:campaignId/feeds/:feedId', {
      params: { campaignId, feedId },
    }),
  );

/** The same address goes on. */
export const useRestoreFeed = (campaignId: string) =>
  useKeptChange(campaignId, 'feeds', (feedId: string) =>
    call<typeof restoreFeed>('POST /campaigns/:campaignId/feeds/:feedId/restore', {
      params: { campaignId, feedId },
    }),
  );
