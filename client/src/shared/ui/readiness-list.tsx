import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon.js';
import styles from './readiness-list.module.css';

export interface ReadinessItem {
  readonly key: string;
  readonly title: ReactNode;
  readonly done: boolean;
  /** With whom or where, when it is missing. */
  readonly detail?: ReactNode;
  /** The step that solves it. */
  readonly action?: ReactNode;
}

/** What is missing first, in brass, with whom or where; then what is done, in plain ink. */
export function ReadinessList({ items }: { readonly items: readonly ReadinessItem[] }) {
  const { t } = useTranslation();
  const missing = items.filter((item) => !item.done);
  const done = items.filter((item) => item.done);
  return (
    <ul className={styles.list}>
      {missing.map((item) => (
        <li key={item.key} className={styles.missing}>
          <Icon name="attention" size={16} />
          <div>
            <span className="sr-only">{t('readiness.missing')}: </span>
            <b>{item.title}</b>
            {item.detail !== undefined && <p>{item.detail}</p>}
          </div>
          {item.action}
        </li>
      ))}
      {done.map((item) => (
        <li key={item.key}>
          <Icon name="check" size={16} />
          <div>
            <span className="sr-only">{t('readiness.done')}: </span>
            {item.title}
          </div>
        </li>
      ))}
    </ul>
  );
}
