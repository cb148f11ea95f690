import type { Entry } from './label.js';

export interface CatalogueTheme extends Entry {
  /** `core` themes are offered first; `global-agenda` ones come with a hashtag for social networks. */
  readonly group: 'core' | 'global-agenda';
  readonly hashtag?: string;
}

/** What messages may speak of; a campaign adds its own. */
export const THEMES: readonly CatalogueTheme[] = [
  { key: 'sustainability', group: 'core', label: { es: 'Sustentabilidad', en: 'Sustainability' } },
  { key: 'social-inclusion', group: 'core', label: { es: 'Inclusión social', en: 'Social inclusion' } },
  {
    key: 'territorial-attractiveness',
    group: 'core',
    label: { es: 'Atractividad territorial', en: 'Territorial attractiveness' },
  },
  {
    key: 'urban-governance',
    group: 'global-agenda',
    hashtag: '#Governance',
    label: { es: 'Gobernanza urbana', en: 'Urban governance' },
  },
  {
    key: 'local-financing',
    group: 'global-agenda',
    hashtag: '#Financing',
    label: { es: 'Financiamiento local', en: 'Local financing' },
  },
  {
    key: 'urban-planning',
    group: 'global-agenda',
    hashtag: '#Planning',
    label: { es: 'Planificación urbana', en: 'Urban planning' },
  },
  {
    key: 'inclusive-cities',
    group: 'global-agenda',
    hashtag: '#InclusiveCities',
    label: { es: 'Ciudades y territorios inclusivos', en: 'Inclusive cities and territories' },
  },
  {
    key: 'local-economic-development',
    group: 'global-agenda',
    hashtag: '#EconomicDevelopment',
    label: { es: 'Desarrollo económico local', en: 'Local economic development' },
  },
  {
    key: 'urban-environment',
    group: 'global-agenda',
    hashtag: '#Environment',
    label: { es: 'Medio ambiente urbano sustentable', en: 'Sustainable urban environment' },
  },
  {
    key: 'culture',
    group: 'global-agenda',
    hashtag: '#Culture',
    label: {
      es: 'Cultura: herencia, diversidad y creatividad',
      en: 'Culture: heritage, diversity and creativity',
    },
  },
];
