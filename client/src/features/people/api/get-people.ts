import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { listSubscribers } from '@altavoz/contracts/subscribers';
import type { SubscriberStatus } from '@altavoz/domain/subscribers/subscriber';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { call } from '../../../shared/api-client/request.js';

export type Subscriber = OutputOf<typeof listSubscribers>['items'][number];

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
