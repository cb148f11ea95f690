import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.js';
import styles from './imports.module.css';

interface ImportProgressProps {
  readonly label: string;
  readonly done: number;
  readonly total: number;
}

/** How far the service is; without a total it only says that it works. */
export function ImportProgress({ label, done, total }: ImportProgressProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const known = total > 0;
  return (
    <div className={styles.progress} role="status">
      <b>{label}</b>
      <progress aria-label={label} {...(known ? { value: done, max: total } : {})} />
      {known && (
        <span className="num muted">
          {t('progress', { done: format.number(done), total: format.number(total) })}
        </span>
      )}
    </div>
  );
}
