import type { Public } from '@altavoz/domain/audiences/public';
import type { Entry } from './label.js';

/** The three publics (RH3). */
export const CATALOGUE_PUBLICS: readonly Entry<Public>[] = [
  { key: 'international', label: { es: 'Público internacional', en: 'International public' } },
  { key: 'local-external', label: { es: 'Público local externo', en: 'Local external public' } },
  { key: 'internal', label: { es: 'Público interno', en: 'Internal public' } },
];
