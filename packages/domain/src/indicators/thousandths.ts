import type { Language } from '../shared/language.js';

/**
 * Reads `1.250,5` and `1250.5` as thousandths. The language decides what its marks mean; a group mark that does not stand
 * before three digits can only be a decimal one. Digits are joined, never multiplied as fractions, so that nothing is
 * rounded. Undefined for what is no such figure.
 */
export function thousandthsOf(text: string, language: Language): number | undefined {
  const negative = text.startsWith('-');
  const digits = negative ? text.slice(1) : text;
  const decimal = language === 'es' ? ',' : '.';
  const group = language === 'es' ? '.' : ',';
  const groups = new RegExp(`^\\d{1,3}(\\${group}\\d{3})+(\\${decimal}\\d{1,3})?$`);
  const plain = /^(\d+)(?:[.,](\d{1,3}))?$/;
  const match = groups.test(digits) ? plain.exec(digits.replaceAll(group, '')) : plain.exec(digits);
  if (!match) return undefined;
  const [, whole = '', fraction = ''] = match;
  const value = Number(whole + fraction.padEnd(3, '0'));
  if (!Number.isSafeInteger(value)) return undefined;
  return negative && value !== 0 ? -value : value;
}
