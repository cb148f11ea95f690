import type { ActionDimension } from '@altavoz/domain/objectives/objective';
import type { Entry } from './label.js';

/** The five dimensions of international action that an objective or a tactic may belong to (E8). */
export const ACTION_DIMENSIONS: readonly Entry<ActionDimension>[] = [
  {
    key: 'political-influence',
    label: { es: 'Representatividad política e incidencia', en: 'Political representation and influence' },
  },
  {
    key: 'economic-development',
    label: {
      es: 'Desarrollo económico, negocios e inversión',
      en: 'Economic development, business and investment',
    },
  },
  {
    key: 'cooperation',
    label: { es: 'Cooperación e intercambio de experiencias', en: 'Cooperation and exchange of experience' },
  },
  {
    key: 'communication',
    label: { es: 'Comunicación y mercadeo de ciudad', en: 'Communication and city marketing' },
  },
  { key: 'citizen-services', label: { es: 'Servicios ciudadanos', en: 'Citizen services' } },
];

export const INDICATOR_DIMENSIONS = ['institutional', 'political', 'territorial'] as const;
export type IndicatorDimension = (typeof INDICATOR_DIMENSIONS)[number];

/** The three dimensions that results are measured in (R1). */
export const EVALUATION_DIMENSIONS: readonly Entry<IndicatorDimension>[] = [
  { key: 'institutional', label: { es: 'Institucional', en: 'Institutional' } },
  { key: 'political', label: { es: 'Política', en: 'Political' } },
  { key: 'territorial', label: { es: 'Territorial', en: 'Territorial' } },
];
