import { diffWords } from 'diff';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import type { Audience } from '../../../shared/plan/audiences.js';
import { useDescribedWords, type Words } from '../use-described-words.js';
import styles from './version-diff.module.css';

interface VersionDiffProps {
  /** The words in force. */
  readonly before: Words;
  /** The words that would replace them. */
  readonly after: Words;
  readonly audiences: readonly Audience[];
}

/** What changed, word by word: the message in the reader's language first, then every other field that differs. */
export default function VersionDiff({ before, after, audiences }: VersionDiffProps) {
  const { t } = useTranslation('messages');
  const { language } = useFormat();
  const describe = useDescribedWords(audiences);
  const was = new Map(describe(before).map(({ key, text }) => [key, text]));
  const now = describe(after);
  const first = now.find(({ key }) => key === language && (after.text[language] ?? before.text[language]));
  const main = first ?? now.find(({ key, text }) => (key === 'es' || key === 'en') && text !== '');
  const others = now.filter((field) => field !== main && field.text !== was.get(field.key));
  return (
    <>
      {main && (
        <p className={styles.diff} lang={main.key}>
          <Parts before={was.get(main.key) ?? ''} after={main.text} />
        </p>
      )}
      {main && main.text === was.get(main.key) && others.length > 0 && (
        <p className={styles.same}>{t('unchanged')}</p>
      )}
      {others.length > 0 && (
        <section className={styles.others} aria-label={t('alsoChanged')}>
          <h3>{t('alsoChanged')}</h3>
          <dl>
            {others.map(({ key, label, text }) => (
              <div key={key}>
                <dt>{label}</dt>
                <dd>
                  <Parts before={was.get(key) ?? ''} after={text} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}

/** Inserted underlined, deleted struck through, never by colour alone. */
function Parts({ before, after }: { readonly before: string; readonly after: string }) {
  const { t } = useTranslation('messages');
  return diffWords(before, after).map((part, index) => {
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
  });
}
