import type { lookOutside } from '@altavoz/contracts/bulletin-outside';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import { linksOf } from '@altavoz/domain/bulletins/links';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';
import type { Bulletin } from './get-bulletins.js';

export type Outside = OutputOf<typeof lookOutside>;

const KEPT_MS = 10 * 60_000;

/** Whether its links lead anywhere and its sender is vouched for: looked up again when a link changes, not with every word. */
export const outsideQuery = (campaignId: string, { id, blocks }: Pick<Bulletin, 'id' | 'blocks'>) =>
  queryOptions({
    queryKey: keys.room(
      campaignId,
      'bulletins',
      'outside',
      id,
      linksOf(blocks)
        .map(({ url }) => url)
        .join(' '),
    ),
    queryFn: ({ signal }) =>
      call<typeof lookOutside>('GET /campaigns/:campaignId/bulletins/:bulletinId/outside', {
        params: { campaignId, bulletinId: id },
        signal,
      }),
    placeholderData: (before) => before,
    staleTime: KEPT_MS,
    retry: false,
  });
