import type { getBudget } from '@altavoz/contracts/budget';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../api-client/keys.js';
import { call } from '../api-client/request.js';

export type Budget = OutputOf<typeof getBudget>;
export type BudgetLine = Budget['lines'][number];
export type Release = Budget['releases'][number];

/** The campaign's money with its lines and releases. */
export const budgetQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'budget'),
    queryFn: ({ signal }) =>
      call<typeof getBudget>('GET /campaigns/:campaignId/budget', { params: { campaignId }, signal }),
  });
