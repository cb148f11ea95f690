import type { Language } from '@altavoz/domain/shared/language';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../shared/ui/icon.js';
import { SegmentedControl } from '../../../shared/ui/segmented-control.js';
import type { Bulletin } from '../api/get-bulletins.js';
import { languagesOf } from '../in-language.js';
import styles from './language-row.module.css';

interface LanguageRowProps {
  /** As it is stored, with all its languages. */
  readonly stored: Bulletin;
  readonly language: Language;
  readonly onChange: (language: Language) => void;
}

/** Which of its languages is written; not there while there is only one. */
export function LanguageRow({ stored, language, onChange }: LanguageRowProps) {
  const { t } = useTranslation('bulletins');
  if (stored.variants.length === 0) return null;
  const variant = stored.variants.find((one) => one.language === language);
  return (
    <div className={styles.row}>
      <SegmentedControl
        label={t('variants.label')}
        value={language}
        onChange={onChange}
        segments={languagesOf(stored).map((value) => ({ value, label: t(`variants.languages.${value}`) }))}
      />
      {variant && (
        <p className={styles.state}>
          <Icon name={variant.complete ? 'check' : 'attention'} size={16} />
          {t(variant.complete ? 'variants.complete' : 'variants.incomplete')}
        </p>
      )}
    </div>
  );
}
