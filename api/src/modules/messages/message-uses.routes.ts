import {
  exportAlignmentCsv,
  exportAlignmentXlsx,
  listUnfitMessages,
} from '@altavoz/contracts/message-alignment';
import { getMessageFrequency } from '@altavoz/contracts/message-frequency';
import { getMessageUses } from '@altavoz/contracts/messages';
import { route, type Route } from '../../platform/http/route.js';
import { csvAnswer, xlsxAnswer } from '../../platform/http/table-answer.js';
import { alignmentTable } from './alignment-sheet.js';
import type { MessageUsesService } from './message-uses.service.js';

/** A sheet is made in memory: more than anybody makes by hand in a minute is no use to anybody. */
const EXPORTS = { limits: [{ max: 30, windowMs: 60_000 }] };

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
    route(getMessageFrequency, async ({ actor, params }) => {
      const { months, rows, unused } = await uses.frequency(actor, params.campaignId);
      return {
        months: [...months],
        rows: rows.map(({ messageId, counts, total }) => ({
          messageId,
          counts: counts.map((ofMonth) => ({ ...ofMonth })),
          total,
        })),
        unused: unused.map(({ messageId, lastUse, days, nextUse }) => ({
          messageId,
          lastUse,
          days,
          nextUse,
        })),
      };
    }),
    route(listUnfitMessages, async ({ actor, params }) => ({
      items: await uses.unfit(actor, params.campaignId),
    })),
    route(
      exportAlignmentXlsx,
      async ({ actor, params, query }) =>
        xlsxAnswer(alignmentTable(await uses.alignment(actor, params.campaignId, query), actor.language)),
      EXPORTS,
    ),
    route(
      exportAlignmentCsv,
      async ({ actor, params, query }) =>
        csvAnswer(
          alignmentTable(await uses.alignment(actor, params.campaignId, query), actor.language),
          actor.language,
        ),
      EXPORTS,
    ),
  ];
}
