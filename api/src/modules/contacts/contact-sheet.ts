import { CONTACT_KINDS as KIND_NAMES } from '@altavoz/catalogue/contact-kinds';
import { THEMES } from '@altavoz/catalogue/themes';
import { LAST_ACTOR_TYPE, type Stance } from '@altavoz/domain/actors/actor';
import { CONTACT_LANGUAGES, type ContactLanguage, type MediaScope } from '@altavoz/domain/contacts/contact';
import type { Language } from '@altavoz/domain/shared/language';
import { LIMITS } from '@altavoz/domain/shared/limits';
import { normalizeEmail } from '@altavoz/domain/subscribers/email';
import type { Choice, NameIndex } from '../../platform/spreadsheets/row-reader.js';
import {
  columnMaker,
  listCell,
  orNull,
  put,
  shownCell,
  wordCell,
  type ColumnOf,
} from '../../platform/spreadsheets/sheet-column.js';
import type { ContactDetails } from './contact.js';

/** What cells name beside the contact's own words. */
export interface ContactNames {
  readonly language: Language;
  /** Groups of the catalogue by their key, those of campaigns by their identifier. */
  readonly groups: NameIndex;
}

const ID = /^[0-9a-f]{24}$/;

const KINDS = KIND_NAMES.map(({ key, label }) => ({ value: key, name: label }));
const THEME_CHOICES: readonly Choice<string>[] = THEMES.map(({ key, label }) => ({
  value: key,
  name: label,
}));
const LANGUAGES: readonly Choice<ContactLanguage>[] = CONTACT_LANGUAGES.map((value) => ({
  value,
  name: { es: languageName(value, 'es'), en: languageName(value, 'en') },
}));
const SCOPES: readonly Choice<MediaScope>[] = [
  { value: 'local', name: { es: 'Local', en: 'Local' } },
  { value: 'national', name: { es: 'Nacional', en: 'National' } },
  { value: 'international', name: { es: 'Internacional', en: 'International' } },
  { value: 'global', name: { es: 'Global', en: 'Global' } },
];
const STANCE_CHOICES: readonly Choice<Stance>[] = [
  { value: 'support', name: { es: 'Apoya', en: 'Supports' } },
  { value: 'neutral', name: { es: 'Neutral', en: 'Neutral' } },
  { value: 'opposition', name: { es: 'Se opone', en: 'Opposes' } },
];

const column = columnMaker<ContactDetails, ContactNames>();

/** Every column of the sheet of contacts, in its order. */
export const CONTACT_COLUMNS: readonly ColumnOf<ContactDetails, ContactNames>[] = [
  column('id', 'Identificador', 'Identifier', ['id'], { width: 26, write: ({ id = '' }) => orNull(id) }),
  column('name', 'Nombre', 'Name', ['nombre completo', 'full name', 'contacto', 'contact'], {
    width: 28,
    required: true,
    write: ({ name }) => name,
    read: (row, _before, into) => put(into, 'name', row.text('name', LIMITS.name)?.replace(/\s+/g, ' ')),
  }),
  column('kind', 'Tipo', 'Kind', ['tipo de contacto', 'type'], {
    write: ({ kind }, { language }) => wordCell(KINDS, kind, language),
    read: (row, _before, into) => put(into, 'kind', row.choice('kind', KINDS)),
  }),
  column('position', 'Cargo', 'Position', ['puesto', 'role', 'title'], {
    width: 24,
    write: ({ position }) => orNull(position),
    read: (row, _before, into) => put(into, 'position', row.text('position', LIMITS.line)),
  }),
  column(
    'outlet',
    'Medio u organización',
    'Outlet or organisation',
    ['medio', 'organizacion', 'outlet', 'organization', 'empresa', 'company'],
    {
      width: 26,
      write: ({ outlet }) => orNull(outlet),
      read: (row, _before, into) => put(into, 'outlet', row.text('outlet', LIMITS.name)),
    },
  ),
  column('mediaScope', 'Alcance', 'Scope', ['ambito', 'reach'], {
    write: ({ mediaScope }, { language }) => wordCell(SCOPES, mediaScope, language),
    read: (row, _before, into) => {
      const scope = row.choice('mediaScope', SCOPES);
      if (scope !== undefined) into.mediaScope = scope;
    },
  }),
  column('email', 'Correo', 'E-mail', ['correo electronico', 'email', 'mail'], {
    width: 28,
    write: ({ email }) => email,
    read: (row, _before, into) => {
      const email = row.email('email');
      if (email !== undefined) into.email = email === null ? null : (normalizeEmail(email) ?? null);
    },
  }),
  column('phone', 'Teléfono', 'Phone', ['tel', 'movil', 'mobile', 'telephone'], {
    write: ({ phone }) => orNull(phone),
    read: (row, _before, into) => put(into, 'phone', row.text('phone', 60)),
  }),
  column('website', 'Página web', 'Website', ['web', 'url', 'enlace', 'link'], {
    width: 28,
    write: ({ website }) => website,
    read: (row, _before, into) => {
      const website = row.url('website', LIMITS.url);
      if (website !== undefined) into.website = website;
    },
  }),
  column('place', 'Lugar', 'Place', ['ciudad', 'pais', 'city', 'country'], {
    write: ({ place }) => orNull(place),
    read: (row, _before, into) => put(into, 'place', row.text('place', LIMITS.name)),
  }),
  column(
    'groups',
    'Públicos',
    'Audiences',
    ['audiencias', 'audiencia', 'publico', 'grupos', 'audience', 'groups'],
    {
      width: 32,
      names: true,
      write: ({ audienceKeys, audienceIds }, { groups }) =>
        listCell([...audienceKeys, ...audienceIds].map((one) => groups.nameOf(one))),
      read: (row, _before, into, { groups }) => {
        const named = row.named('groups', groups, 20);
        if (named === undefined) return;
        into.audienceKeys = named.filter((one) => !ID.test(one));
        into.audienceIds = named.filter((one) => ID.test(one));
      },
    },
  ),
  column(
    'actorType',
    'Tipo de actor (1-28)',
    'Kind of actor (1-28)',
    ['tipo de actor', 'actor type', 'kind of actor'],
    {
      width: 10,
      write: ({ actorType }) => actorType,
      read: (row, _before, into) => {
        const type = row.integer('actorType', 1, LAST_ACTOR_TYPE);
        if (type !== undefined) into.actorType = type;
      },
    },
  ),
  column('languages', 'Idiomas', 'Languages', ['idioma', 'language'], {
    write: ({ languages }, { language }) =>
      listCell(languages.map((one) => shownCell(wordCell(LANGUAGES, one, language)))),
    read: (row, _before, into) => put(into, 'languages', row.choices('languages', LANGUAGES)),
  }),
  column('themes', 'Temas', 'Themes', ['tema', 'theme', 'topics'], {
    width: 28,
    write: ({ themes }, { language }) =>
      listCell(themes.map((one) => shownCell(wordCell(THEME_CHOICES, one, language)))),
    read: (row, _before, into) => put(into, 'themes', row.choices('themes', THEME_CHOICES)),
  }),
  column('stance', 'Postura', 'Stance', [], {
    write: ({ stance }, { language }) => wordCell(STANCE_CHOICES, stance, language),
    read: (row, _before, into) => {
      const stance = row.choice('stance', STANCE_CHOICES);
      if (stance !== undefined) into.stance = stance;
    },
  }),
  column('note', 'Nota', 'Note', ['notas', 'notes', 'observaciones'], {
    width: 32,
    write: ({ note }) => orNull(note),
    read: (row, _before, into) => put(into, 'note', row.text('note', LIMITS.paragraph, { lines: true })),
  }),
];

function languageName(code: string, inLanguage: Language): string {
  return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(code) ?? code;
}
