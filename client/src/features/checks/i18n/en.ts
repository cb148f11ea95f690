import type { Translation } from '../../../shared/i18n/words.js';
import type { es } from './es.js';

export const en: Translation<typeof es> = {
  title: 'Checks',
  blocking_zero: 'Nothing blocks',
  blocking_one: '{{count}} blocks',
  blocking_other: '{{count}} block',
  warnings_zero: 'no warnings',
  warnings_one: '{{count}} warning',
  warnings_other: '{{count}} warnings',
  clean: 'The rules find nothing to attend to.',
  dismiss: 'Set aside',
  dismissNamed: 'Set aside: {{what}}',
  restore: 'Bring back',
  restoreNamed: 'Bring back: {{what}}',
  more: 'See all {{count}}',
  aside: 'Set aside',
  by: '{{name}} set it aside on {{moment}}: “{{reason}}”. It returns when the facts change.',
  form: {
    title: 'Set “{{what}}” aside',
    reason: 'Why',
    hint: 'It is kept with your name. The warning returns when the facts behind it change.',
    missing: 'Say why.',
    done: 'Set aside:',
  },
};
