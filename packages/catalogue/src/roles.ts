import type { PersonRole } from '@altavoz/domain/people/person';
import type { Entry } from './label.js';

/** Who speaks for a campaign (M1-M5). A liaison and an area's representative are the same role. */
export const CATALOGUE_PERSON_ROLES: readonly Entry<PersonRole>[] = [
  { key: 'official-spokesperson', label: { es: 'Vocero oficial', en: 'Official spokesperson' } },
  {
    key: 'communications-leader',
    label: { es: 'Líder de comunicaciones interno', en: 'Internal communications leader' },
  },
  { key: 'area-liaison', label: { es: 'Enlace de área', en: 'Area liaison' } },
  { key: 'ambassador', label: { es: 'Embajador de ciudad', en: 'City ambassador' } },
  { key: 'community-manager', label: { es: 'Community manager', en: 'Community manager' } },
];
