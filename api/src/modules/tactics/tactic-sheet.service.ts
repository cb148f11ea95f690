import { currencyExponent } from '@altavoz/domain/shared/currency';
import { textIn, type Language } from '@altavoz/domain/shared/language';
import { AppError } from '../../platform/app-error.js';
import type { Scope } from '../../platform/caller.js';
import type { WrittenCell } from '../../platform/spreadsheets/cell.js';
import type { SheetColumn } from '../../platform/spreadsheets/write-xlsx.js';
import type { Campaign } from '../campaigns/campaign.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { ImportAdapter, ImportPass, ImportPlace } from '../imports/import.js';
import type { SheetField } from '../../platform/spreadsheets/row-issue.js';
import { NameIndex } from '../../platform/spreadsheets/row-reader.js';
import { TacticImportPass } from './tactic-import.service.js';
import { TACTIC_COLUMNS, type SheetNames } from './tactic-sheet.js';
import type { TacticChangeService } from './tactic-change.service.js';
import type { Tactic } from './tactic.js';
import type { PlanAroundTactics } from './tactic.ports.js';
import type { TacticOutline, TacticRepository } from './tactic.repository.js';

interface Needs {
  readonly repository: TacticRepository;
  readonly change: TacticChangeService;
  readonly campaigns: CampaignService;
  readonly plan: PlanAroundTactics;
}

export interface TacticFilters {
  readonly channelType?: string | undefined;
  readonly phase?: number | undefined;
  readonly status?: string | undefined;
}

const PAGE = 200;

/** The tactics of a plan as a spreadsheet, out and in again: exported and imported, nothing changes. */
export class TacticSheetService implements ImportAdapter {
  readonly kind = 'tactics';

  constructor(private readonly needs: Needs) {}

  async assertOpen(scope: Scope, place: ImportPlace): Promise<void> {
    await this.needs.campaigns.open(scope, campaignOf(place));
  }

  async fields(scope: Scope, place: ImportPlace): Promise<readonly SheetField[]> {
    const { language } = await this.needs.campaigns.get(scope, campaignOf(place));
    // A file that was not made here has one column for the name: it is in the campaign's language.
    const plain = ['nombre', 'tactica', 'name', 'tactic', 'titulo', 'title', 'actividad', 'activity'];
    return TACTIC_COLUMNS.map(({ key, name, required, alsoCalled }) => ({
      key,
      name,
      required,
      alsoCalled: key === `name.${language}` ? [...alsoCalled, ...plain] : alsoCalled,
    }));
  }

  /** A row says which tactic it is about by its identifier, or by its name, channel and phase. */
  missing(keys: ReadonlySet<string>): readonly string[] {
    if (keys.has('id')) return [];
    const name = keys.has('name.es') || keys.has('name.en') ? [] : ['name.es'];
    return [...name, ...['channelType', 'phase'].filter((key) => !keys.has(key))];
  }

  async begin(scope: Scope, place: ImportPlace): Promise<ImportPass> {
    const campaign = await this.needs.campaigns.get(scope, campaignOf(place));
    const outlines = await this.needs.repository.outlines(scope, campaign.id);
    const names = await this.names(scope, campaign, place.language, outlines);
    return new TacticImportPass(this.needs, {
      campaign,
      names,
      outlines,
      plan: await this.needs.change.planOf(scope, campaign),
    });
  }

  columns(currency: string, language: Language): readonly SheetColumn[] {
    const isAmount = new Set(['plannedCost', 'approved', 'committed', 'spent']);
    return TACTIC_COLUMNS.map(({ key, name, width }) => ({
      title: isAmount.has(key) ? `${name[language]} (${currency})` : name[language],
      width,
    }));
  }

  /** Rows for a file, in the order in which they were planned; archived ones stay out. */
  async *rows(
    scope: Scope,
    campaign: Campaign,
    filters: TacticFilters,
    language: Language,
  ): AsyncGenerator<WrittenCell[]> {
    const outlines = await this.needs.repository.outlines(scope, campaign.id);
    const names = await this.names(scope, campaign, language, outlines);
    for (let cursor: string | undefined; ;) {
      const request = { limit: PAGE, cursor };
      const page = await this.needs.repository.pageOfCampaign(scope, campaign.id, false, request);
      for (const tactic of page.items) {
        if (fits(tactic, filters)) yield TACTIC_COLUMNS.map((column) => column.write(tactic, names));
      }
      if (page.nextCursor === null) return;
      cursor = page.nextCursor;
    }
  }

  private async names(
    scope: Scope,
    campaign: Campaign,
    language: Language,
    outlines: readonly TacticOutline[],
  ): Promise<SheetNames> {
    const { audiences, messages, objectives, indicators, people } = await this.needs.plan.sheetNames(
      scope,
      campaign,
      language,
    );
    return {
      language,
      digits: currencyExponent(campaign.currency),
      audiences: new NameIndex(audiences),
      messages: new NameIndex(messages),
      objectives: new NameIndex(objectives),
      indicators: new NameIndex(indicators),
      people: new NameIndex(people),
      tactics: new NameIndex(
        outlines.map(({ id, name }) => ({
          id,
          names: [textIn(name, language), name.es ?? '', name.en ?? ''],
        })),
      ),
    };
  }
}

function campaignOf({ campaignId }: ImportPlace): string {
  if (campaignId === null) throw new AppError('not-found');
  return campaignId;
}

function fits(tactic: Tactic, { channelType, phase, status }: TacticFilters): boolean {
  return (
    (channelType === undefined || tactic.channelType === channelType) &&
    (phase === undefined || tactic.phase === phase) &&
    (status === undefined || tactic.status === status)
  );
}
