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
