import type { putCatalogueTactics } from '@altavoz/contracts/catalogue';
import type { InputOf } from '@altavoz/contracts/endpoint';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../shared/api-client/request.js';
import { offeredTacticsQuery, type OfferedTactics } from '../../../shared/plan/catalogue-tactics.js';

export type TacticDefaults = InputOf<typeof putCatalogueTactics>['body']['tactics'][number];

/** Saves everything that differs from the catalogue, in the version that was seen. */
export function useSaveCatalogueTactics() {
  const client = useQueryClient();
  return useMutation<OfferedTactics, Error, { version: number; tactics: TacticDefaults[] }>({
    mutationFn: ({ version, tactics }) =>
      call<typeof putCatalogueTactics>('PUT /catalogue/tactics', { body: { tactics }, version }),
    onSuccess: (saved) => client.setQueryData(offeredTacticsQuery.queryKey, saved),
    onError: () => client.invalidateQueries({ queryKey: offeredTacticsQuery.queryKey }),
  });
}
