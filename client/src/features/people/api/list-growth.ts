import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { listGrowth } from '@altavoz/contracts/lists';
import type { exportSubscribersCsv, exportSubscribersXlsx } from '@altavoz/contracts/subscribers';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call, urlOf } from '../../../shared/api-client/request.js';
import type { SubscriberFilter } from './get-people.js';

export type ListGrowth = OutputOf<typeof listGrowth>['items'][number];

/** How every list grew in the months of a campaign; asked again whenever the lists are. */
export const listGrowthQuery = (campaignId: string) =>
  queryOptions({
    queryKey: [...keys.lists, 'growth', campaignId] as const,
    queryFn: ({ signal }) =>
      call<typeof listGrowth>('GET /campaigns/:campaignId/list-growth', { params: { campaignId }, signal }),
  });

/** The files of a list as it is filtered. */
export function subscriberFiles({ listId, status, q }: SubscriberFilter): {
  readonly xlsx: string;
  readonly csv: string;
} {
  const query = { listId, ...(status === undefined ? {} : { status }), ...(q === '' ? {} : { q }) };
  return {
    xlsx: urlOf<typeof exportSubscribersXlsx>('GET /subscribers.xlsx', { query }),
    csv: urlOf<typeof exportSubscribersCsv>('GET /subscribers.csv', { query }),
  };
}
