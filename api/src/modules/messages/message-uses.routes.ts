import { getMessageUses } from '@altavoz/contracts/messages';
import { route, type Route } from '../../platform/http/route.js';
import type { MessageUsesService } from './message-uses.service.js';

export function messageUsesRoutes(uses: MessageUsesService): Route[] {
  return [
    route(getMessageUses, async ({ actor, params }) => {
      const { items, total, ahead, months } = await uses.of(actor, params.campaignId, params.messageId);
      return {
        items: items.map(({ kind, id, name, start, end, settled }) => ({
          kind,
          id,
          name,
          start,
          end,
          settled,
        })),
        total,
        ahead,
        months: months.map(({ month, counts, total: ofMonth }) => ({
          month,
          counts: { ...counts },
          total: ofMonth,
        })),
      };
    }),
  ];
}
