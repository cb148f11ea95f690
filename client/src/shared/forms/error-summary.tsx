import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon.js';
import styles from './error-summary.module.css';

export interface SummaryItem {
  /** The id of the control to go to; without it the item is a plain sentence. */
  readonly id?: string | undefined;
  readonly label: string;
}

interface ErrorSummaryProps {
  readonly items: readonly SummaryItem[];
  /** The form's count of attempts: each new one brings the focus here. */
  readonly attempt: number;
  /** What the API said about the whole, for example a broken rule. */
  readonly message?: string | undefined;
}

/** Stands on top of a form that could not be saved, with links to what is missing, and takes the focus. */
export function ErrorSummary({ items, attempt, message }: ErrorSummaryProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const shown = items.length > 0 || message !== undefined;
  useEffect(() => {
    if (shown && attempt > 0) box.current?.focus();
  }, [attempt, shown]);
  if (!shown) return null;
  return (
    <div ref={box} className={styles.summary} tabIndex={-1} role="alert">
      <Icon name="blocked" />
      <div>
        <b>{message ?? t('form.summary', { count: items.length })}</b>
        {items.length > 0 && (
          <ul>
            {items.map((item) => (
              <li key={item.label}>
                {item.id === undefined ? item.label : <FieldLink id={item.id} label={item.label} />}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

function FieldLink({ id, label }: { readonly id: string; readonly label: string }) {
  return (
    <a
      href={`#${id}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(id)?.focus();
      }}
    >
      {label}
    </a>
  );
}
