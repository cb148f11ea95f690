import type { Language } from '@altavoz/domain/shared/language';
import { useTranslation } from 'react-i18next';
import { toLanguage } from './device-language.js';

/** The language the interface is in. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return toLanguage(i18n.resolvedLanguage) ?? 'es';
}
