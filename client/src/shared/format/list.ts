import type { Language } from '@altavoz/domain/shared/language';
import { LOCALES } from './number.js';

/** `Audiencia y Vigencia` */
export function formatList(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(items);
}
