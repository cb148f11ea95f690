import type { diagnostics } from '@altavoz/contracts/diagnostics';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { swotItems } from '@altavoz/contracts/swot-items';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';
import { allPages } from '../../../shared/plan/all-pages.js';

export type Diagnostic = OutputOf<(typeof diagnostics)['get']>;
export type DiagnosticDetails = Diagnostic['details'];
export type DiagnosticFinding = Diagnostic['findings'][number];
export type SwotItem = OutputOf<(typeof swotItems)['get']>;

/** What was found out before planning, the newest first. */
export const diagnosticsQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'diagnostics', 'list'),
    queryFn: ({ signal }) =>
      allPages((query) =>
        call<(typeof diagnostics)['list']>('GET /campaigns/:campaignId/diagnostics', {
          params: { campaignId },
          query,
          signal,
        }),
      ),
  });

/** The board, each quadrant from top to bottom. */
export const swotItemsQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'swot-items', 'list'),
    queryFn: ({ signal }) =>
      allPages((query) =>
        call<(typeof swotItems)['list']>('GET /campaigns/:campaignId/swot-items', {
          params: { campaignId },
          query,
          signal,
        }),
      ),
  });
