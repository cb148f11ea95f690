import type { getBulletin, listBulletins, previewBulletin } from '@altavoz/contracts/bulletins';
import type { listDeliveries } from '@altavoz/contracts/deliveries';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { DeliveryStatus } from '@altavoz/domain/bulletins/bulletin';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';
import { allPages } from '../../../shared/plan/all-pages.js';

export type Bulletin = OutputOf<typeof getBulletin>;
export type Block = Bulletin['blocks'][number];
export type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>;
export type Delivery = OutputOf<typeof listDeliveries>['items'][number];

/** Beside what is told live; alone where nobody can listen. */
const SENDING_MS = typeof EventSource === 'undefined' ? 1_000 : 5_000;
const LEDGER_MS = 3_000;
/** As many as a page of the ledger shows. */
const LEDGER_PAGE = 50;
const MOST = 200;
const EVERY_MS: Partial<Record<Bulletin['status'], number>> = { sending: SENDING_MS, scheduled: 20_000 };

/** Every bulletin of the campaign, the newest month first. */
export const bulletinsQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'bulletins', 'list'),
    queryFn: ({ signal }) =>
      allPages((query) =>
        call<typeof listBulletins>('GET /campaigns/:campaignId/bulletins', {
          params: { campaignId },
          query,
          signal,
        }),
      ),
  });

/** One bulletin; asked again while it is leaving, and now and then while its hour is to come. */
export const bulletinQuery = (campaignId: string, bulletinId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'bulletins', 'one', bulletinId),
    queryFn: ({ signal }) => fetchBulletin(campaignId, bulletinId, signal),
    refetchInterval: ({ state }) => EVERY_MS[state.data?.status ?? 'draft'] ?? false,
  });

/** What is stored now, past every cache. */
export const fetchBulletin = (
  campaignId: string,
  bulletinId: string,
  signal?: AbortSignal,
): Promise<Bulletin> =>
  call<typeof getBulletin>('GET /campaigns/:campaignId/bulletins/:bulletinId', {
    params: { campaignId, bulletinId },
    signal,
  });

/** The mail as it would arrive; a new version of the bulletin is a new mail. */
export const previewQuery = (
  campaignId: string,
  { id, version, language }: Pick<Bulletin, 'id' | 'version' | 'language'>,
  format: 'html' | 'text',
) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'bulletins', 'preview', id, format, language, version),
    queryFn: async ({ signal }) =>
      String(
        await call<typeof previewBulletin>('GET /campaigns/:campaignId/bulletins/:bulletinId/preview', {
          params: { campaignId, bulletinId: id },
          query: { format, language },
          signal,
        }),
      ),
    placeholderData: (before) => before,
    gcTime: 60_000,
  });

/** Who got it, a page at a time; of one state when asked. */
export const deliveriesQuery = (
  campaignId: string,
  bulletinId: string,
  status: DeliveryStatus | undefined,
  live: boolean,
) =>
  infiniteQueryOptions({
    queryKey: keys.room(campaignId, 'bulletins', 'deliveries', bulletinId, status ?? 'all', live),
    queryFn: ({ pageParam, signal }) =>
      call<typeof listDeliveries>('GET /campaigns/:campaignId/bulletins/:bulletinId/deliveries', {
        params: { campaignId, bulletinId },
        query: {
          limit: LEDGER_PAGE,
          ...(pageParam === '' ? {} : { cursor: pageParam }),
          ...(status ? { status } : {}),
        },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchInterval: live ? LEDGER_MS : false,
    // Once it has ended the ledger is asked a last time, and stands meanwhile as it was.
    placeholderData: (before) => before,
  });

/** The first deliveries of one state, for saying why and to whom. */
export const endedQuery = (
  campaignId: string,
  bulletinId: string,
  status: 'failed' | 'uncertain',
  count: number,
) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'bulletins', 'ended', bulletinId, status, count),
    queryFn: async ({ signal }) =>
      (
        await call<typeof listDeliveries>('GET /campaigns/:campaignId/bulletins/:bulletinId/deliveries', {
          params: { campaignId, bulletinId },
          query: { limit: MOST, status },
          signal,
        })
      ).items,
    placeholderData: (before) => before,
    enabled: count > 0,
  });
