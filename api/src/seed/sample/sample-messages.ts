import type { LocalizedText } from '@altavoz/domain/shared/language';

/** What Valdemar says; its figures are made up. */

export interface SampleMessage {
  readonly kind: 'general' | 'specific';
  readonly text: LocalizedText;
  readonly themes: readonly string[];
  /** Keys of the catalogue's audiences. */
  readonly audiences: readonly string[];
  readonly facts: readonly { text: string; source: string }[];
  /** What may be asked, and how one says it. */
  readonly questions?: readonly { question: string; answer: string }[];
  readonly dos?: readonly string[];
  readonly donts?: readonly string[];
  readonly emotion?: string;
  readonly callToAction?: {
    readonly type: 'click' | 'event-registration' | 'bulletin-subscription' | 'other';
    readonly label: LocalizedText;
    readonly url: string;
  };
  readonly links?: readonly { readonly label: string; readonly url: string }[];
  /** What was approved before these words, and what came back with them the first time. */
  readonly earlier?: {
    readonly text: LocalizedText;
    readonly firstTry: LocalizedText;
    readonly comment: string;
  };
  /** What happens to it: approved by a second person, waiting for one, or still a draft. */
  readonly state: 'approved' | 'in-review' | 'draft';
}

const SUSTAINABILITY = 'sustainability';
const INCLUSION = 'social-inclusion';
const ATTRACTION = 'territorial-attractiveness';

export const MESSAGES: readonly SampleMessage[] = [
  {
    kind: 'general',
    text: {
      es: 'Valdemar en el mundo: lo que traemos de fuera se nota en casa.',
      en: 'Valdemar in the world: what we bring from abroad shows at home.',
    },
    themes: [SUSTAINABILITY, INCLUSION, ATTRACTION],
    audiences: [],
    facts: [
      { text: 'Catorce acuerdos con otras ciudades desde 2021', source: 'Registro municipal de acuerdos' },
    ],
    state: 'approved',
  },
  {
    kind: 'general',
    text: {
      es: 'Ninguna ciudad resuelve sola su agua, su empleo ni su vivienda.',
      en: 'No city solves its water, its jobs or its housing alone.',
    },
    themes: [SUSTAINABILITY, INCLUSION],
    audiences: [],
    facts: [{ text: 'Tres proyectos de agua con socios de cuatro países', source: 'Memoria de la oficina' }],
    state: 'approved',
  },
  {
    kind: 'general',
    text: {
      es: 'Cada acuerdo internacional se publica con su costo, su plazo y su resultado.',
      en: 'Every international agreement is published with its cost, its term and its result.',
    },
    themes: [INCLUSION],
    audiences: [],
    facts: [{ text: 'Portal de acuerdos abierto con 14 fichas', source: 'Portal de transparencia' }],
    questions: [
      { question: '¿Dónde se ve lo que cuesta?', answer: 'En el portal de acuerdos, ficha por ficha.' },
      {
        question: '¿Y los que no dieron resultado?',
        answer: 'También están: tres se cerraron antes de tiempo, y la ficha dice por qué.',
      },
    ],
    dos: ['La cifra y dónde se puede comprobar'],
    donts: ['Comparar con otras ciudades'],
    emotion: 'confianza',
    callToAction: {
      type: 'click',
      label: { es: 'Ver los acuerdos', en: 'See the agreements' },
      url: 'https://valdemar.example/acuerdos',
    },
    links: [{ label: 'Vídeo del portal, 40 segundos', url: 'https://valdemar.example/acuerdos/video' }],
    state: 'approved',
  },
  {
    kind: 'specific',
    text: {
      es: 'Todas las áreas hacen ciudad internacional. La oficina acompaña, no sustituye.',
      en: 'Every department builds the international city. The office goes along, it does not replace.',
    },
    themes: [INCLUSION],
    audiences: ['local-government'],
    facts: [],
    state: 'approved',
  },
  {
    kind: 'specific',
    text: {
      es: 'Detrás de cada viaje oficial hay una cifra, un nombre y una fecha que se pueden comprobar.',
      en: 'Behind every official trip there is a figure, a name and a date that can be checked.',
    },
    themes: [INCLUSION, ATTRACTION],
    audiences: ['media-opinion-leaders'],
    facts: [{ text: 'Siete viajes en el año, 18.400 euros en total', source: 'Intervención municipal' }],
    questions: [
      {
        question: '¿Cuánto cuestan los viajes?',
        answer: '18.400 euros este año, con lo que trajo cada uno.',
      },
      {
        question: '¿Quién decide quién viaja?',
        answer: 'La alcaldía, a propuesta de cada área y por escrito.',
      },
      { question: '¿Viajan familiares?', answer: 'No. Nunca a cargo de la ciudad.' },
    ],
    dos: ['Una cifra, un nombre, una fecha'],
    donts: ['«No tengo ese dato» sin decir cuándo se dará'],
    state: 'approved',
  },
  {
    kind: 'specific',
    text: {
      es: 'Abrir la ciudad trae inversión que se queda y empleo que se nota.',
      en: 'Opening the city brings investment that stays and jobs that show.',
    },
    themes: [ATTRACTION],
    audiences: ['private-sector'],
    facts: [{ text: '62 empleos en dos empresas llegadas en 2025', source: 'Agencia de empleo de Valdemar' }],
    state: 'approved',
  },
  {
    kind: 'specific',
    text: {
      es: 'Valdemar se recorre a pie: río, talleres y cocina en un mismo día.',
      en: 'Valdemar is a walk: river, workshops and kitchens in one day.',
    },
    themes: [ATTRACTION, SUSTAINABILITY],
    audiences: ['tourism'],
    facts: [
      { text: 'Once talleres abiertos a menos de 15 minutos del río', source: 'Censo de oficios 2026' },
    ],
    earlier: {
      text: {
        es: 'Valdemar se recorre a pie: historia, paisaje y cocina en un solo lugar.',
        en: 'Valdemar is a walk: history, scenery and kitchens in one place.',
      },
      firstTry: {
        es: 'Valdemar se recorre a pie: historia, paisaje y cocina en un mismo día.',
        en: 'Valdemar is a walk: history, scenery and kitchens in one day.',
      },
      comment: 'Así vale para cualquier ciudad. Los talleres junto al río son solo nuestros.',
    },
    state: 'in-review',
  },
  {
    kind: 'specific',
    text: {
      es: 'Lo que aprendimos sobre el agua está abierto a cualquier ciudad.',
      en: 'What we learned about water is open to any city.',
    },
    themes: [SUSTAINABILITY],
    audiences: ['peer-cities-networks'],
    facts: [],
    state: 'draft',
  },
];
