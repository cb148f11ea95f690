import type { Language } from '@altavoz/domain/shared/language';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../i18n/i18n.js';
import { useLanguage } from '../i18n/language.js';
import { SegmentedControl } from './segmented-control.js';

/** ES | EN, remembered on this device. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  return (
    <SegmentedControl<Language>
      flat
      label={t('shell.language')}
      value={useLanguage()}
      onChange={(language) => void changeLanguage(i18n, language)}
      segments={[
        { value: 'es', label: 'ES', name: t('shell.spanish') },
        { value: 'en', label: 'EN', name: t('shell.english') },
      ]}
    />
  );
}
