import { useQueryClient } from '@tanstack/react-query';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { ErrorState } from '../../shared/ui/error-state.js';
import styles from './screens.module.css';

/** A screen that could not be shown: the rest of the shell stays, and trying again is one press away. */
export function RouteFailed({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const client = useQueryClient();
  const retry = (): void => {
    void client.resetQueries({ predicate: (query) => query.state.status === 'error' });
    reset();
    void router.invalidate();
  };
  return (
    <div className={styles.failed}>
      <ErrorState error={error} onRetry={retry} />
    </div>
  );
}
