import type { getCatalogue } from '@altavoz/contracts/catalogue';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../api-client/keys.js';
import { call } from '../api-client/request.js';

/** The catalogue as the service knows it; it changes with a release, not while one works. */
export const catalogueQuery = queryOptions({
  queryKey: keys.catalogue,
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: ({ signal }) => call<typeof getCatalogue>('GET /catalogue', { signal }),
});

/** The catalogue's themes by key, in both languages. */
export const themesQuery = queryOptions({
  ...catalogueQuery,
  select: ({ themes }) => new Map(themes.map((theme) => [String(theme['key']), theme.label])),
});
