import type { Language } from '@altavoz/domain/shared/language';

/** English is written the way it is read in Europe: day before month. */
export const LOCALES: Readonly<Record<Language, string>> = { es: 'es', en: 'en-GB' };

const formats = new Map<string, Intl.NumberFormat>();

/** `Intl` formats are slow to make and free to keep. */
export function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  const known = formats.get(key);
  if (known !== undefined) return known;
  // `always`: Spanish leaves 2340 without a point otherwise, and columns of figures would not line up.
  const made = new Intl.NumberFormat(LOCALES[language], { useGrouping: 'always', ...options });
  formats.set(key, made);
  return made;
}

/** `4.812` */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  return numberFormat(language, { maximumFractionDigits: decimals }).format(value);
}

/** A share, 0.178 → `17,8 %`. */
export function formatPercent(share: number, language: Language, decimals = 1): string {
  return numberFormat(language, { style: 'percent', maximumFractionDigits: decimals }).format(share);
}

/** Basis points, 2000 → `20 %`. */
export function formatBasisPoints(points: number, language: Language): string {
  return formatPercent(points / 10_000, language);
}
