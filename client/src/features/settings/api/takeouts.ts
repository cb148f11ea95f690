import type { OutputOf } from '@altavoz/contracts/endpoint';
import type {
  beginExport,
  beginImport,
  downloadExport,
  listTakeouts,
  removeTakeout,
} from '@altavoz/contracts/takeouts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call, urlOf } from '../../../shared/api-client/request.js';

export type Takeouts = OutputOf<typeof listTakeouts>;
export type Takeout = Takeouts['items'][number];

const LOOK_MS = 1_000;

export const isUnderWay = ({ state }: Takeout): boolean => state !== 'done' && state !== 'failed';

/** What was taken out or in lately; looked at again while one is under way. */
export const takeoutsQuery = queryOptions({
  queryKey: ['takeouts'] as const,
  queryFn: ({ signal }) => call<typeof listTakeouts>('GET /exports', { signal }),
  refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) ? LOOK_MS : false),
});

/** The answer is an attachment: a link to it saves it, however large it is. */
export const takeoutUrl = (takeoutId: string): string =>
  urlOf<typeof downloadExport>('GET /exports/:takeoutId/file', { params: { takeoutId } });

export function useTakeouts() {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: takeoutsQuery.queryKey });
  return {
    begin: useMutation({
      mutationFn: () => call<typeof beginExport>('POST /exports', { body: {} }),
      onSettled: refresh,
    }),
    bringIn: useMutation({
      mutationFn: (file: File) => call<typeof beginImport>('POST /exports/imports', { body: {}, file }),
      onSettled: refresh,
    }),
    remove: useMutation({
      mutationFn: (takeoutId: string) =>
        call<typeof removeTakeout>('DELETE /exports/:takeoutId', { params: { takeoutId } }),
      onSettled: refresh,
    }),
  };
}
