import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { listUsers } from '@altavoz/contracts/users';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../api-client/keys.js';
import { call } from '../api-client/request.js';
import { allPages } from './all-pages.js';

export type User = OutputOf<typeof listUsers>['items'][number];

/** The accounts of the organization. */
export const usersQuery = queryOptions({
  queryKey: keys.users,
  queryFn: ({ signal }) => allPages((query) => call<typeof listUsers>('GET /users', { query, signal })),
  staleTime: 60_000,
});
