import { AUDIENCES } from '@altavoz/catalogue/audiences';
import { isMedia, usualScope } from '@altavoz/domain/contacts/contact';
import { textIn, type Language } from '@altavoz/domain/shared/language';
import { normalizeEmail } from '@altavoz/domain/subscribers/email';
import type { Scope } from '../../platform/caller.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import type { WrittenCell } from '../../platform/spreadsheets/cell.js';
import type { MappedRow, SheetField } from '../../platform/spreadsheets/row-issue.js';
import { NameIndex, RowReader } from '../../platform/spreadsheets/row-reader.js';
import {
  differences,
  onlyChanged,
  readColumns,
  type Into,
} from '../../platform/spreadsheets/sheet-column.js';
import type { SheetColumn } from '../../platform/spreadsheets/write-xlsx.js';
import type { Audience } from '../audiences/audience.js';
import type { CheckedRow, ImportAdapter, ImportPass, ImportPlace } from '../imports/import.js';
import { CONTACT_COLUMNS, type ContactNames } from './contact-sheet.js';
import type { Contact, ContactDetails, ContactFilter } from './contact.js';
import type { ContactRepository } from './contact.repository.js';
import { sortNameOf, type ContactService } from './contact.service.js';

interface Needs {
  readonly repository: ContactRepository;
  readonly contacts: ContactService;
  /** Groups that campaigns made for themselves. */
  readonly ownGroups: (scope: Scope) => Promise<readonly Pick<Audience, 'id' | 'name'>[]>;
}

const PAGE = 200;

/** Contacts as a spreadsheet, out and in again. */
export class ContactSheetService implements ImportAdapter {
  readonly kind = 'contacts';

  constructor(private readonly needs: Needs) {}

  /** Anybody who may write contacts may bring a file. */
  async assertOpen(): Promise<void> {
    await Promise.resolve();
  }

  async fields(): Promise<readonly SheetField[]> {
    return CONTACT_COLUMNS;
  }

  missing(keys: ReadonlySet<string>): readonly string[] {
    return keys.has('id') || keys.has('name') ? [] : ['name'];
  }

  async begin(scope: Scope, { language }: ImportPlace): Promise<ImportPass> {
    return new ContactPass(this.needs, await this.names(scope, language));
  }

  columns(language: Language): readonly SheetColumn[] {
    return CONTACT_COLUMNS.map(({ name, width }) => ({ title: name[language], width }));
  }

  async *rows(scope: Scope, filter: ContactFilter, language: Language): AsyncGenerator<WrittenCell[]> {
    const names = await this.names(scope, language);
    for (let cursor: string | undefined; ;) {
      const page = await this.needs.repository.byName(scope, filter, { limit: PAGE, cursor });
      for (const contact of page.items) yield CONTACT_COLUMNS.map((column) => column.write(contact, names));
      if (page.nextCursor === null) return;
      cursor = page.nextCursor;
    }
  }

  private async names(scope: Scope, language: Language): Promise<ContactNames> {
    const own = await this.needs.ownGroups(scope);
    const ordered = (es: string, en: string) => (language === 'es' ? [es, en] : [en, es]).filter(Boolean);
    return {
      language,
      groups: new NameIndex([
        ...AUDIENCES.map(({ key, label }) => ({ id: key, names: [...ordered(label.es, label.en), key] })),
        ...own.map(({ id, name }) => ({
          id,
          names: [textIn(name, language), ...ordered(name.es ?? '', name.en ?? '')],
        })),
      ]),
    };
  }
}

class ContactPass implements ImportPass {
  private readonly seen = new Set<string>();

  constructor(
    private readonly needs: Needs,
    private readonly names: ContactNames,
  ) {}

  async check(scope: Scope, rows: readonly MappedRow[]): Promise<CheckedRow[]> {
    const readers = rows.map((row) => new RowReader(row));
    const known = await this.needs.repository.matching(scope, {
      ids: readers.map((row) => row.raw('id')).filter((id) => id !== ''),
      emails: readers.flatMap((row) => normalizeEmail(row.raw('email')) ?? []),
      names: readers.map((row) => sortNameOf(row.raw('name'))).filter((name) => name !== ''),
    });
    return rows.map((row) => this.checkRow(row, known));
  }

  /** Contacts weigh on nothing but themselves. */
  async finish(): Promise<[]> {
    return [];
  }

  async apply(unit: Unit, rows: readonly CheckedRow[]): Promise<void> {
    for (const { match, values } of rows) {
      const changes = values as Into<ContactDetails>;
      if (match === null) await this.needs.contacts.createIn(unit, newContact(changes));
      else await this.needs.contacts.updateIn(unit, match.id, match.version, changes);
    }
  }

  private checkRow(row: MappedRow, known: readonly Contact[]): CheckedRow {
    const reader = new RowReader(row);
    const id = reader.raw('id');
    const stored = id === '' ? sameContact(reader, known) : (known.find((one) => one.id === id) ?? null);
    if (id !== '' && stored === null) {
      reader.refuse(
        'id',
        'unknown-id',
        'No hay ningún contacto con ese identificador. Vacíe la celda para añadirlo como nuevo.',
        'There is no contact with that identifier. Empty the cell to add it as a new one.',
      );
    }
    if (stored?.archivedAt) {
      reader.refuse(
        null,
        'archived',
        'Está en el archivo: recupérelo allí si vuelve a hacer falta.',
        'It is in the archive: bring it back there if it is needed again.',
      );
    }
    const before: ContactDetails = stored ?? newContact({});
    const changes = readColumns(CONTACT_COLUMNS, reader, before, this.names);
    const wrong = reader.issues.some(({ column }) => column === 'name');
    if ((changes.name ?? before.name) === '' && !wrong) {
      reader.refuse('name', 'required', 'Falta el nombre.', 'The name is missing.');
    }
    const label = (changes.name ?? before.name) || String(row.number);
    const base = { number: row.number, label, match: stored && { id: stored.id, version: stored.version } };
    if (reader.issues.length > 0) {
      return { ...base, outcome: 'refused', changes: [], issues: reader.issues, values: null };
    }
    const after: ContactDetails = { ...before, ...changes };
    if (!isMedia(after.kind)) after.mediaScope = null;
    else if (stored === null && changes.mediaScope === undefined) after.mediaScope = usualScope(after.kind);
    const key = stored?.id ?? after.email ?? keyOf(after.name, after.outlet);
    if (this.seen.has(key)) {
      reader.refuse(
        null,
        'duplicate',
        'Otra fila dice ya lo de este contacto.',
        'Another row is about this contact already.',
      );
      return { ...base, outcome: 'duplicate', changes: [], issues: reader.issues, values: null };
    }
    this.seen.add(key);
    const told = differences(CONTACT_COLUMNS, row, stored, after, this.names);
    if (stored !== null && told.length === 0) {
      return { ...base, outcome: 'unchanged', changes: [], issues: [], values: null };
    }
    const values = stored === null ? after : onlyChanged(before, changes);
    return { ...base, outcome: stored === null ? 'new' : 'changed', changes: told, issues: [], values };
  }
}

function newContact(given: Into<ContactDetails>): ContactDetails {
  return {
    kind: 'person',
    name: '',
    position: '',
    outlet: '',
    mediaScope: null,
    email: null,
    phone: '',
    website: null,
    place: '',
    languages: [],
    audienceKeys: [],
    audienceIds: [],
    actorType: null,
    themes: [],
    stance: null,
    note: '',
    noReleases: false,
    ...given,
  };
}

/** By its address, else by its name and where it belongs. */
function sameContact(row: RowReader, known: readonly Contact[]): Contact | null {
  const email = normalizeEmail(row.raw('email'));
  const key = keyOf(row.raw('name'), row.raw('outlet'));
  return (
    (email === undefined ? undefined : known.find((one) => one.email === email)) ??
    known.find((one) => keyOf(one.name, one.outlet) === key && (email === undefined || one.email === null)) ??
    null
  );
}

function keyOf(name: string, outlet: string): string {
  return `${sortNameOf(name)}\n${sortNameOf(outlet)}`;
}
