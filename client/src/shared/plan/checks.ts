import type { getChecks } from '@altavoz/contracts/checks';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../api-client/keys.js';
import { call } from '../api-client/request.js';

export type Checks = OutputOf<typeof getChecks>;
export type Finding = Checks['items'][number];
export type DismissedFinding = Checks['dismissed'][number];

/** What the rules find on the campaign today, and what of it was set aside. */
export const allChecksQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'checks', 'list'),
    queryFn: ({ signal }) =>
      call<typeof getChecks>('GET /campaigns/:campaignId/checks', { params: { campaignId }, signal }),
  });

const itemsOf = ({ items }: Checks): readonly Finding[] => items;

/** What the rules find and nobody has set aside. */
export const checksQuery = (campaignId: string) => ({ ...allChecksQuery(campaignId), select: itemsOf });
