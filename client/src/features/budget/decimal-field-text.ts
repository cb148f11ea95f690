import { decimalOf, inverseOf, ratioOf, type Ratio } from '@altavoz/domain/shared/ratio';
import type { Language } from '@altavoz/domain/shared/language';

/** `17,5` with two decimals → 1750, exactly; undefined when it is no such number within the bounds. */
export function scaledOf(text: string, decimals: number, least: number, most: number): number | undefined {
  const [, whole, rest = ''] = /^\s*(\d{1,9})(?:[.,](\d+))?\s*%?\s*$/.exec(text) ?? [];
  if (whole === undefined || rest.replace(/0+$/, '').length > decimals) return undefined;
  const value = Number(whole + rest.slice(0, decimals).padEnd(decimals, '0'));
  return value >= least && value <= most ? value : undefined;
}

/** 1750 with two decimals → `17,5`; `least` keeps zeros at the end. */
export function scaledText(value: number, decimals: number, language: Language, least = 0): string {
  const digits = String(value).padStart(decimals + 1, '0');
  const rest = digits
    .slice(digits.length - decimals)
    .replace(/0+$/, '')
    .padEnd(least, '0');
  return inLanguage(digits.slice(0, digits.length - decimals) + (rest && `.${rest}`), language);
}

/** Which unit a rate is written for: one of the line’s currency, or one of the campaign’s. */
export type RateOf = 'line' | 'campaign';

/** A rate as it is typed; people know “1 USD = 0,92 €” and “1 € = 4.329 COP”, and both stay exact. */
export function rateText(rate: Ratio, language: Language): { readonly of: RateOf; readonly text: string } {
  const straight = decimalOf(rate);
  const turned = decimalOf(inverseOf(rate));
  const shorter = turned !== undefined && (straight === undefined || turned.length < straight.length);
  if (shorter) return { of: 'campaign', text: inLanguage(turned, language) };
  return { of: 'line', text: straight === undefined ? '' : inLanguage(straight, language) };
}

/** What was typed, as what one unit of the line’s currency is worth. */
export function rateOf(text: string, of: RateOf): Ratio | undefined {
  const ratio = ratioOf(text);
  return ratio && (of === 'line' ? ratio : inverseOf(ratio));
}

function inLanguage(decimal: string, language: Language): string {
  return language === 'es' ? decimal.replace('.', ',') : decimal;
}
