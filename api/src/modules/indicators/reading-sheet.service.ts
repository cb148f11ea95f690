import { currencyExponent } from '@altavoz/domain/shared/currency';
import type { Language } from '@altavoz/domain/shared/language';
import { textIn } from '@altavoz/domain/shared/language';
import { AppError } from '../../platform/app-error.js';
import type { Scope } from '../../platform/caller.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import type { WrittenCell } from '../../platform/spreadsheets/cell.js';
import type { MappedRow, SheetField } from '../../platform/spreadsheets/row-issue.js';
import { NameIndex, RowReader } from '../../platform/spreadsheets/row-reader.js';
import { differences, readColumns } from '../../platform/spreadsheets/sheet-column.js';
import type { SheetColumn } from '../../platform/spreadsheets/write-xlsx.js';
import type { Campaign } from '../campaigns/campaign.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { CheckedRow, ImportAdapter, ImportPass, ImportPlace } from '../imports/import.js';
import type { IndicatorService } from './indicator.service.js';
import type { Reading } from './reading.js';
import { READING_COLUMNS, type ReadingNames, type ReadingRow } from './reading-sheet.js';
import type { ReadingService } from './reading.service.js';

interface Needs {
  readonly campaigns: CampaignService;
  readonly indicators: IndicatorService;
  readonly readings: ReadingService;
}

/** What was measured as a spreadsheet, out and in again; one reading for each indicator and day. */
export class ReadingSheetService implements ImportAdapter {
  readonly kind = 'readings';

  constructor(private readonly needs: Needs) {}

  async assertOpen(scope: Scope, place: ImportPlace): Promise<void> {
    await this.needs.campaigns.open(scope, campaignOf(place));
  }

  async fields(): Promise<readonly SheetField[]> {
    return READING_COLUMNS;
  }

  missing(keys: ReadonlySet<string>): readonly string[] {
    return ['indicator', 'date', 'value'].filter((key) => !keys.has(key));
  }

  async begin(scope: Scope, place: ImportPlace): Promise<ImportPass> {
    const campaign = await this.needs.campaigns.get(scope, campaignOf(place));
    const names = await this.names(scope, campaign, place.language);
    const known = new Map(
      (await this.needs.readings.ofCampaign(scope, campaign.id)).map((row) => [keyOf(row), row]),
    );
    return new ReadingPass(this.needs, campaign, names, known);
  }

  columns(currency: string, language: Language): readonly SheetColumn[] {
    return READING_COLUMNS.map(({ name, width }) => ({ title: name[language], width }));
  }

  /** Rows for a file, the oldest first. */
  async *rows(
    scope: Scope,
    campaign: Campaign,
    _filters: object,
    language: Language,
  ): AsyncGenerator<WrittenCell[]> {
    const names = await this.names(scope, campaign, language);
    for (const reading of await this.needs.readings.ofCampaign(scope, campaign.id)) {
      yield READING_COLUMNS.map((column) => column.write(reading, names));
    }
  }

  private async names(scope: Scope, campaign: Campaign, language: Language): Promise<ReadingNames> {
    const all = await this.needs.indicators.all(scope, campaign.id);
    return {
      language,
      digits: currencyExponent(campaign.currency),
      byId: new Map(all.map((indicator) => [indicator.id, indicator])),
      indicators: new NameIndex(
        all.map(({ id, name, catalogueCode }) => ({
          id,
          names: [textIn(name, language), name.es ?? '', name.en ?? '', catalogueCode ?? ''].filter(Boolean),
        })),
      ),
    };
  }
}

class ReadingPass implements ImportPass {
  private readonly seen = new Set<string>();

  constructor(
    private readonly needs: Needs,
    private readonly campaign: Campaign,
    private readonly names: ReadingNames,
    private readonly known: ReadonlyMap<string, Reading>,
  ) {}

  async check(_scope: Scope, rows: readonly MappedRow[]): Promise<CheckedRow[]> {
    const today = this.needs.campaigns.today(this.campaign);
    return rows.map((row) => this.checkRow(row, today));
  }

  /** Readings weigh on nothing but themselves. */
  async finish(): Promise<[]> {
    return [];
  }

  async apply(unit: Unit, rows: readonly CheckedRow[]): Promise<void> {
    const readings = rows.map(({ values }) => values as ReadingRow);
    await this.needs.readings.importIn(unit, this.campaign.id, readings);
  }

  private checkRow(row: MappedRow, today: string): CheckedRow {
    const reader = new RowReader(row);
    const nothing: ReadingRow = { indicatorId: '', date: '', value: Number.NaN, note: '' };
    const given: ReadingRow = { ...nothing, ...readColumns(READING_COLUMNS, reader, nothing, this.names) };
    this.refuse(reader, given, today);
    const label = [reader.raw('indicator'), reader.raw('date')].filter(Boolean).join(' · ');
    const stored = this.known.get(keyOf(given)) ?? null;
    const base = {
      number: row.number,
      label: label || String(row.number),
      match: stored && { id: stored.id, version: stored.version },
    };
    if (stored?.origin === 'review' && stored.value !== given.value) {
      reader.refuse(
        'date',
        'signed',
        'El valor de ese día se firmó con una revisión.',
        'The value of that day was signed with a review.',
      );
    }
    if (reader.issues.length > 0) {
      return { ...base, outcome: 'refused', changes: [], issues: reader.issues, values: null };
    }
    if (this.seen.has(keyOf(given))) {
      reader.refuse(
        null,
        'duplicate',
        'Otra fila dice ya el valor de ese día.',
        'Another row says the value of that day already.',
      );
      return { ...base, outcome: 'duplicate', changes: [], issues: reader.issues, values: null };
    }
    this.seen.add(keyOf(given));
    const after = stored && !reader.has('note') ? { ...given, note: stored.note } : given;
    const told = differences(READING_COLUMNS, row, stored, after, this.names);
    if (stored !== null && stored.value === after.value && stored.note === after.note) {
      return { ...base, outcome: 'unchanged', changes: [], issues: [], values: null };
    }
    return {
      ...base,
      outcome: stored === null ? 'new' : 'changed',
      changes: told,
      issues: [],
      values: after,
    };
  }

  private refuse(row: RowReader, { indicatorId, date, value }: ReadingRow, today: string): void {
    const wrong = new Set(row.issues.map(({ column }) => column));
    const needs = (key: string, is: boolean, es: string, en: string): void => {
      if (!is && !wrong.has(key)) row.refuse(key, 'required', es, en);
    };
    needs('indicator', indicatorId !== '', 'Falta el indicador.', 'The indicator is missing.');
    needs('date', date !== '', 'Falta la fecha.', 'The date is missing.');
    if (indicatorId !== '') {
      needs('value', !Number.isNaN(value), 'Falta el valor.', 'The value is missing.');
    }
    if (this.names.byId.get(indicatorId)?.automatic) {
      row.refuse(
        'indicator',
        'automatic',
        'Ese indicador se cuenta solo.',
        'That indicator is counted by itself.',
      );
    }
    if (date > today) {
      row.refuse('date', 'in-the-future', 'Ese día todavía no ha llegado.', 'That day is still to come.');
    }
  }
}

function keyOf({ indicatorId, date }: Pick<ReadingRow, 'indicatorId' | 'date'>): string {
  return `${indicatorId} ${date}`;
}

function campaignOf({ campaignId }: ImportPlace): string {
  if (campaignId === null) throw new AppError('not-found');
  return campaignId;
}
