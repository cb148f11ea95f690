import type { getGaps } from '@altavoz/contracts/calendar';
import type { DateRange } from '@altavoz/domain/shared/date-range';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';

/** Stretches without activity, over the whole campaign, so that a gap keeps its true length in every view (RW3). */
export const gapsQuery = (campaignId: string, period: DateRange) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'gaps', { from: period.start, to: period.end }),
    queryFn: ({ signal }) =>
      call<typeof getGaps>('GET /campaigns/:campaignId/calendar/gaps', {
        params: { campaignId },
        query: { from: period.start, to: period.end },
        signal,
      }),
  });
