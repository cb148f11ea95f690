import type { InputOf, OutputOf } from '@altavoz/contracts/endpoint';
import type {
  createOutlet,
  createRateCard,
  listOutlets,
  listRateCards,
  updateOutlet,
} from '@altavoz/contracts/outlets';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../shared/api-client/request.js';
import { allPages } from '../../../shared/plan/all-pages.js';

export type Outlet = OutputOf<typeof createOutlet>;
export type OutletBody = InputOf<typeof createOutlet>['body'];
export type RateCard = OutputOf<typeof createRateCard>;
export type RateCardBody = InputOf<typeof createRateCard>['body'];

const OUTLETS = ['outlets'];

/** The media that the organization knows: some hundreds at most, so that a form completes itself at once. */
export const outletsQuery = queryOptions({
  queryKey: OUTLETS,
  queryFn: ({ signal }) => allPages((query) => call<typeof listOutlets>('GET /outlets', { query, signal })),
});

/** Every version of an outlet's rates, the newest first. */
export const rateCardsQuery = (outletId: string) =>
  queryOptions({
    queryKey: [...OUTLETS, outletId, 'rate-cards'],
    queryFn: ({ signal }) =>
      call<typeof listRateCards>('GET /outlets/:outletId/rate-cards', { params: { outletId }, signal }),
  });

/** Adds an outlet, or changes the one that is given. */
export function useSaveOutlet(outlet: Outlet | undefined) {
  const client = useQueryClient();
  return useMutation<Outlet, Error, OutletBody>({
    mutationFn: (body) =>
      outlet
        ? call<typeof updateOutlet>('PATCH /outlets/:outletId', {
            params: { outletId: outlet.id },
            body,
            version: outlet.version,
          })
        : call<typeof createOutlet>('POST /outlets', { body }),
    onSettled: () => client.invalidateQueries({ queryKey: OUTLETS }),
  });
}

/** A new version of an outlet's rates. */
export function useAddRateCard() {
  const client = useQueryClient();
  return useMutation<RateCard, Error, { readonly outletId: string; readonly body: RateCardBody }>({
    mutationFn: ({ outletId, body }) =>
      call<typeof createRateCard>('POST /outlets/:outletId/rate-cards', { params: { outletId }, body }),
    onSettled: () => client.invalidateQueries({ queryKey: OUTLETS }),
  });
}
