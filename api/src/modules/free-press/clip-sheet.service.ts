import { currencyExponent } from '@altavoz/domain/shared/currency';
import { NO_MULTIPLIER } from '@altavoz/domain/free-press/valuation';
import { textIn, type Language, type LocalizedText } from '@altavoz/domain/shared/language';
import { AppError } from '../../platform/app-error.js';
import type { Scope } from '../../platform/caller.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import type { WrittenCell } from '../../platform/spreadsheets/cell.js';
import { plainWord } from '../../platform/spreadsheets/cell-values.js';
import type { SheetColumn } from '../../platform/spreadsheets/write-xlsx.js';
import type { Campaign } from '../campaigns/campaign.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { CheckedRow, ImportAdapter, ImportPass, ImportPlace } from '../imports/import.js';
import type { SheetField, MappedRow } from '../../platform/spreadsheets/row-issue.js';
import { NameIndex, RowReader } from '../../platform/spreadsheets/row-reader.js';
import {
  differences,
  onlyChanged,
  readColumns,
  type Into,
} from '../../platform/spreadsheets/sheet-column.js';
import type { Clip, ClipFields } from './clip.js';
import type { ClipFilters, ClipRepository } from './clip.repository.js';
import type { ClipService } from './clip.service.js';
import { CLIP_COLUMNS, type ClipNames } from './clip-sheet.js';

/** What the cells of a clip may name. */
export interface NamesForClips {
  messages(
    scope: Scope,
    campaignId: string,
  ): Promise<readonly { readonly id: string; readonly text: LocalizedText }[]>;
  tactics(
    scope: Scope,
    campaignId: string,
  ): Promise<readonly { readonly id: string; readonly name: LocalizedText }[]>;
}

interface Needs {
  readonly repository: ClipRepository;
  readonly clips: ClipService;
  readonly campaigns: CampaignService;
  readonly names: NamesForClips;
}

const PAGE = 200;

/** What the media published as a spreadsheet, out and in again. */
export class ClipSheetService implements ImportAdapter {
  readonly kind = 'clips';

  constructor(private readonly needs: Needs) {}

  async assertOpen(scope: Scope, place: ImportPlace): Promise<void> {
    await this.needs.campaigns.get(scope, campaignOf(place));
  }

  async fields(): Promise<readonly SheetField[]> {
    return CLIP_COLUMNS;
  }

  missing(keys: ReadonlySet<string>): readonly string[] {
    return keys.has('id') ? [] : ['date', 'outlet', 'title'].filter((key) => !keys.has(key));
  }

  async begin(scope: Scope, place: ImportPlace): Promise<ImportPass> {
    const campaign = await this.needs.campaigns.get(scope, campaignOf(place));
    const names = await this.names(scope, campaign, place.language);
    return new ClipPass(this.needs, campaign, names);
  }

  columns(currency: string, language: Language): readonly SheetColumn[] {
    const isAmount = new Set(['amount', 'indicativeValue']);
    return CLIP_COLUMNS.map(({ key, name, width }) => ({
      title: isAmount.has(key) ? `${name[language]} (${currency})` : name[language],
      width,
    }));
  }

  /** Rows for a file, the newest first. */
  async *rows(
    scope: Scope,
    campaign: Campaign,
    filters: ClipFilters,
    language: Language,
  ): AsyncGenerator<WrittenCell[]> {
    const names = await this.names(scope, campaign, language);
    for (let cursor: string | undefined; ;) {
      const request = { limit: PAGE, cursor };
      const page = await this.needs.repository.pageOf(scope, campaign.id, filters, request);
      for (const clip of page.items) yield CLIP_COLUMNS.map((column) => column.write(clip, names));
      if (page.nextCursor === null) return;
      cursor = page.nextCursor;
    }
  }

  private async names(scope: Scope, campaign: Campaign, language: Language): Promise<ClipNames> {
    const messages = await this.needs.names.messages(scope, campaign.id);
    const tactics = await this.needs.names.tactics(scope, campaign.id);
    const named = (id: string, text: LocalizedText) => ({
      id,
      names: [textIn(text, language), text.es ?? '', text.en ?? ''].filter((name) => name !== ''),
    });
    return {
      language,
      digits: currencyExponent(campaign.currency),
      messages: new NameIndex(messages.map(({ id, text }) => named(id, text))),
      tactics: new NameIndex(tactics.map(({ id, name }) => named(id, name))),
    };
  }
}

class ClipPass implements ImportPass {
  private readonly seen = new Set<string>();

  constructor(
    private readonly needs: Needs,
    private readonly campaign: Campaign,
    private readonly names: ClipNames,
  ) {}

  async check(scope: Scope, rows: readonly MappedRow[]): Promise<CheckedRow[]> {
    const readers = rows.map((row) => new RowReader(row));
    const known = await this.needs.repository.matching(scope, this.campaign.id, {
      ids: readers.map((row) => row.raw('id')).filter((id) => id !== ''),
      urls: readers.map((row) => row.raw('url')).filter((url) => url !== ''),
      dates: readers.map((row) => row.quietDay('date') ?? '').filter((date) => date !== ''),
    });
    return rows.map((row) => this.checkRow(row, known));
  }

  /** Clips weigh on nothing but themselves. */
  async finish(): Promise<[]> {
    return [];
  }

  async apply(unit: Unit, rows: readonly CheckedRow[]): Promise<void> {
    for (const { match, values } of rows) {
      const changes = values as Into<ClipFields>;
      if (match === null)
        await this.needs.clips.createIn(unit, this.campaign.id, {
          ...newClip(this.campaign, changes),
          // What is the copy of another is found out row by row, also within the file.
          sameAsId: undefined,
        });
      else await this.needs.clips.updateIn(unit, this.campaign.id, match.id, match.version, changes);
    }
  }

  private checkRow(row: MappedRow, known: readonly Clip[]): CheckedRow {
    const reader = new RowReader(row);
    const id = reader.raw('id');
    const stored = id === '' ? sameClip(reader, known) : (known.find((clip) => clip.id === id) ?? null);
    if (id !== '' && stored === null) {
      reader.refuse(
        'id',
        'unknown-id',
        'Esta campaña no tiene ninguna publicación con ese identificador. Vacíe la celda para añadirla como nueva.',
        'This campaign has no clip with that identifier. Empty the cell to add it as a new one.',
      );
    }
    const before: ClipFields = stored ?? newClip(this.campaign, {});
    const changes = readColumns(CLIP_COLUMNS, reader, before, this.names);
    if (stored === null) readNew(reader, changes);
    else assertFilled(reader, changes);
    const label = (changes.title ?? before.title) || String(row.number);
    const base = { number: row.number, label, match: stored && { id: stored.id, version: stored.version } };
    if (reader.issues.length > 0) {
      return { ...base, outcome: 'refused', changes: [], issues: reader.issues, values: null };
    }
    const after: ClipFields = { ...before, ...changes };
    const key = stored?.id ?? keyOf(after);
    if (this.seen.has(key)) {
      reader.refuse(
        null,
        'duplicate',
        'Otra fila dice ya lo de esta publicación.',
        'Another row is about this clip already.',
      );
      return { ...base, outcome: 'duplicate', changes: [], issues: reader.issues, values: null };
    }
    this.seen.add(key);
    const told = differences(CLIP_COLUMNS, row, stored, after, this.names);
    if (stored !== null && told.length === 0) {
      return { ...base, outcome: 'unchanged', changes: [], issues: [], values: null };
    }
    const values = stored === null ? changes : onlyChanged(before, changes);
    return { ...base, outcome: stored === null ? 'new' : 'changed', changes: told, issues: [], values };
  }
}

function newClip({ id, currency }: Campaign, given: Into<ClipFields>): ClipFields {
  return {
    title: '',
    outlet: '',
    medium: 'press',
    date: '',
    scope: 'national',
    tone: 'neutral',
    url: null,
    reach: null,
    messageIds: [],
    tacticId: null,
    outletId: null,
    tier: null,
    pressReleaseId: null,
    eventId: null,
    offMessage: false,
    rateCardId: null,
    rateCardNumber: null,
    multiplier: NO_MULTIPLIER,
    multiplierReason: '',
    sameAsId: null,
    bucket: '',
    linkKey: null,
    titleKey: null,
    spokespersonQuoted: false,
    valuation: { method: 'entered', amount: 0, source: 'Sin valorar' },
    note: '',
    value: 0,
    ...given,
    campaignId: id,
    currency,
  };
}

/** By its address, else by its day, outlet and headline. */
function sameClip(row: RowReader, known: readonly Clip[]): Clip | null {
  const url = row.raw('url');
  if (url !== '') {
    const found = known.find((clip) => clip.url === url);
    if (found) return found;
  }
  const [outlet, title] = [plainWord(row.raw('outlet')), plainWord(row.raw('title'))];
  const date = row.quietDay('date');
  const same = (clip: Clip) =>
    clip.date === date && plainWord(clip.outlet) === outlet && plainWord(clip.title) === title;
  return known.find(same) ?? null;
}

const NEEDED = [
  ['date', 'Falta la fecha.', 'The date is missing.'],
  ['outlet', 'Falta el medio.', 'The outlet is missing.'],
  ['title', 'Falta el titular.', 'The headline is missing.'],
] as const;

/** What a clip cannot be without (RH15). */
function readNew(row: RowReader, changes: Into<ClipFields>): void {
  const wrong = new Set(row.issues.map(({ column }) => column));
  for (const [field, es, en] of NEEDED) {
    if (!changes[field] && !wrong.has(field)) row.refuse(field, 'required', es, en, 'RH15');
  }
}

function assertFilled(row: RowReader, changes: Into<ClipFields>): void {
  for (const [field, es, en] of NEEDED)
    if (changes[field] === '') row.refuse(field, 'required', es, en, 'RH15');
}

function keyOf({ url, date, outlet, title }: ClipFields): string {
  return url ?? [date, plainWord(outlet), plainWord(title)].join('\n');
}

function campaignOf({ campaignId }: ImportPlace): string {
  if (campaignId === null) throw new AppError('not-found');
  return campaignId;
}
