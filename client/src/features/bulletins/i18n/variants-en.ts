import type { Translation } from '../../../shared/i18n/words.js';
import type { variants as es } from './variants-es.js';

/** One bulletin in several languages. */
export const variants: Translation<typeof es> = {
  label: 'Language being written',
  languages: { es: 'Spanish', en: 'English' },
  add: { es: 'Add Spanish', en: 'Add English' },
  remove: { es: 'Remove Spanish', en: 'Remove English' },
  added: 'What came from the plan is in that language already. Translate the rest.',
  removed: 'Removed. Its readers get the language of the list.',
  complete: 'Complete: whoever reads in this language gets it.',
  incomplete: 'Something is missing: meanwhile its readers get the language of the list.',
  ready: { es: 'Spanish ready', en: 'English ready' },
  lacking: { es: 'Spanish lacks something', en: 'English lacks something' },
  untranslated_one: '{{count}} part not translated',
  untranslated_other: '{{count}} parts not translated',
};
