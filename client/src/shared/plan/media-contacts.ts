import type { listContacts } from '@altavoz/contracts/contacts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../api-client/request.js';
import { allPages } from './all-pages.js';

const MEDIA = ['medium', 'local-journalist', 'national-journalist', 'foreign-correspondent'] as const;

/** The contacts that write: who a press release goes to. */
export const mediaContactsQuery = queryOptions({
  queryKey: ['contacts', 'media'],
  queryFn: async ({ signal }) => {
    const kinds = await Promise.all(
      MEDIA.map((kind) =>
        allPages((query) =>
          call<typeof listContacts>('GET /contacts', { query: { ...query, kind }, signal }),
        ),
      ),
    );
    return kinds.flat();
  },
});
