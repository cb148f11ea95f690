import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { classNames } from '../../../shared/ui/class-names.js';
import type { Outline } from '../api/reports.js';
import styles from './outline-sheet.module.css';

interface OutlineSheetProps {
  readonly outline: Outline;
  /** Another choice is on its way. */
  readonly stale: boolean;
}

/** The report before anybody makes it: its title, its figures and its parts with how much is in each. */
export function OutlineSheet({ outline, stale }: OutlineSheetProps) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  return (
    <article
      className={classNames(styles.sheet, stale && styles.stale)}
      lang={outline.language}
      aria-busy={stale}
    >
      <header>
        <h3>{outline.title}</h3>
        <p>{outline.subtitle}</p>
      </header>
      <dl className={styles.figures}>
        {outline.figures.map(({ value, label }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="tabular">{value}</dd>
          </div>
        ))}
      </dl>
      <ol className={styles.sections}>
        {outline.sections.map((section, index) => (
          <li key={section.title}>
            <span className={styles.question}>
              {index + 1}. {section.question}
            </span>
            <b>{section.title}</b>
            <span className={styles.parts} lang={format.language}>
              {section.parts.map(({ rows }) => t('rows', { count: rows })).join(' · ')}
            </span>
          </li>
        ))}
      </ol>
      {outline.without.length > 0 && (
        <p className={styles.without} lang={format.language}>
          {t('without')} <span lang={outline.language}>{outline.without.join(', ')}</span>
        </p>
      )}
    </article>
  );
}
