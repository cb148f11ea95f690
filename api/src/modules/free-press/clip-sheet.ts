import { LIMITS } from '@altavoz/domain/shared/limits';
import { readClipLink } from '@altavoz/domain/free-press/clip-likeness';
import { isMultiplied } from '@altavoz/domain/free-press/valuation';
import type { RowReader } from '../../platform/spreadsheets/row-reader.js';
import {
  columnMaker,
  dayCell,
  listCell,
  orNull,
  put,
  readColumns,
  wordCell,
  yesCell,
  type ColumnOf,
  type Into,
} from '../../platform/spreadsheets/sheet-column.js';
import {
  MEDIUM_CHOICES,
  METHOD_CHOICES,
  PLACE_CHOICES,
  SCOPE_CHOICES,
  TIER_CHOICES,
  TONE_CHOICES,
} from './clip-sheet-words.js';
import { amountOf, readCard, readMultiplier, readValuation, sizeCell } from './clip-sheet-value.js';
import type { ClipNames } from './clip-names.js';
import type { ClipFields } from './clip.js';
import { METHODOLOGY } from './methodology.js';
import type { OutletDirectory } from './outlet-directory.js';

const column = columnMaker<ClipFields, ClipNames>();

type OneOfThePlan = 'tacticId' | 'pressReleaseId' | 'eventId';

/** A column that names one thing of the plan that led to the clip. */
function origin(key: OneOfThePlan, index: 'tactics' | 'releases' | 'events', es: string, en: string) {
  return column(key, es, en, [], {
    width: 28,
    names: true,
    write: (clip, names) => {
      const id = clip[key];
      return id === null ? null : names[index].nameOf(id);
    },
    read: (row, _before, into, names) => {
      const id = row.oneNamed(key, names[index]);
      if (id !== undefined) into[key] = id;
    },
  });
}

/** Every column of the sheet of clips, in its order. */
export const CLIP_COLUMNS: readonly ColumnOf<ClipFields, ClipNames>[] = [
  column('id', 'Identificador', 'Identifier', ['id'], { width: 26, write: ({ id = '' }) => orNull(id) }),
  column('date', 'Fecha', 'Date', ['dia', 'day', 'publicado', 'published'], {
    width: 12,
    write: ({ date }) => dayCell(date),
    read: (row, _before, into) => put(into, 'date', row.day('date')),
  }),
  column('outlet', 'Medio', 'Outlet', ['nombre del medio', 'media', 'source name'], {
    width: 24,
    write: ({ outlet }) => orNull(outlet),
    read: (row, _before, into) => put(into, 'outlet', row.text('outlet', LIMITS.name)),
  }),
  column('title', 'Titular', 'Headline', ['titulo', 'title'], {
    width: 44,
    write: ({ title }) => orNull(title),
    read: (row, _before, into) => put(into, 'title', row.text('title', LIMITS.title)),
  }),
  column('medium', 'Tipo', 'Kind', ['tipo de medio', 'medium', 'type'], {
    write: ({ medium }, { language }) => wordCell(MEDIUM_CHOICES, medium, language),
    read: (row, _before, into) => put(into, 'medium', row.choice('medium', MEDIUM_CHOICES)),
  }),
  column('scope', 'Ámbito', 'Scope', ['alcance geografico', 'nacional o internacional'], {
    write: ({ scope }, { language }) => wordCell(SCOPE_CHOICES, scope, language),
    read: (row, _before, into) => put(into, 'scope', row.choice('scope', SCOPE_CHOICES)),
  }),
  column('tier', 'Importancia', 'Tier', ['importancia del medio', 'nivel', 'outlet tier'], {
    width: 12,
    write: ({ tier }, { language }) => wordCell(TIER_CHOICES, tier, language),
    read: (row, _before, into) => {
      const tier = row.choice('tier', TIER_CHOICES);
      if (tier !== undefined) into.tier = tier;
    },
  }),
  column('tone', 'Tono', 'Tone', ['sentimiento', 'sentiment'], {
    write: ({ tone }, { language }) => wordCell(TONE_CHOICES, tone, language),
    read: (row, _before, into) => put(into, 'tone', row.choice('tone', TONE_CHOICES)),
  }),
  column('url', 'Enlace', 'Link', ['url', 'direccion', 'address'], {
    width: 32,
    write: ({ url }) => url,
    read: (row, _before, into) => {
      const url = row.url('url', LIMITS.url);
      if (url !== undefined) into.url = url;
    },
  }),
  column('reach', 'Alcance', 'Reach', ['audiencia', 'audience', 'impresiones', 'impressions'], {
    width: 12,
    write: ({ reach }) => reach,
    read: (row, _before, into) => {
      const reach = row.integer('reach', 0, 10_000_000_000);
      if (reach !== undefined) into.reach = reach;
    },
  }),
  column('messageIds', 'Mensajes', 'Messages', ['mensaje', 'message', 'mensajes que llegaron'], {
    width: 32,
    names: true,
    write: ({ messageIds }, { messages }) => listCell(messageIds.map((id) => messages.nameOf(id))),
    read: (row, _before, into, { messages }) =>
      put(into, 'messageIds', row.named('messageIds', messages, 20)),
  }),
  column('offMessage', 'Sin nuestros mensajes', 'Off message', ['no dice nuestros mensajes'], {
    width: 10,
    write: ({ offMessage }, { language }) => yesCell(offMessage, language),
    read: (row, _before, into) => put(into, 'offMessage', row.yesOrNo('offMessage'), false),
  }),
  column('spokespersonQuoted', 'Cita a la vocería', 'Quotes the spokesperson', ['vocero citado', 'quoted'], {
    width: 10,
    write: ({ spokespersonQuoted }, { language }) => yesCell(spokespersonQuoted, language),
    read: (row, _before, into) => put(into, 'spokespersonQuoted', row.yesOrNo('spokespersonQuoted'), false),
  }),
  origin('pressReleaseId', 'releases', 'Comunicado', 'Press release'),
  origin('tacticId', 'tactics', 'Táctica', 'Tactic'),
  origin('eventId', 'events', 'Viaje o evento', 'Trip or event'),
  column('method', 'Cómo se valora', 'Valued by', ['metodo', 'method'], {
    write: ({ valuation }, { language }) => wordCell(METHOD_CHOICES, valuation.method, language),
  }),
  column(
    'size',
    'Tamaño',
    'Size',
    ['centimetros', 'paginas', 'segundos', 'lecturas', 'seconds', 'pages', 'views'],
    { width: 10, write: ({ valuation }) => sizeCell(valuation) },
  ),
  column(
    'amount',
    'Importe o tarifa',
    'Amount or rate',
    ['valor', 'importe', 'tarifa', 'value', 'amount', 'rate', 'ave'],
    {
      width: 14,
      write: ({ valuation }, { digits }) => ({ amount: amountOf(valuation), digits }),
      read: readValuation,
    },
  ),
  column('source', 'Fuente del valor', 'Source of the value', ['fuente', 'source'], {
    width: 28,
    write: ({ valuation }) => orNull(valuation.source),
  }),
  column('rateCard', 'Versión del tarifario', 'Version of the rates', ['tarifario', 'rate card'], {
    width: 10,
    write: ({ rateCardNumber }) => rateCardNumber,
  }),
  column('multiplier', 'Multiplicador', 'Multiplier', [], {
    width: 10,
    write: ({ multiplier }) => (isMultiplied(multiplier) ? { amount: multiplier, digits: 3 } : null),
    read: readMultiplier,
  }),
  column('multiplierReason', 'Motivo del multiplicador', 'Reason for the multiplier', [], {
    width: 24,
    write: ({ multiplierReason }) => orNull(multiplierReason),
  }),
  column('indicativeValue', METHODOLOGY.name.es, METHODOLOGY.name.en, ['valor publicitario indicativo'], {
    width: 14,
    write: ({ value }, { digits }) => ({ amount: value, digits }),
  }),
  column('counted', 'Cómo cuenta', 'How it counts', [], {
    write: (clip, { language }) => wordCell(PLACE_CHOICES, placeOf(clip), language),
  }),
  column('sameAsId', 'Copia de', 'Copy of', [], {
    width: 26,
    write: ({ sameAsId }) => sameAsId,
  }),
  column('note', 'Nota', 'Note', ['notas', 'notes', 'observaciones'], {
    width: 32,
    write: ({ note }) => orNull(note),
    read: (row, _before, into) => put(into, 'note', row.text('note', LIMITS.paragraph, { lines: true })),
  }),
];

/** Amounts of money say their currency above them. */
export const MONEY_COLUMNS: ReadonlySet<string> = new Set(['amount', 'indicativeValue']);

function placeOf({ sameAsId, tone, offMessage }: ClipFields) {
  if (sameAsId !== null) return 'copy';
  if (tone === 'critical') return 'critical';
  return offMessage ? 'off-message' : 'sum';
}

/** What a row says of a clip; `before` is the stored one, or an empty one for a row that is new. */
export function readClip(
  row: RowReader,
  before: ClipFields & { readonly id?: string },
  names: ClipNames,
): Into<ClipFields> {
  const isNew = before.id === undefined;
  const into = readColumns(CLIP_COLUMNS, row, before, names);
  if (isNew) {
    completeFromLink(into, names.outlets);
    completeFromOutlet(row, into, names.outlets);
  } else {
    if (into.outlet !== undefined && into.outlet !== before.outlet)
      into.outletId = names.outlets.named(into.outlet)?.id ?? null;
    readOriginal(row, before, into);
  }
  readCard(row, before, into, names, isNew);
  return into;
}

/** An address tells the outlet, and often the headline and the day, where their cells are empty. */
function completeFromLink(into: Into<ClipFields>, outlets: OutletDirectory): void {
  const read = into.url ? readClipLink(into.url) : null;
  if (!into.url || !read) return;
  if (!into.title && read.title !== null) into.title = read.title;
  if (!into.date && read.date !== null) into.date = read.date;
  if (!into.outlet) into.outlet = outlets.at(into.url)?.name ?? read.host;
}

/** What is known of the outlet stands where the row says nothing. */
function completeFromOutlet(row: RowReader, into: Into<ClipFields>, outlets: OutletDirectory): void {
  const known = into.outlet ? outlets.named(into.outlet) : undefined;
  if (!known) return;
  into.outletId = known.id;
  for (const field of ['medium', 'scope', 'tier', 'reach'] as const) {
    if (row.raw(field) === '') Object.assign(into, { [field]: known[field] });
  }
}

/** Which clip it is a copy of; of a new row that is found out when it is kept. */
function readOriginal(row: RowReader, before: ClipFields, into: Into<ClipFields>): void {
  if (!row.has('sameAsId') || row.raw('sameAsId') === (before.sameAsId ?? '')) return;
  const said = row.raw('sameAsId');
  if (said === '' || /^[0-9a-f]{24}$/.test(said)) into.sameAsId = said === '' ? null : said;
  else
    row.refuse(
      'sameAsId',
      'unknown-id',
      'Escriba el identificador de la publicación de la que es copia, o vacíe la celda.',
      'Write the identifier of the clip that it is a copy of, or empty the cell.',
    );
}
