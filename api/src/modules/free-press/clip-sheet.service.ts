import { LEADS } from '@altavoz/contracts/access';
import type { Role } from '@altavoz/domain/accounts/role';
import { currencyExponent } from '@altavoz/domain/shared/currency';
import { NO_MULTIPLIER } from '@altavoz/domain/free-press/valuation';
import { textIn, type Language, type LocalizedText } from '@altavoz/domain/shared/language';
import { AppError } from '../../platform/app-error.js';
import type { Scope } from '../../platform/caller.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import type { WrittenCell } from '../../platform/spreadsheets/cell.js';
import { plainWord } from '../../platform/spreadsheets/cell-values.js';
import type { Sheet, SheetColumn } from '../../platform/spreadsheets/write-xlsx.js';
import type { Campaign } from '../campaigns/campaign.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { CheckedRow, ImportAdapter, ImportPass, ImportPlace } from '../imports/import.js';
import type { Outlet, RateCard } from '../outlets/outlet.js';
import type { SheetField, MappedRow } from '../../platform/spreadsheets/row-issue.js';
import { NameIndex, RowReader } from '../../platform/spreadsheets/row-reader.js';
import { differences, onlyChanged, type Into } from '../../platform/spreadsheets/sheet-column.js';
import type { Clip, ClipFields } from './clip.js';
import type { ClipFilters, ClipRepository } from './clip.repository.js';
import type { ClipService } from './clip.service.js';
import type { ClipNames } from './clip-names.js';
import { CLIP_COLUMNS, MONEY_COLUMNS, readClip } from './clip-sheet.js';
import { methodSheet } from './method-sheet.js';
import { OutletDirectory } from './outlet-directory.js';

type Called = Promise<readonly { readonly id: string; readonly text: LocalizedText }[]>;

/** What the cells of a clip may name. */
export interface NamesForClips {
  readonly messages: (scope: Scope, campaignId: string) => Called;
  readonly tactics: (scope: Scope, campaignId: string) => Called;
  readonly releases: (scope: Scope, campaignId: string) => Called;
  readonly events: (scope: Scope, campaignId: string) => Called;
  /** The media that the organization knows, with every version of their rates. */
  readonly outlets: (
    scope: Scope,
  ) => Promise<{ readonly outlets: readonly Outlet[]; readonly cards: readonly RateCard[] }>;
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
    const mayMultiply = LEADS.some((role) => role === place.role);
    return new ClipPass(this.needs, campaign, { ...names, mayMultiply }, place.role);
  }

  columns(currency: string, language: Language): readonly SheetColumn[] {
    return CLIP_COLUMNS.map(({ key, name, width }) => ({
      title: MONEY_COLUMNS.has(key) ? `${name[language]} (${currency})` : name[language],
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

  /** Travels in the same workbook: what the value is called, how it is made and what it does not say (RH15). */
  notes(currency: string, language: Language): Sheet {
    return methodSheet(currency, language);
  }

  private async names(scope: Scope, { id, currency }: Campaign, language: Language): Promise<ClipNames> {
    const { messages, tactics, releases, events, outlets } = this.needs.names;
    const index = async (called: Called): Promise<NameIndex> =>
      new NameIndex(
        (await called).map((one) => ({
          id: one.id,
          names: [textIn(one.text, language), one.text.es ?? '', one.text.en ?? ''].filter(
            (name) => name !== '',
          ),
        })),
      );
    const known = await outlets(scope);
    return {
      language,
      digits: currencyExponent(currency),
      messages: await index(messages(scope, id)),
      tactics: await index(tactics(scope, id)),
      releases: await index(releases(scope, id)),
      events: await index(events(scope, id)),
      outlets: new OutletDirectory(known.outlets, known.cards),
      mayMultiply: false,
    };
  }
}

class ClipPass implements ImportPass {
  private readonly seen = new Set<string>();

  constructor(
    private readonly needs: Needs,
    private readonly campaign: Campaign,
    private readonly names: ClipNames,
    private readonly role: Role,
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
        await this.needs.clips.createIn(
          unit,
          this.campaign.id,
          {
            ...newClip(this.campaign, this.names.language, changes),
            // What is the copy of another is found out row by row, also within the file.
            sameAsId: undefined,
          },
          this.role,
        );
      else
        await this.needs.clips.updateIn(unit, this.campaign.id, match.id, match.version, changes, this.role);
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
    const before: ClipFields & { readonly id?: string } =
      stored ?? newClip(this.campaign, this.names.language, {});
    const changes = readClip(reader, before, this.names);
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

/** A clip of which nobody has said anything yet. */
export function newClip(
  { id, currency }: Pick<Campaign, 'id' | 'currency'>,
  language: Language,
  given: Into<ClipFields>,
): ClipFields {
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
    valuation: { method: 'entered', amount: 0, source: language === 'es' ? 'Sin valorar' : 'Not valued' },
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
