import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './skeleton.module.css';

/** Nothing for the first 200 ms: what comes at once needs no announcement. */
export function AfterAMoment({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 200);
    return () => clearTimeout(timer);
  }, []);
  return shown ? children : null;
}

/** A still block in the shape of what comes. */
export function SkeletonBlock({
  width = '100%',
  height = 12,
}: {
  readonly width?: string | number;
  readonly height?: number;
}) {
  return <i className={styles.block} style={{ width, height }} />;
}

/** A page that is on its way: title, a wide block and rows. */
export function PageSkeleton({ rows = 5 }: { readonly rows?: number }) {
  const { t } = useTranslation();
  return (
    <AfterAMoment>
      <div className={styles.page} aria-busy="true" role="status" aria-label={t('state.loading')}>
        <SkeletonBlock width="min(340px, 60%)" height={26} />
        <SkeletonBlock width="min(480px, 80%)" />
        <div className={styles.wide}>
          <SkeletonBlock height={34} />
        </div>
        <RowsSkeleton rows={rows} silent />
      </div>
    </AfterAMoment>
  );
}

/** Rows that are on their way. */
export function RowsSkeleton({
  rows = 4,
  silent = false,
}: {
  readonly rows?: number;
  readonly silent?: boolean;
}) {
  const { t } = useTranslation();
  const body = Array.from({ length: rows }, (_, row) => (
    <div key={row} className={styles.row}>
      <SkeletonBlock width={18} height={18} />
      <div>
        <SkeletonBlock width={`${64 - ((row * 13) % 24)}%`} />
        <SkeletonBlock width={`${82 - ((row * 17) % 30)}%`} height={10} />
      </div>
      <SkeletonBlock width={84} height={30} />
    </div>
  ));
  if (silent) return <div>{body}</div>;
  return (
    <AfterAMoment>
      <div aria-busy="true" role="status" aria-label={t('state.loading')}>
        {body}
      </div>
    </AfterAMoment>
  );
}
