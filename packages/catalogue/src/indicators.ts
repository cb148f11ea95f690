import type { CatalogueIndicator } from './indicator-entry.js';
import { ACROSS_AREAS_INDICATORS } from './indicators-across-areas.js';
import { ACTIVITY_INDICATORS, SUBJECTIVE_INDICATORS } from './indicators-activity.js';
import { CITY_INDICATORS } from './indicators-city.js';
import { CORE_INDICATORS } from './indicators-core.js';
import { EXCHANGE_INDICATORS } from './indicators-exchange.js';
import { TERRITORY_INDICATORS } from './indicators-territory.js';

/** Every indicator of the catalogue, the core set first. */
export const INDICATORS: readonly CatalogueIndicator[] = [
  ...CORE_INDICATORS,
  ...EXCHANGE_INDICATORS,
  ...ACROSS_AREAS_INDICATORS,
  ...TERRITORY_INDICATORS,
  ...CITY_INDICATORS,
  ...ACTIVITY_INDICATORS,
  ...SUBJECTIVE_INDICATORS,
];

const byCode = new Map(INDICATORS.map((indicator) => [indicator.code, indicator]));

/** The indicator with this code (`IND-A1`), if there is one. */
export function findIndicator(code: string): CatalogueIndicator | undefined {
  return byCode.get(code);
}
