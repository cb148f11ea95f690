import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { REVIEW_FREQUENCIES } from '@altavoz/domain/indicators/indicator';
import { useFormat } from '../../../shared/format/use-format.js';
import { Button } from '../../../shared/ui/button.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { Settled, StateLabel } from '../../../shared/ui/label.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { reviewsQuery, useBeginReview } from '../api/board.js';
import styles from './views.module.css';

interface ReviewsViewProps {
  readonly campaignId: string;
  readonly mayEdit: boolean;
  readonly selected: string | undefined;
  readonly onOpen: (reviewId: string) => void;
}

/** Every look at the targets, the newest first; one begins with a click (J5). */
export function ReviewsView({ campaignId, mayEdit, selected, onOpen }: ReviewsViewProps) {
  const { t } = useTranslation('indicators');
  const format = useFormat();
  const reviews = useQuery(reviewsQuery(campaignId));
  const begin = useBeginReview(campaignId);
  const actions = mayEdit && (
    <div className={styles.actions}>
      {REVIEW_FREQUENCIES.map((kind) => (
        <Button
          key={kind}
          icon="add"
          busy={begin.isPending && begin.variables.kind === kind}
          onClick={() => begin.mutate({ kind }, { onSuccess: ({ id }) => onOpen(id) })}
        >
          {t(`beginReview.${kind}`)}
        </Button>
      ))}
    </div>
  );
  if (reviews.isError) return <ErrorState error={reviews.error} onRetry={() => void reviews.refetch()} />;
  if (reviews.isPending) return <RowsSkeleton rows={4} />;
  if (reviews.data.length === 0) return <EmptyState action={actions}>{t('noReviews')}</EmptyState>;
  return (
    <>
      <div className={styles.bar}>
        <p>{t('reviewsText')}</p>
        {actions}
      </div>
      <DataTable
        caption={t('views.reviews')}
        rows={reviews.data}
        rowKey={({ id }) => id}
        onOpen={({ id }) => onOpen(id)}
        isSelected={({ id }) => id === selected}
        columns={[
          {
            key: 'period',
            title: t('period'),
            name: true,
            cell: ({ from, to }) => format.range(from, to, true),
          },
          {
            key: 'kind',
            title: t('review'),
            muted: true,
            wideOnly: true,
            cell: ({ kind }) => t(`frequency.${kind}`),
          },
          {
            key: 'values',
            title: t('measured'),
            numeric: true,
            wideOnly: true,
            cell: ({ values }) =>
              t('ofCount', { some: values.filter(({ value }) => value !== null).length, all: values.length }),
          },
          {
            key: 'adjustments',
            title: t('adjustments'),
            numeric: true,
            wideOnly: true,
            cell: ({ adjustments }) => format.number(adjustments.length),
          },
          {
            key: 'state',
            title: t('state'),
            cell: ({ signedBy }) =>
              signedBy ? (
                <Settled>{t('signedBy', { name: signedBy.name })}</Settled>
              ) : (
                <StateLabel tone="waiting">{t('openReview')}</StateLabel>
              ),
          },
        ]}
      />
    </>
  );
}
