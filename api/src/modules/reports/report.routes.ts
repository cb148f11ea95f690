import type { OutputOf } from '@altavoz/contracts/endpoint';
import { handOver, reports, type ReportKind } from '@altavoz/contracts/reports';
import type { Actor } from '../../platform/caller.js';
import { download, type RawAnswer } from '../../platform/http/answer.js';
import { route, type Limit, type Route } from '../../platform/http/route.js';
import type { Report } from './report.js';
import type { ReportService } from './report.service.js';

/** Laying out pages is work for the whole service. */
const LIMIT: Limit = { max: 30, windowMs: 60_000 };
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Query {
  readonly language?: 'es' | 'en' | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export function reportRoutes(service: ReportService): Route[] {
  const asked = (actor: Actor, kind: ReportKind, { language, ...months }: Query) => ({
    kind,
    language: language ?? actor.language,
    ...months,
  });
  const pdf = async (actor: Actor, campaignId: string, kind: ReportKind, query: Query): Promise<RawAnswer> =>
    download(
      'application/pdf',
      `${kind}.pdf`,
      await service.pdf(actor, campaignId, asked(actor, kind, query)),
    );
  const xlsx = async (actor: Actor, campaignId: string, kind: ReportKind, query: Query): Promise<RawAnswer> =>
    download(XLSX, `${kind}.xlsx`, await service.xlsx(actor, campaignId, asked(actor, kind, query)));
  const outline = async (actor: Actor, campaignId: string, kind: ReportKind, query: Query) =>
    presentOutline(await service.report(actor, campaignId, asked(actor, kind, query)));
  const options = { limits: [LIMIT] };

  return [
    route(reports.outline, ({ actor, params, query }) =>
      outline(actor, params.campaignId, params.report, query),
    ),
    route(
      reports.pdf,
      ({ actor, params, query }) => pdf(actor, params.campaignId, params.report, query),
      options,
    ),
    route(
      reports.xlsx,
      ({ actor, params, query }) => xlsx(actor, params.campaignId, params.report, query),
      options,
    ),
    route(handOver.outline, ({ actor, params, query }) =>
      outline(actor, params.campaignId, 'hand-over', query),
    ),
    route(
      handOver.pdf,
      ({ actor, params, query }) => pdf(actor, params.campaignId, 'hand-over', query),
      options,
    ),
    route(
      handOver.xlsx,
      ({ actor, params, query }) => xlsx(actor, params.campaignId, 'hand-over', query),
      options,
    ),
  ];
}

function presentOutline(report: Report): OutputOf<typeof handOver.outline> {
  const { kind, language, title, subtitle, period, asOf, figures, sections, without } = report;
  return {
    kind,
    language,
    title,
    subtitle,
    period: { start: period.start, end: period.end },
    asOf,
    figures: figures.map((figure) => ({ ...figure })),
    sections: sections.map((section) => ({
      question: section.question,
      title: section.title,
      parts: section.blocks.flatMap((block) => {
        if (block.kind === 'table') return [{ name: block.name, rows: block.rows.length }];
        const counted = block.kind === 'bars' || block.kind === 'cards';
        return counted ? [{ name: block.name, rows: block.items.length }] : [];
      }),
    })),
    without: [...without],
  };
}
