import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { listLists } from '@altavoz/contracts/lists';
import type { people } from '@altavoz/contracts/people';
import type { listSubscribers } from '@altavoz/contracts/subscribers';
import type { listUsers } from '@altavoz/contracts/users';
import type { SubscriberStatus } from '@altavoz/domain/subscribers/subscriber';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';

export type Person = OutputOf<(typeof people)['get']>;
export type List = OutputOf<typeof listLists>['items'][number];
export type Subscriber = OutputOf<typeof listSubscribers>['items'][number];

/** Everyone who holds or held a role in the campaign. */
export const peopleQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'people', 'list'),
    queryFn: async ({ signal }) =>
      (
        await call<(typeof people)['list']>('GET /campaigns/:campaignId/people', {
          params: { campaignId },
          query: { limit: 200 },
          signal,
        })
      ).items,
  });

/** The accounts of the organization, for saying which one is a person's. */
export const accountsQuery = queryOptions({
  queryKey: ['users', 'people'] as const,
  queryFn: async ({ signal }) =>
    (await call<typeof listUsers>('GET /users', { query: { limit: 200 }, signal })).items,
});

export const listsQuery = queryOptions({
  queryKey: ['lists', 'people'] as const,
  queryFn: async ({ signal }) =>
    (await call<typeof listLists>('GET /lists', { query: { limit: 200 }, signal })).items,
});

export interface SubscriberFilter {
  readonly listId: string;
  readonly status: SubscriberStatus | undefined;
  /** The beginning of an address. */
  readonly q: string;
}

/** The subscribers of a list, page by page. */
export const subscribersQuery = ({ listId, status, q }: SubscriberFilter) =>
  infiniteQueryOptions({
    queryKey: ['subscribers', listId, status ?? '', q] as const,
    queryFn: ({ signal, pageParam }) =>
      call<typeof listSubscribers>('GET /subscribers', {
        query: {
          limit: 50,
          listId,
          ...(status === undefined ? {} : { status }),
          ...(q === '' ? {} : { q }),
          ...(pageParam === '' ? {} : { cursor: pageParam }),
        },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (before) => before,
  });
