import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

/** Dashed outline, one sentence, one button. No illustrations, no apologies. */
export function EmptyState({
  children,
  action,
}: {
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <p>{children}</p>
      {action}
    </div>
  );
}
