import type { Public } from '@altavoz/domain/audiences/public';
import type { Entry } from './label.js';

export interface CatalogueAudience extends Entry {
  /**
   * Which publics the group belongs to by default. The guides leave this open, so it is our proposal: every
   * campaign may change it, and several groups do straddle publics.
   */
  readonly publics: readonly Public[];
}

/** The twelve groups of the audience map (D2). */
export const AUDIENCES: readonly CatalogueAudience[] = [
  {
    key: 'private-sector',
    label: {
      es: 'Sector privado, cámaras de comercio, inversionistas, alianzas',
      en: 'Private sector, chambers of commerce, investors, alliances',
    },
    publics: ['local-external'],
  },
  {
    key: 'cooperation-consulates',
    label: {
      es: 'Cooperantes internacionales y consulados',
      en: 'International cooperation agencies and consulates',
    },
    publics: ['international'],
  },
  {
    key: 'associations-ngos',
    label: { es: 'Gremios, asociaciones y ONG', en: 'Trade bodies, associations and NGOs' },
    publics: ['local-external'],
  },
  {
    key: 'general-public',
    label: { es: 'Público general', en: 'General public' },
    publics: ['local-external'],
  },
  { key: 'tourism', label: { es: 'Turismo', en: 'Tourism' }, publics: ['international'] },
  {
    key: 'local-government',
    label: {
      es: 'Estructura administrativa del gobierno local',
      en: 'Administrative structure of the local government',
    },
    publics: ['internal'],
  },
  {
    key: 'media-opinion-leaders',
    label: { es: 'Medios de comunicación y líderes de opinión', en: 'Media and opinion leaders' },
    publics: ['local-external'],
  },
  {
    key: 'strategic-allies',
    label: { es: 'Aliados estratégicos', en: 'Strategic allies' },
    publics: ['local-external'],
  },
  {
    key: 'regional-national-government',
    label: { es: 'Gobierno regional y nacional', en: 'Regional and national government' },
    publics: ['local-external'],
  },
  {
    key: 'academia-think-tanks',
    label: {
      es: 'Academia, centros de investigación, think tanks',
      en: 'Academia, research centres, think tanks',
    },
    publics: ['local-external'],
  },
  {
    key: 'peer-cities-networks',
    label: { es: 'Ciudades pares y redes de ciudades', en: 'Peer cities and city networks' },
    publics: ['international'],
  },
  {
    key: 'international-organizations',
    label: { es: 'Organismos internacionales', en: 'International organisations' },
    publics: ['international'],
  },
];

/** The group with this key, if there is one. */
export function findAudience(key: string): CatalogueAudience | undefined {
  return AUDIENCES.find((audience) => audience.key === key);
}
