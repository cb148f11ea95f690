import type { getCalendar } from '@altavoz/contracts/calendar';
import type { updateCampaign } from '@altavoz/contracts/campaigns';
import type { InputOf, OutputOf } from '@altavoz/contracts/endpoint';
import type {
  createObservance,
  deleteObservance,
  listHolidayCountries,
  listObservances,
  updateObservance,
} from '@altavoz/contracts/holidays';
import type { DateRange } from '@altavoz/domain/shared/date-range';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';
import { allPages } from '../../../shared/plan/all-pages.js';
import type { Campaign } from '../../../shared/session/campaign.js';

export type Observance = OutputOf<typeof createObservance>;
export type ObservanceBody = InputOf<typeof createObservance>['body'];
export type HolidayPlace = Campaign['holidays'];
export type HolidayCountry = OutputOf<typeof listHolidayCountries>['items'][number];

const OBSERVANCES = ['observances'] as const;

/** They change with an edition of the product, not while it runs. */
export const countriesQuery = queryOptions({
  queryKey: ['holiday-countries'] as const,
  queryFn: async ({ signal }) =>
    (await call<typeof listHolidayCountries>('GET /holidays/countries', { signal })).items,
  staleTime: Infinity,
});

/** The organization's own days. */
export const observancesQuery = queryOptions({
  queryKey: OBSERVANCES,
  queryFn: ({ signal }) =>
    allPages((query) => call<typeof listObservances>('GET /observances', { query, signal })),
});

/** The public holidays of a campaign in these days. */
export const campaignHolidaysQuery = (campaignId: string, { start, end }: DateRange) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'calendar', 'holidays', start, end),
    queryFn: async ({ signal }) =>
      (
        await call<typeof getCalendar>('GET /campaigns/:campaignId/calendar', {
          params: { campaignId },
          query: { from: start, to: end, kinds: 'holiday' },
          signal,
        })
      ).items,
  });

/** Whose holidays stand on the campaign's calendar. */
export function useSaveHolidayPlace() {
  const client = useQueryClient();
  return useMutation<Campaign, Error, { campaign: Campaign; holidays: HolidayPlace }>({
    mutationFn: ({ campaign: { id, version }, holidays }) =>
      call<typeof updateCampaign>('PATCH /campaigns/:campaignId', {
        params: { campaignId: id },
        body: { holidays },
        version,
      }),
    onSuccess: (campaign) => client.setQueryData(keys.room(campaign.id, 'campaign'), campaign),
    onSettled: () => client.invalidateQueries({ queryKey: keys.campaigns }),
  });
}

/** They stand on the calendar of every campaign. */
function useRefresh(): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all([OBSERVANCES, keys.campaigns].map((queryKey) => client.invalidateQueries({ queryKey })));
}

/** A new day of the organization, or the given one changed. */
export function useSaveObservance(observance: Observance | undefined) {
  return useMutation<Observance, Error, ObservanceBody>({
    mutationFn: (body) =>
      observance
        ? call<typeof updateObservance>('PATCH /observances/:observanceId', {
            params: { observanceId: observance.id },
            body,
            version: observance.version,
          })
        : call<typeof createObservance>('POST /observances', { body }),
    onSettled: useRefresh(),
  });
}

export function useDeleteObservance() {
  return useMutation<undefined, Error, Observance>({
    mutationFn: ({ id, version }) =>
      call<typeof deleteObservance>('DELETE /observances/:observanceId', {
        params: { observanceId: id },
        version,
      }),
    onSettled: useRefresh(),
  });
}
