import type { ClipTone } from '@altavoz/domain/free-press/clip';
import { useTranslation } from 'react-i18next';
import styles from './tone-mark.module.css';

const SIGNS: Readonly<Record<ClipTone, string>> = { favourable: '+', neutral: '=', critical: '−' };

/** A tone is a sign and a word, never a colour alone. */
export function ToneMark({ tone }: { readonly tone: ClipTone }) {
  const { t } = useTranslation('free-press');
  return (
    <span className={styles.tone}>
      <i data-tone={tone} aria-hidden="true">
        {SIGNS[tone]}
      </i>
      {t(`tone.${tone}`)}
    </span>
  );
}
