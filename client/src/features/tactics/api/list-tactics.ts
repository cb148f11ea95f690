import type { tactics } from '@altavoz/contracts/tactics';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';
import type { Tactic } from '../tactic.js';

/** Every tactic of the plan, page after page; the calendar's tray keeps the same list under the same key. */
export const tacticsQuery = (campaignId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'tactics', 'all'),
    queryFn: async ({ signal }): Promise<Tactic[]> => {
      const all: Tactic[] = [];
      let cursor: string | undefined;
      do {
        const page = await call<(typeof tactics)['list']>('GET /campaigns/:campaignId/tactics', {
          params: { campaignId },
          query: { limit: 200, cursor },
          signal,
        });
        all.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      return all;
    },
  });
