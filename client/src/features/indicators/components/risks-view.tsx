import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import type { Campaign } from '../../../shared/session/campaign.js';
import { Button } from '../../../shared/ui/button.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { useSearchState } from '../../../shared/ui/search-state.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { linkClass } from '../../../shared/ui/text-link.js';
import { risksQuery } from '../api/board.js';
import styles from './views.module.css';

const RiskDialog = lazy(() => import('./risk-dialog.js'));

/** What may happen and what is done then; what it may cost is asked of the reserve in the budget (P3, RW33). */
export function RisksView({ campaign, mayEdit }: { readonly campaign: Campaign; readonly mayEdit: boolean }) {
  const { t } = useTranslation('indicators');
  const format = useFormat();
  const [search, setSearch] = useSearchState();
  const risks = useQuery(risksQuery(campaign.id));
  const [adding, setAdding] = useState(false);
  const open = risks.data?.find(({ id }) => id === search['risk']);
  const add = mayEdit && (
    <Button icon="add" onClick={() => setAdding(true)}>
      {t('risk')}
    </Button>
  );
  return (
    <>
      {risks.isError && <ErrorState error={risks.error} onRetry={() => void risks.refetch()} />}
      {risks.isPending && <RowsSkeleton rows={3} />}
      {risks.data?.length === 0 && <EmptyState action={add}>{t('noRisks')}</EmptyState>}
      {risks.data && risks.data.length > 0 && (
        <>
          <div className={styles.bar}>
            <p>
              {t('risksText')}{' '}
              <Link to="/c/$campaignId/budget" params={{ campaignId: campaign.id }} className={linkClass}>
                {t('askReserve')}
              </Link>
            </p>
            {add}
          </div>
          <DataTable
            caption={t('views.risks')}
            rows={risks.data}
            rowKey={({ id }) => id}
            onOpen={mayEdit ? ({ id }) => setSearch({ risk: id }) : undefined}
            columns={[
              { key: 'title', title: t('risk'), name: true, cell: ({ title }) => title },
              {
                key: 'kind',
                title: t('riskKind'),
                wideOnly: true,
                muted: true,
                cell: ({ kind }) => t(`riskKinds.${kind}`),
              },
              {
                key: 'probability',
                title: t('probability'),
                cell: ({ probability }) => t(`probabilities.${probability}`),
              },
              {
                key: 'contingency',
                title: t('contingency'),
                wideOnly: true,
                cell: ({ contingency }) => contingency || <span className="muted">{t('noContingency')}</span>,
              },
              {
                key: 'reserve',
                title: t('fromReserve'),
                numeric: true,
                wideOnly: true,
                cell: ({ reserveAmount }) =>
                  reserveAmount === null
                    ? ''
                    : format.money({ amount: reserveAmount, currency: campaign.currency }),
              },
              {
                key: 'status',
                title: t('state'),
                wideOnly: true,
                cell: ({ status }) => t(`riskStatus.${status}`),
              },
            ]}
          />
        </>
      )}
      <Suspense>
        {(adding || open) && (
          <RiskDialog
            key={open?.id}
            campaign={campaign}
            item={open}
            onClose={() => {
              setAdding(false);
              setSearch({ risk: undefined });
            }}
          />
        )}
      </Suspense>
    </>
  );
}
