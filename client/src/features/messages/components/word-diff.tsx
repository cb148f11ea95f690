import { diffWords } from 'diff';
import { useTranslation } from 'react-i18next';
import styles from './word-diff.module.css';

/** What changed, word by word: inserted underlined, deleted struck through, never by colour alone. */
export default function WordDiff({
  before,
  after,
  language,
}: {
  readonly before: string;
  readonly after: string;
  readonly language: string;
}) {
  const { t } = useTranslation('messages');
  return (
    <p className={styles.diff} lang={language}>
      {diffWords(before, after).map((part, index) => {
        if (part.added)
          return (
            <ins key={index}>
              <span className="sr-only">{t('inserted')} </span>
              {part.value}
            </ins>
          );
        if (part.removed)
          return (
            <del key={index}>
              <span className="sr-only">{t('deleted')} </span>
              {part.value}
            </del>
          );
        return <span key={index}>{part.value}</span>;
      })}
    </p>
  );
}
