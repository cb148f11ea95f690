import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { Button } from '../../../shared/ui/button.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { outletsQuery, type Outlet } from '../api/outlets.js';
import styles from '../free-press-screen.module.css';

const OutletDialog = lazy(() => import('./outlet-dialog.js'));

/** The media that the office knows, with the version of their rates that holds today. */
export function OutletsView({ mayWrite, today }: { readonly mayWrite: boolean; readonly today: string }) {
  const { t } = useTranslation('free-press');
  const format = useFormat();
  const outlets = useQuery(outletsQuery);
  const [open, setOpen] = useState<Outlet | 'new' | undefined>();
  const add = mayWrite && (
    <Button icon="add" onClick={() => setOpen('new')}>
      {t('addOutlet')}
    </Button>
  );
  return (
    <>
      {outlets.isError && <ErrorState error={outlets.error} onRetry={() => void outlets.refetch()} />}
      {outlets.isPending && <RowsSkeleton rows={4} />}
      {outlets.data?.length === 0 && <EmptyState action={add}>{t('noOutlets')}</EmptyState>}
      {outlets.data && outlets.data.length > 0 && (
        <>
          <div className={styles.bar}>
            <p>{t('outletsText')}</p>
            {add}
          </div>
          <DataTable
            caption={t('outlets')}
            rows={outlets.data}
            rowKey={({ id }) => id}
            onOpen={mayWrite ? setOpen : undefined}
            columns={[
              { key: 'name', title: t('outlet'), name: true, cell: ({ name }) => name },
              {
                key: 'medium',
                title: t('medium'),
                wideOnly: true,
                muted: true,
                cell: ({ medium }) => t(`mediums.${medium}`),
              },
              {
                key: 'scope',
                title: t('scopeLabel'),
                wideOnly: true,
                muted: true,
                cell: ({ scope }) => t(`scope.${scope}`),
              },
              {
                key: 'tier',
                title: t('tier'),
                wideOnly: true,
                muted: true,
                cell: ({ tier }) => (tier ? t(`tiers.${tier}`) : ''),
              },
              {
                key: 'reach',
                title: t('reach'),
                numeric: true,
                cell: ({ reach }) => (reach === null ? '' : format.number(reach)),
              },
              {
                key: 'rates',
                title: t('rates'),
                wideOnly: true,
                cell: ({ rateCard }) =>
                  rateCard
                    ? t('rateCard', { number: rateCard.number, day: format.day(rateCard.validFrom, true) })
                    : t('noRates'),
              },
            ]}
          />
        </>
      )}
      <Suspense>
        {open && (
          <OutletDialog
            key={open === 'new' ? open : open.id}
            outlet={open === 'new' ? undefined : open}
            today={today}
            onClose={() => setOpen(undefined)}
          />
        )}
      </Suspense>
    </>
  );
}
