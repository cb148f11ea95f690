import { currencyExponent } from '@altavoz/domain/shared/currency';
import { decimalText } from '@altavoz/domain/shared/format';
import type { Language } from '@altavoz/domain/shared/language';
import type { Money } from '@altavoz/domain/shared/money';
import { numberFormat } from './number.js';

/**
 * How many digits follow the point in a currency: 2 for EUR, 0 for CLP. The service's own table: browsers leave out the
 * cents of some currencies, and an amount would be read a hundred times too large.
 */
export function minorDigits(currency: string): number {
  return currencyExponent(currency);
}

/** `16.000 €`; cents only where there are any, and then always all of them. */
export function formatMoney(money: Money, language: Language): string {
  const digits = minorDigits(money.currency);
  return numberFormat(language, {
    style: 'currency',
    currency: money.currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: money.amount % 10 ** digits === 0 ? 0 : digits,
    maximumFractionDigits: digits,
  }).format(decimalText(money.amount, money.currency));
}

/** The bare figure for a text field: `1250,5` → `1250,50`. */
export function formatAmountForField(amount: number, currency: string, language: Language): string {
  const digits = minorDigits(currency);
  return numberFormat(language, {
    minimumFractionDigits: amount % 10 ** digits === 0 ? 0 : digits,
    maximumFractionDigits: digits,
  }).format(decimalText(amount, currency));
}

/**
 * Reads what a person typed into minor units, with either point or comma: `1.250,50`, `1,250.50`, `1250`.
 * A single separator followed by exactly three digits separates thousands, unless it is the language's decimal mark
 * and the currency has three decimals. Gives undefined when it is not an amount.
 */
export function parseAmount(text: string, currency: string): number | undefined {
  const digits = minorDigits(currency);
  const bare = text.replace(/[\s\u00A0\u202F]/g, '').replace(/^[^\d]+|[^\d]+$/g, '');
  if (!/^\d[\d.,]*$/.test(bare)) return undefined;
  const lastMark = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
  const tail = lastMark === -1 ? '' : bare.slice(lastMark + 1);
  const marks = bare.replace(/\d/g, '');
  const decimal =
    lastMark !== -1 && tail.length <= digits && new Set(marks).size === (marks.length > 1 ? 2 : 1);
  const whole = decimal ? bare.slice(0, lastMark) : bare;
  const groups = whole.split(/[.,]/);
  if (groups.length > 1 && groups.slice(1).some((group) => group.length !== 3)) return undefined;
  const minor = Number(groups.join('')) * 10 ** digits + (decimal ? Number(tail.padEnd(digits, '0')) : 0);
  return Number.isSafeInteger(minor) ? minor : undefined;
}
