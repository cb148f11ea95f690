import type { TrendArea } from '@altavoz/domain/diagnostics/diagnostic';
import type { Entry, Label } from './label.js';

/** A starting point for a note on a trend (B4): copied into the record and meant to be changed. Our own words. */
export interface TrendTemplate extends Entry {
  readonly area: TrendArea;
  readonly implication: Label;
}

export const TREND_TEMPLATES: readonly TrendTemplate[] = [
  {
    key: 'real-time-data',
    area: 'marketing-communications',
    label: { es: 'Información al instante y muchos datos', en: 'Information at once, and much data' },
    implication: {
      es: 'Contestar el mismo día y apoyar lo que se dice en cifras que cualquiera pueda comprobar.',
      en: 'Answer the same day, and rest what is said on figures that anyone can check.',
    },
  },
  {
    key: 'networks',
    area: 'marketing-communications',
    label: { es: 'Conversar en red', en: 'Talking in networks' },
    implication: {
      es: 'Elegir canales en los que también se escucha y decir quién atiende las respuestas.',
      en: 'Choose channels that also listen, and say who looks after the answers.',
    },
  },
  {
    key: 'niches',
    area: 'marketing-communications',
    label: { es: 'Muchos públicos pequeños', en: 'Many small publics' },
    implication: {
      es: 'Escribir para grupos concretos en lugar de para todo el mundo a la vez.',
      en: 'Write for particular groups instead of for everybody at once.',
    },
  },
  {
    key: 'sustainability',
    area: 'international-action',
    label: { es: 'La sostenibilidad va primero', en: 'Sustainability comes first' },
    implication: {
      es: 'Contar qué mejora y qué cuesta cada proyecto, también al ambiente.',
      en: 'Tell what each project improves and what it costs, the environment included.',
    },
  },
  {
    key: 'emotion',
    area: 'marketing-communications',
    label: { es: 'Vínculos que se sienten', en: 'Bonds that are felt' },
    implication: {
      es: 'Contar con personas y lugares, no con instituciones.',
      en: 'Tell it with people and places, not with institutions.',
    },
  },
];
