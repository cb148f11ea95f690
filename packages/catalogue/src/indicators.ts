import type { CatalogueIndicator } from './indicator-entry.js';
import { CORE_INDICATORS } from './indicators-core.js';

/** Every indicator of the catalogue, the core set first. */
export const INDICATORS: readonly CatalogueIndicator[] = [...CORE_INDICATORS];

const byCode = new Map(INDICATORS.map((indicator) => [indicator.code, indicator]));

/** The indicator with this code (`IND-A1`), if there is one. */
export function findIndicator(code: string): CatalogueIndicator | undefined {
  return byCode.get(code);
}
