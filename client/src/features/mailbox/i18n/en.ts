import type { Translation } from '../../../shared/i18n/words.js';
import type { es } from './es.js';

export const en: Translation<typeof es> = {
  title: 'Test mailbox',
};
