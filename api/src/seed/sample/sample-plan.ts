/**
 * The ten phase-1 tactics over twelve months: start and length in days from the first day of the campaign,
 * euros within the 16,000 that a total of 20,000 leaves after its reserve, and the messages they carry
 * (positions in MESSAGES). Never more than 14 days without activity.
 */
export interface PlannedTactic {
  readonly code: string;
  readonly startDay: number;
  readonly days: number;
  readonly euros: number;
  readonly messages: readonly number[];
  readonly audiences: readonly string[];
  readonly hours: number;
  readonly callToAction: { readonly es: string; readonly en: string; readonly path: string };
  /** Days before the start by which a third party must be under contract. */
  readonly contractingDays?: number;
}

export const PLAN: readonly PlannedTactic[] = [
  {
    code: 'T1.1',
    startDay: 0,
    days: 26,
    euros: 450,
    messages: [0],
    audiences: ['local-government', 'media-opinion-leaders', 'general-public'],
    hours: 12,
    contractingDays: 15,
    callToAction: { es: 'Conozca la oficina', en: 'Meet the office', path: '/oficina' },
  },
  {
    code: 'P1.2',
    startDay: 20,
    days: 30,
    euros: 0,
    messages: [0, 3],
    audiences: ['local-government', 'media-opinion-leaders', 'general-public'],
    hours: 60,
    callToAction: { es: 'Encuentre su enlace', en: 'Find your link', path: '/enlaces' },
  },
  {
    code: 'T1.2',
    startDay: 44,
    days: 32,
    euros: 900,
    messages: [0, 1],
    audiences: ['local-government', 'general-public', 'media-opinion-leaders'],
    hours: 40,
    callToAction: { es: 'Descargue la presentación', en: 'Download the presentation', path: '/presentacion' },
  },
  {
    code: 'P1.1',
    startDay: 72,
    days: 40,
    euros: 2_400,
    messages: [2, 4, 3],
    audiences: ['media-opinion-leaders', 'general-public', 'local-government'],
    hours: 120,
    callToAction: { es: 'Lea los acuerdos', en: 'Read the agreements', path: '/acuerdos' },
  },
  {
    code: 'D1.1',
    startDay: 108,
    days: 45,
    euros: 4_800,
    messages: [0, 2],
    audiences: ['general-public', 'private-sector', 'local-government', 'media-opinion-leaders'],
    hours: 160,
    contractingDays: 30,
    callToAction: { es: 'Visite la página', en: 'Visit the site', path: '/' },
  },
  {
    code: 'T1.3',
    startDay: 150,
    days: 40,
    euros: 2_600,
    messages: [0],
    audiences: ['general-public', 'media-opinion-leaders', 'local-government'],
    hours: 50,
    contractingDays: 20,
    callToAction: { es: 'Use las imágenes', en: 'Use the pictures', path: '/imagenes' },
  },
  {
    code: 'P1.3',
    startDay: 186,
    days: 42,
    euros: 600,
    messages: [3],
    audiences: ['local-government', 'media-opinion-leaders', 'general-public'],
    hours: 90,
    callToAction: { es: 'Actualice sus datos', en: 'Update your details', path: '/contacto' },
  },
  {
    code: 'D1.2',
    startDay: 224,
    days: 60,
    euros: 0,
    messages: [1, 2],
    audiences: ['general-public', 'local-government', 'media-opinion-leaders'],
    hours: 200,
    callToAction: { es: 'Síganos', en: 'Follow us', path: '/redes' },
  },
  {
    code: 'N1.1',
    startDay: 278,
    days: 45,
    euros: 1_250,
    messages: [1],
    audiences: ['general-public', 'local-government', 'media-opinion-leaders'],
    hours: 60,
    callToAction: { es: 'Vea la agenda', en: 'See the agenda', path: '/agenda' },
  },
  {
    code: 'P1.4',
    startDay: 312,
    days: 50,
    euros: 900,
    messages: [0, 5, 3],
    audiences: ['private-sector', 'local-government', 'media-opinion-leaders', 'general-public'],
    hours: 80,
    callToAction: { es: 'Pida una reunión', en: 'Ask for a meeting', path: '/reunion' },
  },
];

/** Where Valdemar lies; its campaign's days begin and end there. */
export const TIME_ZONE = 'Europe/Madrid';

/** The guide reckons with this much for a first year. */
export const TOTAL_EUROS = 20_000;
export const RESERVE_BASIS_POINTS = 2_000;

/** One more waits in the tray, complete but for a day: the first thing a newcomer can drag. */
export const IN_THE_TRAY: Omit<PlannedTactic, 'code' | 'startDay' | 'days'> & {
  readonly name: { es: string; en: string };
  /** The tactic of the plan that is measured by the same indicators. */
  readonly measuredLike: string;
} = {
  name: { es: 'Concurso de fotografía del río', en: 'River photo contest' },
  measuredLike: 'N1.1',
  euros: 900,
  messages: [1],
  audiences: ['general-public'],
  hours: 30,
  callToAction: { es: 'Envíe su foto', en: 'Send your photo', path: '/concurso' },
};
