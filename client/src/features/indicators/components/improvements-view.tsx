import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { Button } from '../../../shared/ui/button.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { Settled, StateLabel } from '../../../shared/ui/label.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { useSearchState } from '../../../shared/ui/search-state.js';
import { improvementsQuery, type Improvement } from '../api/board.js';
import { useResponsible } from '../use-responsible.js';
import styles from './views.module.css';

const ImprovementDialog = lazy(() => import('./improvement-dialog.js'));

interface ImprovementsViewProps {
  readonly campaignId: string;
  readonly today: string;
  readonly mayEdit: boolean;
}

/** Every improvement action, the most urgent first; what is late says so (J7, RW36). */
export function ImprovementsView({ campaignId, today, mayEdit }: ImprovementsViewProps) {
  const { t } = useTranslation('indicators');
  const format = useFormat();
  const [search, setSearch] = useSearchState();
  const { nameOf } = useResponsible(campaignId);
  const items = useQuery(improvementsQuery(campaignId));
  const [adding, setAdding] = useState(false);
  const open = items.data?.find(({ id }) => id === search['improvement']);
  const close = (): void => {
    setAdding(false);
    setSearch({ improvement: undefined });
  };
  const add = mayEdit && (
    <Button icon="add" onClick={() => setAdding(true)}>
      {t('improvement')}
    </Button>
  );
  const state = ({ status, due }: Improvement) => {
    if (status === 'done') return <Settled>{t('improvementStatus.done')}</Settled>;
    if (status === 'dropped') return <span className="dim">{t('improvementStatus.dropped')}</span>;
    return due < today ? <StateLabel tone="waiting">{t('overdue')}</StateLabel> : t('improvementStatus.open');
  };
  return (
    <>
      {items.isError && <ErrorState error={items.error} onRetry={() => void items.refetch()} />}
      {items.isPending && <RowsSkeleton rows={4} />}
      {items.data?.length === 0 && <EmptyState action={add}>{t('noImprovements')}</EmptyState>}
      {items.data && items.data.length > 0 && (
        <>
          <div className={styles.bar}>
            <p>{t('improvementsText')}</p>
            {add}
          </div>
          <DataTable
            caption={t('improvements')}
            rows={items.data}
            rowKey={({ id }) => id}
            onOpen={mayEdit ? ({ id }) => setSearch({ improvement: id }) : undefined}
            columns={[
              { key: 'action', title: t('whatToDo'), name: true, cell: ({ action }) => action },
              {
                key: 'because',
                title: t('because'),
                wideOnly: true,
                muted: true,
                cell: ({ problem }) => problem,
              },
              {
                key: 'who',
                title: t('responsible'),
                wideOnly: true,
                cell: ({ responsibleId }) => nameOf(responsibleId),
              },
              { key: 'due', title: t('dueDate'), numeric: true, cell: ({ due }) => format.day(due, true) },
              { key: 'state', title: t('state'), cell: state },
            ]}
          />
        </>
      )}
      <Suspense>
        {(adding || open) && (
          <ImprovementDialog key={open?.id} campaignId={campaignId} item={open} onClose={close} />
        )}
      </Suspense>
    </>
  );
}
