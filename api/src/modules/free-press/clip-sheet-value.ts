import { rateRefusal, usualMethod } from '@altavoz/domain/free-press/rate-card';
import { isMultiplied, MAX_MULTIPLIER, NO_MULTIPLIER } from '@altavoz/domain/free-press/valuation';
import { LIMITS, MAX_AMOUNT } from '@altavoz/domain/shared/limits';
import type { WrittenCell } from '../../platform/spreadsheets/cell.js';
import type { RowReader } from '../../platform/spreadsheets/row-reader.js';
import type { Into } from '../../platform/spreadsheets/sheet-column.js';
import type { RateCard } from '../outlets/outlet.js';
import type { ClipNames } from './clip-names.js';
import { METHOD_CHOICES } from './clip-sheet-words.js';
import type { ClipFields, Valuation } from './clip.js';

/** Column-centimetres, pages and seconds in thousandths; people and views come whole. */
export function sizeCell(valuation: Valuation): WrittenCell {
  const size = sizeOf(valuation);
  if (size === null) return null;
  return isWhole(valuation.method) ? size : { amount: size, digits: 3 };
}

const isWhole = (method: Valuation['method']): boolean => method === 'cpm' || method === 'online-reach';

const VALUE_KEYS = ['method', 'size', 'amount', 'source'];

/** Method, size, amount and source belong together; what the file does not bring stays what it was (RH15). */
export function readValuation(
  row: RowReader,
  before: ClipFields,
  into: Into<ClipFields>,
  { digits }: Pick<ClipNames, 'digits'>,
): void {
  if (!VALUE_KEYS.some((key) => row.has(key))) return;
  const now = before.valuation;
  const method = (row.has('method') ? row.choice('method', METHOD_CHOICES) : now.method) ?? now.method;
  const amount = row.has('amount') ? row.amount('amount', digits, MAX_AMOUNT) : amountOf(now);
  const said = row.has('source') ? row.text('source', LIMITS.line) : now.source;
  const size = row.has('size') ? row.amount('size', isWhole(method) ? 0 : 3, 1_000_000_000_000) : sizeOf(now);
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

/** 1 is an empty cell; another one needs its reason, and who asks for it is looked at by the service. */
export function readMultiplier(
  row: RowReader,
  before: ClipFields,
  into: Into<ClipFields>,
  { mayMultiply }: Pick<ClipNames, 'mayMultiply'>,
): void {
  const given = row.amount('multiplier', 3, MAX_MULTIPLIER);
  const reason = row.text('multiplierReason', LIMITS.line);
  const multiplier = given === undefined ? before.multiplier : (given ?? NO_MULTIPLIER);
  const why = reason ?? before.multiplierReason;
  into.multiplier = multiplier;
  into.multiplierReason = why;
  if (!isMultiplied(multiplier)) return;
  if (multiplier === before.multiplier && why === before.multiplierReason) return;
  if (!mayMultiply) {
    row.refuse(
      'multiplier',
      'not-allowed',
      'Solo quien dirige la campaña puede poner un multiplicador distinto de 1.',
      'Only who runs the campaign sets a multiplier other than 1.',
      'RH15',
    );
  }
  if (why === '') {
    row.refuse(
      'multiplierReason',
      'required',
      'Un multiplicador distinto de 1 necesita su motivo.',
      'A multiplier other than 1 needs its reason.',
      'RH15',
    );
  }
}

/**
 * Which version of the outlet's rates the rate is from. One that is named has to say this rate; one that was there stays
 * as long as the rate does; a new row that brings only a size takes the rate of its day.
 */
export function readCard(
  row: RowReader,
  before: ClipFields,
  into: Into<ClipFields>,
  names: Pick<ClipNames, 'language' | 'outlets'>,
  isNew: boolean,
): void {
  const after: ClipFields = { ...before, ...into };
  if (isNew && row.raw('amount') === '' && row.raw('size') !== '') {
    takeRate(row, after, into, names);
    return;
  }
  const number = row.integer('rateCard', 1, 1_000_000);
  if (typeof number === 'number' && (isNew || number !== before.rateCardNumber)) {
    // A sheet from elsewhere names rates that nobody here knows: the clip keeps the rate and its source.
    if (isNew && after.outletId === null) return;
    putCard(row, after, into, names.outlets.cardNumbered(after.outletId, number));
    return;
  }
  const stays =
    number !== null && after.outletId === before.outletId && rateOf(after) === rateOf(before) && !isNew;
  if (!stays && before.rateCardId !== null) Object.assign(into, { rateCardId: null, rateCardNumber: null });
}

/** The rate of the day on which it was published, for the size that the row says. */
function takeRate(
  row: RowReader,
  after: ClipFields,
  into: Into<ClipFields>,
  { language, outlets }: Pick<ClipNames, 'language' | 'outlets'>,
): void {
  const card = outlets.cardOn(after.outletId, after.date);
  const said = after.valuation.method;
  const method = said === 'entered' && card ? usualMethod(after.medium, card.rates) : said;
  if (!card || method === undefined || method === 'entered') return;
  const rate = card.rates[method] ?? null;
  const size = row.amount('size', isWhole(method) ? 0 : 3, 1_000_000_000_000);
  if (rate === null || typeof size !== 'number' || card.currency !== after.currency) return;
  const version = language === 'es' ? `versión ${card.number}` : `version ${card.number}`;
  const source = row.raw('source') || `${card.source} (${version})`;
  into.valuation = valuationOf(method, rate, size, source.slice(0, LIMITS.line));
  into.rateCardId = card.id;
  into.rateCardNumber = card.number;
}

function putCard(
  row: RowReader,
  after: ClipFields,
  into: Into<ClipFields>,
  card: RateCard | undefined,
): void {
  const { valuation, currency, date } = after;
  const wrong =
    !card || valuation.method === 'entered'
      ? 'unknown'
      : rateRefusal(card, { method: valuation.method, rate: valuation.rate, currency, date });
  if (!card || wrong !== null) {
    row.refuse(
      'rateCard',
      'wrong-rate-card',
      'El tarifario de ese medio no tiene esta versión con esta tarifa, en esta moneda y en esa fecha.',
      'The outlet’s rates have no such version with this rate, in this currency, on that day.',
      'RH15',
    );
    return;
  }
  into.rateCardId = card.id;
  into.rateCardNumber = card.number;
}

const rateOf = ({ valuation }: ClipFields): string =>
  valuation.method === 'entered' ? 'entered' : `${valuation.method} ${valuation.rate}`;

export const amountOf = (valuation: Valuation): number =>
  valuation.method === 'entered' ? valuation.amount : valuation.rate;

function sizeOf(valuation: Valuation): number | null {
  switch (valuation.method) {
    case 'entered':
      return null;
    case 'print-area':
      return valuation.columnCentimetres;
    case 'page-share':
      return valuation.pages;
    case 'broadcast':
      return valuation.seconds;
    case 'online-reach':
      return valuation.people;
    case 'cpm':
      return valuation.views;
  }
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
