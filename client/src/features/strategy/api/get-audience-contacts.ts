import type { countAudienceContacts } from '@altavoz/contracts/audiences';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';

/** How many contacts the audiences have together: whoever is in several groups counts once. */
export const audienceContactsQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'audiences', 'contacts'),
    queryFn: ({ signal }) =>
      call<typeof countAudienceContacts>('GET /campaigns/:campaignId/audience-contacts', {
        params: { campaignId },
        signal,
      }),
    select: ({ contacts }) => contacts,
  });
