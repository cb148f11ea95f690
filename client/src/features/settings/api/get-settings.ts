import type { listAudit } from '@altavoz/contracts/audit';
import type { listSessions } from '@altavoz/contracts/auth';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { getOrganization } from '@altavoz/contracts/organization';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';

export type Organization = OutputOf<typeof getOrganization>;
export type SignedIn = OutputOf<typeof listSessions>['items'][number];

export const organizationQuery = queryOptions({
  queryKey: keys.organization,
  queryFn: ({ signal }) => call<typeof getOrganization>('GET /organization', { signal }),
});

/** Where this person is signed in. */
export const sessionsQuery = queryOptions({
  queryKey: ['sessions'] as const,
  queryFn: async ({ signal }) => (await call<typeof listSessions>('GET /auth/sessions', { signal })).items,
});

/** Who did what, page by page, the newest first. */
export const auditQuery = infiniteQueryOptions({
  queryKey: ['audit'] as const,
  queryFn: ({ signal, pageParam }) =>
    call<typeof listAudit>('GET /audit', {
      query: { limit: 50, ...(pageParam === '' ? {} : { cursor: pageParam }) },
      signal,
    }),
  initialPageParam: '',
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});
