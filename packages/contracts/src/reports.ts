import { z } from 'zod';
import { LEADS, PLAN_READERS } from './access.js';
import { campaignParams } from './campaigns.js';
import { defineEndpoint, type Access } from './endpoint.js';
import { language, month, objectId, plainDate } from './fields.js';

/** What can be told of a campaign, each to its own readers. */
export const REPORT_KINDS = ['plan', 'accountability', 'accountability-public', 'year', 'hand-over'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** Those that everybody who reads the plan may have; the dossier names people and decisions, and is the leads'. */
export const READERS_REPORTS = ['plan', 'accountability', 'accountability-public', 'year'] as const;

const readersParams = z.strictObject({ campaignId: objectId, report: z.enum(READERS_REPORTS) });

const query = z
  .strictObject({
    language: language.optional(),
    /** Whole months, both included; the whole campaign unless said. */
    from: month.optional(),
    to: month.optional(),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['to'],
    message: 'must not be before from',
  });

const localizedFigure = z.object({ value: z.string(), label: z.string() });

/** What a report holds, without its rows: enough to decide whether one wants it. */
export const reportOutline = z
  .object({
    kind: z.enum(REPORT_KINDS),
    language,
    title: z.string(),
    subtitle: z.string(),
    period: z.object({ start: plainDate, end: plainDate }),
    asOf: plainDate,
    figures: z.array(localizedFigure),
    sections: z.array(
      z.object({
        question: z.string(),
        title: z.string(),
        /** Tables and charts with how many rows each has. */
        parts: z.array(z.object({ name: z.string(), rows: z.int() })),
      }),
    ),
    /** Titles of what would have a section, had anybody written something. */
    without: z.array(z.string()),
  })
  .meta({ id: 'ReportOutline' });

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function reportCalls<const P extends string, Params extends z.ZodType>(
  path: P,
  params: Params,
  access: Access,
  what: string,
) {
  const common = { method: 'GET', tag: 'reports', access, params, query, status: 200 } as const;
  return {
    outline: defineEndpoint({
      ...common,
      path,
      summary: `What ${what} holds`,
      response: reportOutline,
      errors: ['not-found'],
    }),
    pdf: defineEndpoint({
      ...common,
      path: `${path}/document.pdf` as const,
      summary: `${what}, to print`,
      produces: 'application/pdf',
      errors: ['not-found', 'too-large', 'too-many-requests'],
    }),
    xlsx: defineEndpoint({
      ...common,
      path: `${path}/tables.xlsx` as const,
      summary: `The tables of ${what}`,
      produces: XLSX,
      errors: ['not-found', 'too-many-requests'],
    }),
  };
}

export const reports = reportCalls(
  '/campaigns/:campaignId/reports/:report',
  readersParams,
  PLAN_READERS,
  'a report',
);

/** P12: what whoever comes next has to know. */
export const handOver = reportCalls(
  '/campaigns/:campaignId/hand-over',
  campaignParams,
  LEADS,
  'the hand-over dossier',
);
