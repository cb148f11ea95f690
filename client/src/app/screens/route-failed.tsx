import { onlineManager, useQueryClient } from '@tanstack/react-query';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import { OfflineError } from '../../shared/api-client/problem.js';
import { ErrorState } from '../../shared/ui/error-state.js';
import styles from './screens.module.css';

/** A screen that could not be shown: the rest of the shell stays, and trying again is one press away. */
export function RouteFailed({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const client = useQueryClient();
  const retry = useCallback((): void => {
    void client.resetQueries({ predicate: (query) => query.state.status === 'error' });
    reset();
    void router.invalidate();
  }, [client, reset, router]);
  useEffect(() => {
    if (!(error instanceof OfflineError)) return undefined;
    return onlineManager.subscribe((online) => {
      if (online) retry();
    });
  }, [error, retry]);
  return (
    <div className={styles.failed}>
      <ErrorState error={error} onRetry={retry} />
    </div>
  );
}
