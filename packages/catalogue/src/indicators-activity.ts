import { indicatorGroup, type CatalogueIndicator } from './indicator-entry.js';

const entry = indicatorGroup('G', 'institutional', 'annual');

/** A short set on activity and agreements (group G). */
export const ACTIVITY_INDICATORS: readonly CatalogueIndicator[] = [
  entry('1', 'N.º de acciones realizadas', 'Actions carried out', 'output'),
  entry('2', 'N.º de personas involucradas', 'People involved', 'output'),
  entry('3', 'N.º de inversiones formalizadas', 'Investments formalised', 'output'),
  entry('4', 'N.º de convenios firmados', 'Agreements signed', 'output'),
  entry('5', 'N.º de alianzas internacionales formalizadas', 'International alliances formalised', 'output'),
];

const aspect = indicatorGroup('H', 'political', 'quarterly');

/** What is judged rather than counted, by steps (group H). */
export const SUBJECTIVE_INDICATORS: readonly CatalogueIndicator[] = [
  ['1', 'Transformación del mapa de actores', 'Change in the map of actors'] as const,
  ['2', 'Nuevas capacidades desarrolladas', 'New capacities developed'] as const,
  ['3', 'Relaciones afianzadas y alianzas fortalecidas', 'Firmer relations and stronger alliances'] as const,
  ['4', 'Construcción de confianza entre actores', 'Trust built between actors'] as const,
  [
    '5',
    'Dinámica de los espacios democráticos de diálogo',
    'Life of the democratic spaces of dialogue',
  ] as const,
].map(([number, es, en]) => aspect(number, es, en, 'outcome', 'scale-3', 'low-medium-high'));
