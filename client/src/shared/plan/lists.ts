import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { listLists } from '@altavoz/contracts/lists';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../api-client/keys.js';
import { call } from '../api-client/request.js';
import { allPages } from './all-pages.js';

export type List = OutputOf<typeof listLists>['items'][number];

/** The lists that people subscribe to. */
export const listsQuery = queryOptions({
  queryKey: keys.lists,
  queryFn: ({ signal }) => allPages((query) => call<typeof listLists>('GET /lists', { query, signal })),
});
