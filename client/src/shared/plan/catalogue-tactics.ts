import type { getCatalogueTactics } from '@altavoz/contracts/catalogue';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../api-client/keys.js';
import { call } from '../api-client/request.js';

export type OfferedTactics = OutputOf<typeof getCatalogueTactics>;
export type OfferedTactic = OfferedTactics['items'][number];

/** The catalogue's tactics as this organization adds them to a plan. */
export const offeredTacticsQuery = queryOptions({
  queryKey: [...keys.catalogue, 'tactics'] as const,
  queryFn: ({ signal }) => call<typeof getCatalogueTactics>('GET /catalogue/tactics', { signal }),
  staleTime: 60_000,
});
