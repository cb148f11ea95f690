import type { listPlanChanges, takePlanChanges } from '@altavoz/contracts/bulletin-plan-changes';
import type { InputOf, OutputOf } from '@altavoz/contracts/endpoint';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';
import type { Bulletin } from './get-bulletins.js';

export type PlanChange = OutputOf<typeof listPlanChanges>['items'][number];
export type Decisions = InputOf<typeof takePlanChanges>['body'];

/** The plan moves while a bulletin is open: asked again when the window is looked at, and now and then. */
const EVERY_MS = 60_000;

/** What the plan says otherwise than this version of the bulletin. */
export const planChangesQuery = (campaignId: string, { id, version }: Pick<Bulletin, 'id' | 'version'>) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'bulletins', 'plan-changes', id, version),
    queryFn: async ({ signal }) =>
      (
        await call<typeof listPlanChanges>('GET /campaigns/:campaignId/bulletins/:bulletinId/plan-changes', {
          params: { campaignId, bulletinId: id },
          signal,
        })
      ).items,
    placeholderData: (before) => before,
    refetchInterval: EVERY_MS,
    gcTime: EVERY_MS,
  });

/** Takes some of them over, or leaves them aside. */
export const decidePlanChanges = (
  campaignId: string,
  bulletinId: string,
  version: number,
  body: Decisions,
): Promise<Bulletin> =>
  call<typeof takePlanChanges>('POST /campaigns/:campaignId/bulletins/:bulletinId/plan-changes', {
    params: { campaignId, bulletinId },
    body,
    version,
  });
