import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { listGuidelines, writeGuidelines } from '@altavoz/contracts/guidelines';
import type { acknowledgeGuidelines } from '@altavoz/contracts/people';
import type { LocalizedText } from '@altavoz/domain/shared/language';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';
import { allPages } from '../../../shared/plan/all-pages.js';
import type { Person } from '../../../shared/plan/people.js';

export type Guidelines = OutputOf<typeof listGuidelines>['items'][number];

/** The texts of the guidelines for ambassadors, the one in force first. */
export const guidelinesQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'people', 'guidelines'),
    queryFn: ({ signal }) =>
      allPages((query) =>
        call<typeof listGuidelines>('GET /campaigns/:campaignId/guidelines', {
          params: { campaignId },
          query,
          signal,
        }),
      ),
  });

function useRefresh(campaignId: string): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all(
      ['people', 'checks', 'today'].map((room) =>
        client.invalidateQueries({ queryKey: keys.room(campaignId, room) }),
      ),
    );
}

/** Puts the next text in force. */
export function useWriteGuidelines(campaignId: string) {
  return useMutation<Guidelines, Error, { text: LocalizedText; after: number }>({
    mutationFn: (body) =>
      call<typeof writeGuidelines>('POST /campaigns/:campaignId/guidelines', {
        params: { campaignId },
        body,
      }),
    onSettled: useRefresh(campaignId),
  });
}

/** An ambassador follows the text in force (RW21). */
export function useAcknowledge(campaignId: string) {
  return useMutation<Person, Error, { personId: string; guidelines: number }>({
    mutationFn: ({ personId, guidelines }) =>
      call<typeof acknowledgeGuidelines>('POST /campaigns/:campaignId/people/:personId/acknowledge', {
        params: { campaignId, personId },
        body: { guidelines },
      }),
    onSettled: useRefresh(campaignId),
  });
}
