import {
  exportBudgetCsv,
  exportBudgetXlsx,
  exportClipsCsv,
  exportClipsXlsx,
  exportReadingsCsv,
  exportReadingsXlsx,
  exportTacticsCsv,
  exportTacticsXlsx,
} from '@altavoz/contracts/exports';
import type { Language } from '@altavoz/domain/shared/language';
import type { Actor, Scope } from '../../platform/caller.js';
import { route, type Route } from '../../platform/http/route.js';
import { csvAnswer, xlsxAnswer, type Table } from '../../platform/http/table-answer.js';
import type { WrittenCell } from '../../platform/spreadsheets/cell.js';
import type { Sheet, SheetColumn } from '../../platform/spreadsheets/write-xlsx.js';
import type { Campaign } from '../campaigns/campaign.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import {
  budgetColumns,
  budgetRows,
  budgetSheetName,
  type BudgetLine,
  type LineWords,
} from './budget-sheet.js';

/** A table that can leave as a file: its columns, and its rows one after another. */
export interface TableOf<F> {
  columns(currency: string, language: Language): readonly SheetColumn[];
  rows(scope: Scope, campaign: Campaign, filters: F, language: Language): AsyncIterable<WrittenCell[]>;
  /** Of a table that must not be read without it. */
  notes?(currency: string, language: Language): Sheet;
}

interface Needs {
  readonly campaigns: CampaignService;
  readonly tactics: TableOf<{
    channelType?: string | undefined;
    phase?: number | undefined;
    status?: string | undefined;
  }>;
  readonly clips: TableOf<
    Readonly<
      Partial<
        Record<
          'scope' | 'tone' | 'tacticId' | 'pressReleaseId' | 'outletId' | 'from' | 'to',
          string | undefined
        >
      >
    >
  >;
  readonly readings: TableOf<object>;
  readonly lines: (scope: Scope, campaignId: string) => Promise<readonly BudgetLine[]>;
  readonly words: LineWords;
}

const NAMES = {
  tactics: { es: ['Tácticas', 'tacticas'], en: ['Tactics', 'tactics'] },
  clips: { es: ['Publicaciones', 'publicaciones'], en: ['Clips', 'clips'] },
  readings: { es: ['Mediciones', 'mediciones'], en: ['Readings', 'readings'] },
  budget: { es: ['Presupuesto', 'presupuesto'], en: ['Budget', 'budget'] },
} as const;

/** A sheet is made in memory: more than anybody makes by hand in a minute is no use to anybody. */
const OPTIONS = { limits: [{ max: 30, windowMs: 60_000 }] };

export function exportRoutes({ campaigns, tactics, clips, readings, lines, words }: Needs): Route[] {
  const made = async <F>(
    { actor, campaignId }: { readonly actor: Actor; readonly campaignId: string },
    table: TableOf<F>,
    kind: 'tactics' | 'clips' | 'readings',
    filters: F,
  ): Promise<Table> => {
    const { language } = actor;
    const campaign = await campaigns.get(actor, campaignId);
    const [name, file] = NAMES[kind][language];
    const columns = table.columns(campaign.currency, language);
    const notes = table.notes ? [table.notes(campaign.currency, language)] : [];
    return { name, file, columns, rows: table.rows(actor, campaign, filters, language), notes };
  };
  const budget = async (actor: Actor, campaignId: string): Promise<Table> => {
    const { language } = actor;
    const { currency } = await campaigns.get(actor, campaignId);
    const rows = budgetRows(await lines(actor, campaignId), currency, language, words);
    const columns = budgetColumns(currency, language);
    return { name: budgetSheetName(language), file: NAMES.budget[language][1], columns, rows };
  };

  return [
    route(
      exportTacticsXlsx,
      async ({ actor, params, query }) =>
        xlsxAnswer(await made({ actor, ...params }, tactics, 'tactics', query)),
      OPTIONS,
    ),
    route(
      exportTacticsCsv,
      async ({ actor, params, query }) =>
        csvAnswer(await made({ actor, ...params }, tactics, 'tactics', query), actor.language),
      OPTIONS,
    ),
    route(
      exportClipsXlsx,
      async ({ actor, params, query }) => xlsxAnswer(await made({ actor, ...params }, clips, 'clips', query)),
      OPTIONS,
    ),
    route(
      exportClipsCsv,
      async ({ actor, params, query }) =>
        csvAnswer(await made({ actor, ...params }, clips, 'clips', query), actor.language),
      OPTIONS,
    ),
    route(
      exportReadingsXlsx,
      async ({ actor, params, query }) =>
        xlsxAnswer(await made({ actor, ...params }, readings, 'readings', query)),
      OPTIONS,
    ),
    route(
      exportReadingsCsv,
      async ({ actor, params, query }) =>
        csvAnswer(await made({ actor, ...params }, readings, 'readings', query), actor.language),
      OPTIONS,
    ),
    route(
      exportBudgetXlsx,
      async ({ actor, params }) => xlsxAnswer(await budget(actor, params.campaignId)),
      OPTIONS,
    ),
    route(
      exportBudgetCsv,
      async ({ actor, params }) => csvAnswer(await budget(actor, params.campaignId), actor.language),
      OPTIONS,
    ),
  ];
}
