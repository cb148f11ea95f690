import type { InputOf, OutputOf } from '@altavoz/contracts/endpoint';
import type { createStatement, listStatements, removeStatement } from '@altavoz/contracts/statements';
import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';

export type Statement = OutputOf<typeof listStatements>['items'][number];

export interface StatementFilter {
  readonly by?: string | undefined;
  readonly month?: string | undefined;
  readonly messageId?: string | undefined;
}

/** What was said where, the newest first, page by page. */
export const statementsQuery = (campaignId: string, filter: StatementFilter) =>
  infiniteQueryOptions({
    queryKey: keys.room(campaignId, 'statements', filter),
    queryFn: ({ signal, pageParam }) =>
      call<typeof listStatements>('GET /campaigns/:campaignId/statements', {
        params: { campaignId },
        query: { limit: 50, ...filter, ...(pageParam === '' ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (before) => before,
  });

/** What is noted counts at once where messages are counted. */
function useRefresh(campaignId: string): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all(
      ['statements', 'messages'].map((room) =>
        client.invalidateQueries({ queryKey: keys.room(campaignId, room) }),
      ),
    );
}

/** Notes what the signed-in person said; the key keeps a repeated press from noting it twice. */
export function useNoteStatement(campaignId: string) {
  return useMutation<
    Statement,
    Error,
    { body: InputOf<typeof createStatement>['body']; idempotencyKey: string }
  >({
    mutationFn: ({ body, idempotencyKey }) =>
      call<typeof createStatement>('POST /campaigns/:campaignId/statements', {
        params: { campaignId },
        body,
        idempotencyKey,
      }),
    onSettled: useRefresh(campaignId),
  });
}

export function useRemoveStatement(campaignId: string) {
  return useMutation<undefined, Error, Pick<Statement, 'id' | 'version'>>({
    mutationFn: ({ id, version }) =>
      call<typeof removeStatement>('DELETE /campaigns/:campaignId/statements/:statementId', {
        params: { campaignId, statementId: id },
        version,
      }),
    onSettled: useRefresh(campaignId),
  });
}
