import { thousandthsOf } from '@altavoz/domain/indicators/thousandths';
import type { IndicatorUnit } from '@altavoz/domain/indicators/indicator';
import type { Language } from '@altavoz/domain/shared/language';
import { formatAmountForField, formatMoney, parseAmount } from '../../shared/format/money.js';
import { formatNumber, formatPercent } from '../../shared/format/number.js';

/** Values are thousandths of their unit; money is thousandths of a minor unit. */
const THOUSANDTHS = 1_000;
const MOST = 1_000_000_000_000;

/** `17,8 %`, `6.000`, `30.000 €`; yes and no are words of the screen. */
export function formatValue(
  value: number,
  unit: Exclude<IndicatorUnit, 'yes-no'>,
  currency: string,
  language: Language,
): string {
  switch (unit) {
    case 'number':
    case 'scale-3':
    case 'scale-4':
      return formatNumber(value / THOUSANDTHS, language, 3);
    case 'percent':
      return formatPercent(value / THOUSANDTHS / 100, language, 3);
    case 'money':
      return formatMoney({ amount: Math.round(value / THOUSANDTHS), currency }, language);
  }
}

/** The bare figure for a field. */
export function valueForField(
  value: number | null,
  unit: IndicatorUnit,
  currency: string,
  language: Language,
): string {
  if (value === null) return '';
  if (unit !== 'money') return formatNumber(value / THOUSANDTHS, language, 3);
  const text = formatAmountForField(Math.abs(Math.round(value / THOUSANDTHS)), currency, language);
  return value < 0 ? `-${text}` : text;
}

/** What a person typed, in thousandths; null for nothing, undefined when it is no value of this unit. */
export function parseValue(
  text: string,
  unit: IndicatorUnit,
  currency: string,
  language: Language,
): number | null | undefined {
  const bare = text.replace(/[\s\u00A0\u202F%]/g, '').replace(/^[−–]/, '-');
  if (bare === '') return null;
  const negative = bare.startsWith('-');
  const digits = negative ? bare.slice(1) : bare;
  const size = unit === 'money' ? moneyOf(digits, currency) : thousandthsOf(digits, language);
  if (size === undefined || size > MOST) return undefined;
  return negative && size !== 0 ? -size : size;
}

function moneyOf(digits: string, currency: string): number | undefined {
  const amount = parseAmount(digits, currency);
  return amount === undefined ? undefined : amount * THOUSANDTHS;
}
