import type { RatedMethod } from '@altavoz/domain/free-press/clip';
import type { ClipBody } from './api/free-press.js';

type Valuation = ClipBody['valuation'];
export type Method = Valuation['method'];

/** What the form holds while a valuation is being written. */
export interface ValuationDraft {
  readonly method: Method;
  /** The amount, or the rate of one unit; minor units. */
  readonly amount: number | undefined;
  /** The size as typed: `12,5`. */
  readonly size: string;
  readonly source: string;
}

export const NEW_VALUATION: ValuationDraft = { method: 'entered', amount: undefined, size: '', source: '' };

/** `12,5` → 12500 thousandths; undefined when it is no size. */
export function thousandthsOf(text: string): number | undefined {
  const plain = text.trim().replace(',', '.');
  if (!/^\d{1,10}(\.\d{1,3})?$/.test(plain)) return undefined;
  const [whole = '0', fraction = ''] = plain.split('.');
  return Number(whole) * 1_000 + Number(fraction.padEnd(3, '0'));
}

/** Nobody has said anything of a value: the clip is noted all the same, and worth nothing until somebody does. */
export function isBlank({ method, amount, size, source }: ValuationDraft): boolean {
  if (method === 'entered') return amount === undefined && source.trim() === '';
  return size.trim() === '';
}

/** The valuation as the service takes it, or the fields that are still missing. */
export function valuationOf(
  draft: ValuationDraft,
): Valuation | { readonly missing: readonly ('amount' | 'size' | 'source')[] } {
  const { method, amount, source } = draft;
  const size = thousandthsOf(draft.size);
  const missing = [
    ...(amount === undefined ? ['amount' as const] : []),
    ...(method !== 'entered' && size === undefined ? ['size' as const] : []),
    ...(source.trim() === '' ? ['source' as const] : []),
  ];
  if (amount === undefined || missing.length > 0) return { missing };
  return method === 'entered' ? { method, amount, source } : rated(method, size ?? 0, amount, source);
}

function rated(method: RatedMethod, thousandths: number, rate: number, source: string): Valuation {
  const whole = Math.round(thousandths / 1_000);
  switch (method) {
    case 'print-area':
      return { method, columnCentimetres: thousandths, rate, source };
    case 'page-share':
      return { method, pages: thousandths, rate, source };
    case 'broadcast':
      return { method, seconds: thousandths, rate, source };
    case 'online-reach':
      return { method, people: whole, rate, source };
    case 'cpm':
      return { method, views: whole, rate, source };
  }
}

/** What the form shows of a stored valuation. */
export function draftOf(valuation: Valuation): ValuationDraft {
  const { method, source } = valuation;
  if (method === 'entered') return { method, source, amount: valuation.amount, size: '' };
  return { method, source, amount: valuation.rate, size: String(sizeOf(valuation) / 1_000) };
}

function sizeOf(valuation: Exclude<Valuation, { method: 'entered' }>): number {
  switch (valuation.method) {
    case 'print-area':
      return valuation.columnCentimetres;
    case 'page-share':
      return valuation.pages;
    case 'broadcast':
      return valuation.seconds;
    case 'online-reach':
      return valuation.people * 1_000;
    case 'cpm':
      return valuation.views * 1_000;
  }
}
