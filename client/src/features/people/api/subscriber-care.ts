import type { uploadBounce } from '@altavoz/contracts/bounces';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import type {
  countSuppressed,
  listDuplicates,
  listSuppressed,
  mergeSubscriber,
  reinstateSubscriber,
  subscriberData,
  unmergeSubscriber,
} from '@altavoz/contracts/subscribers';
import type { SuppressionReason } from '@altavoz/domain/subscribers/subscriber';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call, urlOf } from '../../../shared/api-client/request.js';
import type { Subscriber } from './get-people.js';

/** Who is not written to, by why. */
export const suppressedQuery = (reason: SuppressionReason, q: string) =>
  infiniteQueryOptions({
    queryKey: ['subscribers', 'suppressed', reason, q] as const,
    queryFn: ({ signal, pageParam }) =>
      call<typeof listSuppressed>('GET /suppressions', {
        query: {
          limit: 50,
          reason,
          ...(q === '' ? {} : { q }),
          ...(pageParam === '' ? {} : { cursor: pageParam }),
        },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (before) => before,
  });

export const suppressionCountsQuery = queryOptions({
  queryKey: ['subscribers', 'suppression-counts'] as const,
  queryFn: ({ signal }) => call<typeof countSuppressed>('GET /suppression-counts', { signal }),
});

/** Entries of a list that share a name. */
export const duplicatesQuery = (listId: string) =>
  queryOptions({
    queryKey: ['subscribers', 'duplicates', listId] as const,
    queryFn: ({ signal }) =>
      call<typeof listDuplicates>('GET /subscriber-duplicates', { query: { listId }, signal }),
  });

export const dataUrl = (subscriberId: string): string =>
  urlOf<typeof subscriberData>('GET /subscribers/:subscriberId/data', { params: { subscriberId } });

type Versioned = Pick<Subscriber, 'id' | 'version'>;

function useRefresh(): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['subscribers'] }),
      client.invalidateQueries({ queryKey: keys.lists }),
    ]);
}

export function useReinstate() {
  const refresh = useRefresh();
  return useMutation<Subscriber, Error, Versioned>({
    mutationFn: ({ id, version }) =>
      call<typeof reinstateSubscriber>('POST /subscribers/:subscriberId/reinstate', {
        params: { subscriberId: id },
        body: {},
        version,
      }),
    onSettled: refresh,
  });
}

/** Merges an entry into another one, or takes it apart again. */
export function useMerge() {
  const refresh = useRefresh();
  return useMutation<Subscriber, Error, { entry: Versioned; intoId: string | null }>({
    mutationFn: ({ entry: { id, version }, intoId }) =>
      intoId === null
        ? call<typeof unmergeSubscriber>('POST /subscribers/:subscriberId/unmerge', {
            params: { subscriberId: id },
            body: {},
            version,
          })
        : call<typeof mergeSubscriber>('POST /subscribers/:subscriberId/merge', {
            params: { subscriberId: id },
            body: { intoId },
            version,
          }),
    onSettled: refresh,
  });
}

/** Brings a delivery report that came to somebody as a message. */
export function useUploadBounce() {
  const refresh = useRefresh();
  return useMutation<OutputOf<typeof uploadBounce>, Error, File>({
    mutationFn: (file) => call<typeof uploadBounce>('POST /bounces/messages', { body: {}, file }),
    onSettled: refresh,
  });
}
