import type { TacticPurpose } from '@altavoz/domain/tactics/tactic';
import type { Entry, Label } from './label.js';

export interface CataloguePurpose extends Entry<TacticPurpose> {
  readonly description: Label;
}

/** What a tactic wants with its public (K11). */
export const PURPOSES: readonly CataloguePurpose[] = [
  {
    key: 'inform',
    label: { es: 'Informar', en: 'Inform' },
    description: {
      es: 'Que se sepa qué se hace y cómo va.',
      en: 'Let people know what is done and how it goes.',
    },
  },
  {
    key: 'convene',
    label: { es: 'Convocar', en: 'Convene' },
    description: { es: 'Reunir a quienes hacen falta.', en: 'Bring together those who are needed.' },
  },
  {
    key: 'educate',
    label: { es: 'Educar', en: 'Educate' },
    description: { es: 'Explicar para qué sirve.', en: 'Explain what it is good for.' },
  },
  {
    key: 'share',
    label: { es: 'Socializar', en: 'Share' },
    description: {
      es: 'Mostrar el trabajo y reconocer a quienes lo hacen.',
      en: 'Show the work and credit those who do it.',
    },
  },
  {
    key: 'disseminate',
    label: { es: 'Difundir', en: 'Disseminate' },
    description: {
      es: 'Contar los avances y en qué se usó el dinero.',
      en: 'Tell the progress and what the money was used for.',
    },
  },
];
