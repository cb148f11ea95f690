import { currencyExponent } from '@altavoz/domain/shared/currency';
import { formatMoney } from '@altavoz/domain/shared/format';
import type { Language } from '@altavoz/domain/shared/language';
import { isDay, isMoney, type WrittenCell } from '../../platform/spreadsheets/cell.js';
import { isChannel, isMeasure, type Report, type ReportCell } from './report.js';
import { REPORT_WORDS } from './report-words.js';

/** A cell as it is read: on paper and on the page alike, and as the screens say it. */
export function cellText(
  cell: ReportCell,
  { language, currency }: Pick<Report, 'language' | 'currency'>,
): string {
  if (cell === null) return '–';
  if (isChannel(cell)) return REPORT_WORDS[language].channels[cell.channel];
  if (isMeasure(cell)) return measureText(cell, language, currency);
  if (isDay(cell)) return DAYS[language].format(new Date(`${cell.day}T00:00:00Z`));
  if (isMoney(cell)) return formatMoney(cell.amount, currency, language);
  if (typeof cell === 'number') return NUMBERS[language].format(cell);
  return String(cell);
}

/** A cell as it is kept in a sheet: numbers as numbers, amounts to the cent, days as days. */
export function sheetCell(
  cell: ReportCell,
  { language, currency }: Pick<Report, 'language' | 'currency'>,
): WrittenCell {
  if (cell === null || typeof cell !== 'object') return cell;
  if (isChannel(cell)) return REPORT_WORDS[language].channels[cell.channel];
  if (!isMeasure(cell)) return cell;
  if (cell.unit === 'money') {
    return { amount: Math.round(cell.measure / THOUSANDTHS), digits: currencyExponent(currency) };
  }
  return cell.measure / THOUSANDTHS;
}

const THOUSANDTHS = 1_000;

/** `17,8 %`, `6.000`, `30.000 €`, `Sí`. */
function measureText(
  { measure, unit }: Extract<ReportCell, { measure: number }>,
  language: Language,
  currency: string,
): string {
  const { yes, no } = REPORT_WORDS[language];
  switch (unit) {
    case 'money':
      return formatMoney(Math.round(measure / THOUSANDTHS), currency, language);
    case 'percent':
      return PERCENT[language].format(measure / THOUSANDTHS / 100);
    case 'yes-no':
      return measure === 0 ? no : yes;
    default:
      return NUMBERS[language].format(measure / THOUSANDTHS);
  }
}

const both = <T>(make: (locale: string) => T): Readonly<Record<Language, T>> => ({
  es: make('es-ES'),
  en: make('en-GB'),
});
const NUMBERS = both(
  (locale) => new Intl.NumberFormat(locale, { useGrouping: 'always', maximumFractionDigits: 3 }),
);
const PERCENT = both(
  (locale) =>
    new Intl.NumberFormat(locale, { style: 'percent', useGrouping: 'always', maximumFractionDigits: 3 }),
);
const DAYS = both(
  (locale) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
);
