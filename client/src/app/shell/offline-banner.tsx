import { onlineManager, useIsRestoring, useMutationState, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format/use-format.js';
import { Icon } from '../../shared/ui/icon.js';
import styles from './offline-banner.module.css';

const ASK_AGAIN_MS = 5_000;

/** The moment the connection went, or undefined while it is there. */
function useOfflineSince(): Date | undefined {
  const [since, setSince] = useState(() => (onlineManager.isOnline() ? undefined : new Date()));
  useEffect(
    () =>
      onlineManager.subscribe((online) => {
        setSince((before) => (online ? undefined : (before ?? new Date())));
      }),
    [],
  );
  return since;
}

/** Ink banner: since when there is no connection and how many changes wait for it. */
export function OfflineBanner() {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const since = useOfflineSince();
  const restoring = useIsRestoring();
  const waiting = useMutationState({
    filters: { status: 'pending' },
    select: (mutation) => mutation.state.isPaused,
  });
  const retry = useCallback(async (): Promise<void> => {
    const response = await fetch('/readyz', { cache: 'no-store' }).catch(() => undefined);
    if (response?.ok !== true) return;
    onlineManager.setOnline(true);
    await client.resumePausedMutations();
    await client.invalidateQueries();
  }, [client]);
  useEffect(() => {
    if (since === undefined) return undefined;
    // The browser says when its own network is back, and nothing about the service.
    const timer = setInterval(() => void retry(), ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [since, retry]);
  if (since === undefined || restoring) return null;
  const changes = waiting.filter(Boolean).length;
  return (
    <div className={styles.banner} role="status">
      <Icon name="offline" />
      <div>
        <b>{t('offline.since', { time: format.time(since.toISOString()) })}</b>
        <span>
          {t('offline.saved')} {changes > 0 && t('offline.changes', { count: changes })}
        </span>
      </div>
      <button type="button" onClick={() => void retry()}>
        {t('actions.retry')}
      </button>
    </div>
  );
}
