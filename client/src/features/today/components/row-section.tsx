import { useId, type ReactNode } from 'react';
import { classNames } from '../../../shared/ui/class-names.js';
import styles from './row-section.module.css';

interface RowSectionProps {
  readonly title: ReactNode;
  readonly count?: number | undefined;
  readonly action?: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A small grey title over rows. It comes right below the screen’s own title, so it is of the second level. */
export function RowSection({ title, count, action, className, children }: RowSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classNames(className)}>
      <div className={styles.head}>
        <h2 id={id}>
          {title}
          {count !== undefined && <span>{count}</span>}
        </h2>
        {action}
      </div>
      {children}
    </section>
  );
}
