import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaign, useCampaignId } from '../../../shared/session/campaign.js';
import { Button } from '../../../shared/ui/button.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { useSearchState } from '../../../shared/ui/search-state.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import type { FreePress } from '../api/free-press.js';
import { releasesQuery, type PressRelease } from '../api/releases.js';
import styles from '../free-press-screen.module.css';
import { FollowUp } from './follow-up.js';

const ReleaseDialog = lazy(() => import('./release-dialog.js'));

interface ReleasesViewProps {
  readonly mayWrite: boolean;
  readonly today: string;
  readonly pickUp: FreePress['releases'];
}

/** What was sent to the media, and what came of it (N5, N6). */
export function ReleasesView({ mayWrite, today, pickUp }: ReleasesViewProps) {
  const { t } = useTranslation('free-press');
  const format = useFormat();
  const currency = useCampaign()?.currency ?? 'EUR';
  const releases = useQuery(releasesQuery(useCampaignId()));
  const [, setSearch] = useSearchState();
  const [adding, setAdding] = useState(false);
  const add = mayWrite && (
    <Button icon="add" onClick={() => setAdding(true)}>
      {t('addRelease')}
    </Button>
  );
  return (
    <>
      {releases.isError && <ErrorState error={releases.error} onRetry={() => void releases.refetch()} />}
      {releases.isPending && <RowsSkeleton rows={4} />}
      {releases.data?.length === 0 && <EmptyState action={add}>{t('noReleases')}</EmptyState>}
      {releases.data && releases.data.length > 0 && (
        <>
          <div className={styles.bar}>
            <p>
              {t('pickedUp', { published: pickUp.published, sent: pickUp.sent })}
              {pickUp.rate !== null && <b> {format.basisPoints(pickUp.rate)}</b>}
            </p>
            {add}
          </div>
          <DataTable
            caption={t('releases')}
            rows={[...releases.data].sort(toSendFirst)}
            rowKey={({ id }) => id}
            onOpen={({ id }) => setSearch({ release: id }, 'push')}
            columns={[
              {
                key: 'sent',
                title: t('sentOn'),
                wideOnly: true,
                muted: true,
                width: 120,
                cell: ({ sentOn, status }) =>
                  sentOn && status === 'sent' ? format.day(sentOn) : t(`mailing.status.${status}`),
              },
              { key: 'title', title: t('headline'), name: true, cell: ({ title }) => title },
              {
                key: 'recipients',
                title: t('wentTo'),
                numeric: true,
                wideOnly: true,
                cell: ({ byMail, deliveries, recipients, contactIds, outletIds }) =>
                  format.number(
                    byMail
                      ? deliveries.total || recipients.writable
                      : Math.max(contactIds.length, outletIds.length),
                  ),
              },
              {
                key: 'clips',
                title: t('figureCount'),
                numeric: true,
                cell: ({ clips }) =>
                  clips.count === 0 ? <span className="dim">0</span> : <b>{clips.count}</b>,
              },
              {
                key: 'value',
                title: t('value'),
                numeric: true,
                wideOnly: true,
                cell: ({ clips }) => format.money({ amount: clips.value, currency }),
              },
            ]}
          />
          <FollowUp />
        </>
      )}
      <Suspense>
        {adding && (
          <ReleaseDialog
            release={undefined}
            today={today}
            onClose={() => setAdding(false)}
            onSaved={({ id }) => setSearch({ release: id }, 'push')}
          />
        )}
      </Suspense>
    </>
  );
}

/** What waits for somebody stands on top; the rest stays the newest first. */
function toSendFirst(a: PressRelease, b: PressRelease): number {
  return Number(b.sentOn === null) - Number(a.sentOn === null);
}
