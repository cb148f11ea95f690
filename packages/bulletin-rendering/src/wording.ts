import type { Language } from '@altavoz/domain/shared/language';
import { dayNumber, type MonthString, type PlainDateString } from '@altavoz/domain/shared/plain-date';

/** The words around the blocks, in the language of the list. */
export interface Wording {
  readonly unsubscribe: string;
  readonly preferences: string;
  readonly subscribe: string;
  readonly viewInBrowser: string;
  readonly testNotice: string;
  readonly testMark: string;
  /** Why the mail arrives, when the day of consent is known. */
  readonly reason: (day: string) => string;
}

const WORDS: Record<Language, Wording> = {
  es: {
    unsubscribe: 'Darme de baja',
    preferences: 'Mis preferencias',
    subscribe: 'Recibirlo por correo',
    viewInBrowser: 'Ver en el navegador',
    testNotice: 'Prueba: esta copia no se ha enviado a la lista.',
    testMark: '[Prueba]',
    reason: (day) => `Recibe este boletín, uno al mes, porque lo pidió el ${day}.`,
  },
  en: {
    unsubscribe: 'Unsubscribe',
    preferences: 'My preferences',
    subscribe: 'Get it by mail',
    viewInBrowser: 'View in browser',
    testNotice: 'Test: this copy has not been sent to the list.',
    testMark: '[Test]',
    reason: (day) => `You receive this bulletin once a month because you asked for it on ${day}.`,
  },
};

const LOCALES: Record<Language, string> = { es: 'es-ES', en: 'en-GB' };

const MILLISECONDS_A_DAY = 86_400_000;

export function wordingOf(language: Language): Wording {
  return WORDS[language];
}

/** The sentence of the foot that says why someone receives the bulletin, with the day they confirmed it. */
export function subscriptionReason(language: Language, day: PlainDateString): string {
  return WORDS[language].reason(longDay(language, day));
}

/** `4 de marzo de 2026` */
export function longDay(language: Language, day: PlainDateString): string {
  return formatDay(language, day, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** `Septiembre 2027` */
export function monthName(language: Language, month: MonthString): string {
  const name = formatDay(language, `${month}-01`, { month: 'long' });
  return `${name.charAt(0).toLocaleUpperCase(LOCALES[language])}${name.slice(1)} ${month.slice(0, 4)}`;
}

/** `16` */
export function dayOfMonth(day: PlainDateString): string {
  return String(Number(day.slice(8, 10)));
}

/** `jueves` */
export function weekdayName(language: Language, day: PlainDateString): string {
  return formatDay(language, day, { weekday: 'long' });
}

/** `octubre` */
export function monthOfDay(language: Language, day: PlainDateString): string {
  return formatDay(language, day, { month: 'long' });
}

/** `16 sep`, or `16 – 22 sep`, or `28 sep – 3 oct`. */
export function dayRange(language: Language, start: PlainDateString, end: PlainDateString): string {
  const last = `${dayOfMonth(end)} ${shortMonth(language, end)}`;
  if (start === end) return last;
  const first = dayOfMonth(start);
  if (start.slice(0, 7) === end.slice(0, 7)) return `${first} – ${last}`;
  return `${first} ${shortMonth(language, start)} – ${last}`;
}

// In both languages the first three letters; what Intl gives differs between releases (`sep`, `sept`, `sept.`).
function shortMonth(language: Language, day: PlainDateString): string {
  return monthOfDay(language, day).slice(0, 3);
}

function formatDay(language: Language, day: PlainDateString, options: Intl.DateTimeFormatOptions): string {
  // A day without a zone: read and written in UTC, so that the server's own zone cannot move it.
  return formatterOf(language, options).format(dayNumber(day) * MILLISECONDS_A_DAY);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than a whole mail: there are a handful, and each is kept. */
function formatterOf(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${Object.entries(options).join(' ')}`;
  const formatter =
    formatters.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: 'UTC' });
  formatters.set(key, formatter);
  return formatter;
}
