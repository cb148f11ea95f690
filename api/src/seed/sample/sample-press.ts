import type { clips } from '@altavoz/contracts/clips';
import type { InputOf } from '@altavoz/contracts/endpoint';
import type { createOutlet, createRateCard } from '@altavoz/contracts/outlets';

type Valuation = InputOf<(typeof clips)['create']>['body']['valuation'];
type WithoutSource<V> = V extends { source: string } ? Omit<V, 'source'> : never;

export interface SampleOutlet {
  readonly outlet: InputOf<typeof createOutlet>['body'];
  /** Minor units; the version that holds since before the campaign. */
  readonly rates: InputOf<typeof createRateCard>['body']['rates'];
  /** A newer version that began some days ago; clips from before keep the first. */
  readonly since?: { readonly daysAgo: number; readonly rates: SampleOutlet['rates'] };
}

/** The media that write about Valdemar, with what their space costs. */
export const OUTLETS: readonly SampleOutlet[] = [
  {
    outlet: {
      name: 'La Gaceta del Valle',
      medium: 'press',
      scope: 'national',
      tier: 1,
      reach: 42_000,
      hosts: ['gacetadelvalle.example'],
    },
    rates: { 'print-area': 1_300, 'page-share': 172_000 },
  },
  {
    outlet: {
      name: 'Radio Valdemar',
      medium: 'radio',
      scope: 'national',
      tier: 2,
      reach: 30_000,
      hosts: ['radiovaldemar.example'],
    },
    rates: { broadcast: 2_000 },
    since: { daysAgo: 10, rates: { broadcast: 2_200 } },
  },
  {
    outlet: { name: 'Radio Tre Fiumi', medium: 'radio', scope: 'international', tier: 2, reach: 90_000 },
    rates: { broadcast: 2_500 },
  },
  {
    outlet: { name: 'Canal 9 Comarca', medium: 'television', scope: 'national', tier: 1, reach: 65_000 },
    rates: { broadcast: 3_200 },
  },
  {
    outlet: {
      name: 'Jornal da Ribeira',
      medium: 'online',
      scope: 'international',
      tier: 2,
      reach: 120_000,
      hosts: ['jornaldaribeira.example'],
    },
    rates: { cpm: 1_000, 'online-reach': 700 },
  },
  {
    outlet: { name: 'El Correo del Sur', medium: 'press', scope: 'national', tier: 1, reach: 55_000 },
    rates: { 'page-share': 280_000 },
  },
  {
    outlet: {
      name: 'Le Courrier des Villes',
      medium: 'online',
      scope: 'international',
      tier: 1,
      reach: 150_000,
      hosts: ['courrierdesvilles.example'],
    },
    rates: { cpm: 1_000 },
  },
];

export interface SampleRelease {
  readonly daysAgo: number;
  readonly title: string;
  readonly body: string;
}

/** Notes that were sent; the last one is quite new, and nobody has published it yet. */
export const RELEASES: readonly SampleRelease[] = [
  {
    daysAgo: 59,
    title: 'Cuentas abiertas: lo que cuesta y lo que trae cada acuerdo',
    body: 'Valdemar publica desde hoy el coste y el resultado de sus acuerdos con otras ciudades. Cualquiera puede consultarlos, descargarlos y preguntar.',
  },
  {
    daysAgo: 38,
    title: 'Redes del agua: cinco ciudades miden juntas su río',
    body: 'Cinco ciudades con estuario comparten sus datos y sus errores. En Valdemar, las escuelas toman las muestras.',
  },
  {
    daysAgo: 10,
    title: 'Ruta de oficios: los talleres del río abren sus puertas',
    body: 'Nueve talleres reciben a aprendices de tres países. Las plazas se sortean entre quienes se apunten antes de fin de mes.',
  },
  {
    daysAgo: 2,
    title: 'La feria de primavera invita a tres ciudades hermanas',
    body: 'Tres delegaciones traen su música, su cocina y sus escuelas. Habrá intérpretes en la plaza todo el día.',
  },
];

/** One that is written and waits: whoever looks at it first may send it. */
export const NEXT_RELEASE = {
  title: 'Tres puentes, tres ciudades: lo que aprendimos midiendo juntas',
  body: 'Valdemar y dos ciudades hermanas midieron durante un año el paso de sus puentes con el mismo método. Hoy publican los datos y lo que harán distinto.\n\nEl martes a las 10:00, en la Plaza del Puente, quienes midieron lo explican y contestan preguntas.',
} as const;

export interface SampleClip {
  /** Days before today; never before the first of the month two months ago, when the campaign begins. */
  readonly daysAgo: number;
  readonly title: string;
  readonly outlet: string;
  readonly tone: 'favourable' | 'neutral' | 'critical';
  /** Which of the releases led to it. */
  readonly release: number | null;
  readonly valuation: WithoutSource<Valuation>;
}

export const CLIPS: readonly SampleClip[] = [
  {
    daysAgo: 3,
    title: 'Valdemar abre sus acuerdos al público',
    outlet: 'La Gaceta del Valle',
    tone: 'favourable',
    release: 2,
    valuation: { method: 'print-area', columnCentimetres: 40_000, rate: 1_300 },
  },
  {
    daysAgo: 8,
    title: 'Le strade senza auto di Valdemar',
    outlet: 'Radio Tre Fiumi',
    tone: 'favourable',
    release: 2,
    valuation: { method: 'broadcast', seconds: 46_000, rate: 2_500 },
  },
  {
    daysAgo: 17,
    title: '¿Cuánto cuesta un viaje de la alcaldesa?',
    outlet: 'Radio Valdemar',
    tone: 'critical',
    release: null,
    valuation: { method: 'broadcast', seconds: 19_000, rate: 2_000 },
  },
  {
    daysAgo: 29,
    title: 'Una oficina pequeña con catorce acuerdos',
    outlet: 'Canal 9 Comarca',
    tone: 'neutral',
    release: 1,
    valuation: { method: 'broadcast', seconds: 20_000, rate: 3_200 },
  },
  {
    daysAgo: 36,
    title: 'Cidades que aprendem juntas',
    outlet: 'Jornal da Ribeira',
    tone: 'neutral',
    release: 1,
    valuation: { method: 'cpm', views: 85_000, rate: 1_000 },
  },
  {
    daysAgo: 48,
    title: 'El río de Valdemar, caso de estudio',
    outlet: 'El Correo del Sur',
    tone: 'favourable',
    release: 0,
    valuation: { method: 'page-share', pages: 250, rate: 280_000 },
  },
  {
    daysAgo: 53,
    title: 'Valdemar publie le prix de ses accords',
    outlet: 'Le Courrier des Villes',
    tone: 'favourable',
    release: 0,
    valuation: { method: 'cpm', views: 140_000, rate: 1_000 },
  },
  {
    daysAgo: 58,
    title: 'Talleres del río reciben a aprendices de otras ciudades',
    outlet: 'La Gaceta del Valle',
    tone: 'favourable',
    release: 0,
    valuation: { method: 'page-share', pages: 250, rate: 172_000 },
  },
];

/** The same piece in another medium, the day after: it is there, and counted once. */
export const SYNDICATED = { of: 0, outlet: 'El Correo del Sur', daysAgo: 2 };

/** Where the rates of the sample were read. */
export const RATE_SOURCE = 'Tarifas publicadas por el medio';
