import type { getCalendar } from '@altavoz/contracts/calendar';
import type { DateRange } from '@altavoz/domain/shared/date-range';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';

interface Wanted {
  readonly range: DateRange;
  readonly audience: string | undefined;
  readonly q: string | undefined;
  /** From where it is seen; the campaign's own zone when undefined. */
  readonly zone?: string | undefined;
}

/** Everything dated in a range. Layers are switched here, without asking again; audience and text ask the API. */
export const calendarQuery = (campaignId: string, { range, audience, q, zone }: Wanted) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'calendar', { from: range.start, to: range.end, audience, q, zone }),
    queryFn: ({ signal }) =>
      call<typeof getCalendar>('GET /campaigns/:campaignId/calendar', {
        params: { campaignId },
        query: {
          from: range.start,
          to: range.end,
          ...(audience === undefined ? {} : { audiences: audience }),
          ...(q === undefined ? {} : { q }),
          ...(zone === undefined ? {} : { zone }),
        },
        signal,
      }),
    // The month before stays until the next one is there: turning pages does not flash.
    placeholderData: keepPreviousData,
  });
