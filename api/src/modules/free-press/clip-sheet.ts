import type { Language } from '@altavoz/domain/shared/language';
import { LIMITS, MAX_AMOUNT } from '@altavoz/domain/shared/limits';
import type { CLIP_SCOPES, CLIP_TONES, MEDIUMS, VALUATION_METHODS } from '@altavoz/domain/free-press/clip';
import type { WrittenCell } from '../../platform/spreadsheets/cell.js';
import type { Choice, NameIndex, RowReader } from '../../platform/spreadsheets/row-reader.js';
import {
  columnMaker,
  dayCell,
  listCell,
  orNull,
  put,
  wordCell,
  yesCell,
  type ColumnOf,
  type Into,
} from '../../platform/spreadsheets/sheet-column.js';
import type { ClipFields, Valuation } from './clip.js';

/** What cells name beside the clip's own words. */
export interface ClipNames {
  readonly language: Language;
  /** Decimals of the campaign's currency. */
  readonly digits: number;
  readonly messages: NameIndex;
  readonly tactics: NameIndex;
}

type Words<T extends string> = Readonly<Record<T, readonly [es: string, en: string]>>;

function choicesOf<T extends string>(words: Words<T>): readonly Choice<T>[] {
  return (Object.entries(words) as [T, readonly [string, string]][]).map(([value, [es, en]]) => ({
    value,
    name: { es, en },
  }));
}

const MEDIUM_CHOICES = choicesOf<(typeof MEDIUMS)[number]>({
  press: ['Prensa', 'Press'],
  magazine: ['Revista', 'Magazine'],
  radio: ['Radio', 'Radio'],
  television: ['Televisión', 'Television'],
  online: ['Digital', 'Online'],
  agency: ['Agencia', 'Agency'],
});
const SCOPE_CHOICES = choicesOf<(typeof CLIP_SCOPES)[number]>({
  national: ['Nacional', 'National'],
  international: ['Internacional', 'International'],
});
const TONE_CHOICES = choicesOf<(typeof CLIP_TONES)[number]>({
  favourable: ['Favorable', 'Favourable'],
  neutral: ['Neutro', 'Neutral'],
  critical: ['Crítico', 'Critical'],
});
const METHOD_CHOICES = choicesOf<(typeof VALUATION_METHODS)[number]>({
  entered: ['Importe con su fuente', 'Amount with its source'],
  'print-area': ['Superficie impresa', 'Print area'],
  'page-share': ['Parte de página', 'Share of a page'],
  broadcast: ['Duración en radio o TV', 'Broadcast time'],
  'online-reach': ['Personas alcanzadas', 'People reached online'],
  cpm: ['Lecturas digitales', 'Online views'],
});

const column = columnMaker<ClipFields, ClipNames>();

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
  column('messageIds', 'Mensajes', 'Messages', ['mensaje', 'message'], {
    width: 32,
    names: true,
    write: ({ messageIds }, { messages }) => listCell(messageIds.map((id) => messages.nameOf(id))),
    read: (row, _before, into, { messages }) =>
      put(into, 'messageIds', row.named('messageIds', messages, 20)),
  }),
  column('tacticId', 'Táctica', 'Tactic', [], {
    width: 28,
    names: true,
    write: ({ tacticId }, { tactics }) => (tacticId === null ? null : tactics.nameOf(tacticId)),
    read: (row, _before, into, { tactics }) => {
      const id = row.oneNamed('tacticId', tactics);
      if (id !== undefined) into.tacticId = id;
    },
  }),
  column('spokespersonQuoted', 'Cita a la vocería', 'Quotes the spokesperson', ['vocero citado', 'quoted'], {
    width: 10,
    write: ({ spokespersonQuoted }, { language }) => yesCell(spokespersonQuoted, language),
    read: (row, _before, into) => put(into, 'spokespersonQuoted', row.yesOrNo('spokespersonQuoted'), false),
  }),
  column('method', 'Cómo se valora', 'Valued by', ['metodo', 'method'], {
    write: ({ valuation }, { language }) => wordCell(METHOD_CHOICES, valuation.method, language),
  }),
  column(
    'size',
    'Tamaño',
    'Size',
    ['centimetros', 'paginas', 'segundos', 'lecturas', 'seconds', 'pages', 'views'],
    {
      width: 10,
      write: ({ valuation }) => sizeCell(valuation),
    },
  ),
  column(
    'amount',
    'Importe o tarifa',
    'Amount or rate',
    ['valor', 'importe', 'tarifa', 'value', 'amount', 'rate', 'ave'],
    {
      width: 14,
      write: ({ valuation }, { digits }) => ({
        amount: valuation.method === 'entered' ? valuation.amount : valuation.rate,
        digits,
      }),
      read: readValuation,
    },
  ),
  column('source', 'Fuente del valor', 'Source of the value', ['fuente', 'source'], {
    width: 28,
    write: ({ valuation }) => orNull(valuation.source),
  }),
  column('indicativeValue', 'Valor publicitario indicativo', 'Indicative advertising equivalent', [], {
    width: 14,
    write: ({ value }, { digits }) => ({ amount: value, digits }),
  }),
  column('note', 'Nota', 'Note', ['notas', 'notes', 'observaciones'], {
    width: 32,
    write: ({ note }) => orNull(note),
    read: (row, _before, into) => put(into, 'note', row.text('note', LIMITS.paragraph, { lines: true })),
  }),
];

/** Column-centimetres, pages and seconds in thousandths; views come whole. */
function sizeCell(valuation: Valuation): WrittenCell {
  switch (valuation.method) {
    case 'entered':
      return null;
    case 'print-area':
      return { amount: valuation.columnCentimetres, digits: 3 };
    case 'page-share':
      return { amount: valuation.pages, digits: 3 };
    case 'broadcast':
      return { amount: valuation.seconds, digits: 3 };
    case 'online-reach':
      return valuation.people;
    case 'cpm':
      return valuation.views;
  }
}

const VALUE_KEYS = ['method', 'size', 'amount', 'source'];

/** Method, size, amount and source belong together; what the file does not bring stays what it was (RH15). */
function readValuation(
  row: RowReader,
  before: ClipFields,
  into: Into<ClipFields>,
  { digits }: ClipNames,
): void {
  if (!VALUE_KEYS.some((key) => row.has(key))) return;
  const now = before.valuation;
  const method = (row.has('method') ? row.choice('method', METHOD_CHOICES) : now.method) ?? now.method;
  const amount = row.has('amount')
    ? row.amount('amount', digits, MAX_AMOUNT)
    : now.method === 'entered'
      ? now.amount
      : now.rate;
  const said = row.has('source') ? row.text('source', LIMITS.line) : now.source;
  const size = row.has('size')
    ? row.amount('size', method === 'cpm' || method === 'online-reach' ? 0 : 3, 1_000_000_000_000)
    : sizeOf(now);
  if (amount === undefined || said === undefined || size === undefined) return;
  if (said === '' && (amount ?? 0) > 0) {
    row.refuse(
      'source',
      'required',
      'Un valor necesita decir de dónde sale: una tarifa publicada y su año, por ejemplo.',
      'A value needs its source: a published rate and its year, for example.',
      'RH15',
    );
    return;
  }
  if (method !== 'entered' && size === null) {
    row.refuse(
      'size',
      'required',
      'Falta el tamaño que se multiplica por la tarifa.',
      'The size that the rate is for is missing.',
      'RH15',
    );
    return;
  }
  into.valuation = valuationOf(method, amount ?? 0, size ?? 0, said === '' ? now.source : said);
}

function sizeOf(valuation: Valuation): number | null {
  const cell = sizeCell(valuation);
  return typeof cell === 'number'
    ? cell
    : cell !== null && typeof cell === 'object' && 'amount' in cell
      ? cell.amount
      : null;
}

function valuationOf(method: Valuation['method'], amount: number, size: number, source: string): Valuation {
  switch (method) {
    case 'entered':
      return { method, amount, source };
    case 'print-area':
      return { method, columnCentimetres: size, rate: amount, source };
    case 'page-share':
      return { method, pages: size, rate: amount, source };
    case 'broadcast':
      return { method, seconds: size, rate: amount, source };
    case 'online-reach':
      return { method, people: size, rate: amount, source };
    case 'cpm':
      return { method, views: size, rate: amount, source };
  }
}
