import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../../shared/i18n/i18n.js';
import { useLanguage } from '../../shared/i18n/language.js';
import { BrandMark } from '../../shared/ui/brand-mark.js';
import { SegmentedControl } from '../../shared/ui/segmented-control.js';
import styles from './welcome.module.css';
import { yearPattern } from './year-pattern.js';

const PATTERN = yearPattern();

/** The page of people who are not signed in: a form on the left, a year on ink on the right. */
export function Welcome({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text?: ReactNode;
  readonly children: ReactNode;
}) {
  const { t, i18n } = useTranslation(['accounts', 'shared']);
  const language = useLanguage();
  return (
    <div className={styles.welcome}>
      <main className={styles.form}>
        <div className={styles.brand}>
          <BrandMark size={30} />
          <span>Altavoz</span>
        </div>
        <div className={styles.box}>
          <h1>{title}</h1>
          {text !== undefined && <p className={styles.text}>{text}</p>}
          {children}
        </div>
        <div className={styles.foot}>
          <SegmentedControl
            label={t('shared:shell.language')}
            value={language}
            onChange={(next) => void changeLanguage(i18n, next)}
            segments={[
              { value: 'es', label: 'ES', name: t('shared:shell.spanish') },
              { value: 'en', label: 'EN', name: t('shared:shell.english') },
            ]}
          />
        </div>
      </main>
      <aside className={styles.picture}>
        <div className={styles.year} aria-hidden="true">
          {PATTERN.map((cell, index) => (
            <i key={index} data-cell={cell} />
          ))}
        </div>
        <p className={styles.claim}>{t('claim')}</p>
        <p className={styles.detail}>{t('claimDetail')}</p>
      </aside>
    </div>
  );
}
