import { getCalendar, getGaps } from '@altavoz/contracts/calendar';
import { unchanging } from '../../platform/http/answer.js';
import { route, type Route } from '../../platform/http/route.js';
import type { CalendarService } from './calendar.service.js';

export function calendarRoutes(service: CalendarService): Route[] {
  return [
    route(getCalendar, async ({ actor, params, query }) =>
      unchanging(await service.answer(actor, params.campaignId, query)),
    ),
    route(getGaps, async ({ actor, params, query }) => {
      const range = { start: query.from, end: query.to };
      const { thresholdDays, overall, byAudience } = await service.gapsTouching(
        actor,
        params.campaignId,
        range,
      );
      return {
        thresholdDays,
        overall: [...overall],
        byAudience: byAudience.map((audience) => ({ ...audience, gaps: [...audience.gaps] })),
      };
    }),
  ];
}
