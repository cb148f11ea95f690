import { lazy, Suspense, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../../shared/ui/class-names.js';
import { SkeletonBlock } from '../../../shared/ui/skeleton.js';
import type { Content } from '../content.js';
import styles from './heads-card.module.css';

const HeadsForm = lazy(() => import('./heads-form.js'));

interface HeadsCardProps {
  readonly content: Content;
  readonly opened: boolean;
  readonly readOnly: boolean;
  readonly onToggle: () => void;
  readonly onChange: (part: Partial<Content>) => void;
}

/** Subject and summary: what is seen before the mail is opened. */
export function HeadsCard({ content, opened, readOnly, onToggle, onChange }: HeadsCardProps) {
  const { t } = useTranslation('bulletins');
  const id = useId();
  const { subject, preheader } = content;
  return (
    <section className={classNames(styles.heads, opened && styles.opened)} aria-label={t('heads')}>
      <button
        type="button"
        className={styles.face}
        aria-expanded={opened}
        aria-controls={opened ? id : undefined}
        onClick={onToggle}
      >
        {opened ? (
          <b>{t('heads')}</b>
        ) : (
          <>
            <span className={styles.row}>
              <span>{t('subject')}</span>
              <b className={classNames(subject.trim() === '' && styles.blank)}>
                {subject.trim() === '' ? t('noSubject') : subject}
              </b>
            </span>
            <span className={styles.row}>
              <span>{t('preheader')}</span>
              <b className={classNames(preheader.trim() === '' && styles.blank)}>
                {preheader.trim() === '' ? t('noPreheader') : preheader}
              </b>
            </span>
          </>
        )}
      </button>
      {opened && (
        <div id={id} className={styles.form}>
          <Suspense fallback={<SkeletonBlock width="100%" height={128} />}>
            <HeadsForm content={content} readOnly={readOnly} onChange={onChange} />
          </Suspense>
        </div>
      )}
    </section>
  );
}
