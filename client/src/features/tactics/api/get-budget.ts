import type { getBudget } from '@altavoz/contracts/budget';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';

/** The bar on top: what is planned, what is left, what is kept. */
export const budgetQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'budget'),
    queryFn: ({ signal }) =>
      call<typeof getBudget>('GET /campaigns/:campaignId/budget', { params: { campaignId }, signal }),
  });
