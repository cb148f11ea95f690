import type { Language } from '../shared/language.js';
import type { MonthString } from '../shared/plain-date.js';

/** The few words that a generated draft begins with; its editor may change every one of them. */
export const DRAFT_LABELS = {
  es: {
    subject: (month: string, organization: string) => `${month} en ${organization}: agenda y novedades`,
    heading: (month: string) => `La ciudad y el mundo en ${month}`,
    agenda: (month: string) => `Agenda de ${month}`,
    figures: 'Lo que publicó la prensa',
    publications: 'publicaciones',
    national: 'en medios nacionales',
    international: 'en medios internacionales',
    since: (month: string) => `Recuento de ${month}.`,
  },
  en: {
    subject: (month: string, organization: string) => `${month} at ${organization}: agenda and news`,
    heading: (month: string) => `The city and the world in ${month}`,
    agenda: (month: string) => `What is on in ${month}`,
    figures: 'What the press published',
    publications: 'publications',
    national: 'in national media',
    international: 'in international media',
    since: (month: string) => `Count for ${month}.`,
  },
} as const;

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  es: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** «marzo de 2027», “March 2027”. */
export function monthName(month: MonthString, language: Language): string {
  const name = MONTHS[language][Number(month.slice(5, 7)) - 1];
  if (name === undefined) throw new RangeError(`not a month: ${month}`);
  return language === 'es' ? `${name} de ${month.slice(0, 4)}` : `${name} ${month.slice(0, 4)}`;
}
