import { getCalendarPdf } from '@altavoz/contracts/calendar-pdf';
import { download } from '../../../platform/http/answer.js';
import { route, type Limit, type Route } from '../../../platform/http/route.js';
import type { AgendaService } from './agenda.service.js';

/** Laying out pages is work for the whole service. */
const LIMIT: Limit = { max: 30, windowMs: 60_000 };

export function agendaRoutes(agenda: AgendaService): Route[] {
  return [
    route(
      getCalendarPdf,
      async ({ actor, params, query: { language, ...query } }) => {
        const pdf = await agenda.pdf(actor, params.campaignId, query, language ?? actor.language);
        return download('application/pdf', `calendar-${query.from}-${query.to}.pdf`, pdf);
      },
      { limits: [LIMIT] },
    ),
  ];
}
