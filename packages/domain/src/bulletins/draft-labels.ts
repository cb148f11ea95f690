import type { Language } from '../shared/language.js';
import type { MonthString } from '../shared/plain-date.js';

/** The few words that a generated draft begins with; its editor may change every one of them. */
export const DRAFT_LABELS = {
  es: {
    plainSubject: 'agenda y novedades',
    heading: (month: string) => `La ciudad y el mundo en ${month}`,
    intro: (count: number) =>
      count === 1 ? 'Este mes hay una actividad.' : `Este mes hay ${count} actividades.`,
    begins: (title: string, day: number, month: string) => `${title} empieza el ${day} de ${month}.`,
    agenda: (month: string) => `Agenda de ${month}`,
    upcoming: (month: string) => `Ya en ${month}`,
    news: 'Noticias',
    happened: (month: string) => `Lo que pasó en ${month}`,
    press: (month: string) => `La prensa de ${month}`,
    figures: { press: 'Lo que publicó la prensa', results: 'Resultados' },
    publications: 'publicaciones',
    national: 'en medios nacionales',
    international: 'en medios internacionales',
    only: {
      national: (count: number) =>
        count === 1 ? 'publicación en un medio nacional' : 'publicaciones en medios nacionales',
      international: (count: number) =>
        count === 1 ? 'publicación en un medio internacional' : 'publicaciones en medios internacionales',
    },
    since: (month: string) => `Recuento de ${month}.`,
  },
  en: {
    plainSubject: 'agenda and news',
    heading: (month: string) => `The city and the world in ${month}`,
    intro: (count: number) =>
      count === 1 ? 'There is one activity this month.' : `There are ${count} activities this month.`,
    begins: (title: string, day: number, month: string) => `${title} begins on ${day} ${month}.`,
    agenda: (month: string) => `What is on in ${month}`,
    upcoming: (month: string) => `Next, in ${month}`,
    news: 'News',
    happened: (month: string) => `What happened in ${month}`,
    press: (month: string) => `In the press in ${month}`,
    figures: { press: 'What the press published', results: 'Results' },
    publications: 'publications',
    national: 'in national media',
    international: 'in international media',
    only: {
      national: (count: number) =>
        count === 1 ? 'publication in national media' : 'publications in national media',
      international: (count: number) =>
        count === 1 ? 'publication in international media' : 'publications in international media',
    },
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

/** «marzo», “March”. */
export function shortMonthName(month: MonthString, language: Language): string {
  const name = MONTHS[language][Number(month.slice(5, 7)) - 1];
  if (name === undefined) throw new RangeError(`not a month: ${month}`);
  return name;
}

/** «marzo de 2027», “March 2027”. */
export function monthName(month: MonthString, language: Language): string {
  const name = shortMonthName(month, language);
  return language === 'es' ? `${name} de ${month.slice(0, 4)}` : `${name} ${month.slice(0, 4)}`;
}
