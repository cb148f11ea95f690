import { currencyExponent } from './currency.js';
import type { Language } from './language.js';
import { dayNumber, type MonthString, type PlainDateString } from './plain-date.js';

const LOCALES: Readonly<Record<Language, string>> = { es: 'es-ES', en: 'en-GB' };
const MILLISECONDS_OF_A_DAY = 86_400_000;

/** Minor units as a decimal text, made by moving digits and so exact: 125050 EUR is `1250.50`, 5 CLP is `5`. */
export function decimalText(amount: number, currency: string): `${number}` {
  const exponent = currencyExponent(currency);
  const digits = String(Math.abs(amount)).padStart(exponent + 1, '0');
  const cut = digits.length - exponent;
  const text = exponent === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
  // The digits above always make a number; the type only says so.
  return `${amount < 0 ? '-' : ''}${text}` as `${number}`;
}

/** «1.250,50 €», “€1,250.50”; without decimals when they are all zero. */
export function formatMoney(amount: number, currency: string, language: Language): string {
  const exponent = currencyExponent(currency);
  const digits = amount % 10 ** exponent === 0 ? 0 : exponent;
  return new Intl.NumberFormat(LOCALES[language], {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: 'always',
  }).format(decimalText(amount, currency));
}

/** «15 %», “15%”; at most two decimals. */
export function formatBasisPoints(basisPoints: number, language: Language): string {
  const text = `${basisPoints}E-4` as `${number}`;
  return new Intl.NumberFormat(LOCALES[language], { style: 'percent', maximumFractionDigits: 2 }).format(
    text,
  );
}

/** «2 de marzo de 2027», “2 March 2027”. */
export function formatDay(day: PlainDateString, language: Language): string {
  return formatUtc(day, { day: 'numeric', month: 'long', year: 'numeric' }, language);
}

/** «marzo de 2027», “March 2027”. */
export function formatMonth(month: MonthString, language: Language): string {
  return formatUtc(`${month}-01`, { month: 'long', year: 'numeric' }, language);
}

function formatUtc(day: PlainDateString, options: Intl.DateTimeFormatOptions, language: Language): string {
  // A day has no zone: its number of days since 1970 is read back in the same zone that it was written in.
  const format = new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: 'UTC' });
  return format.format(dayNumber(day) * MILLISECONDS_OF_A_DAY);
}
