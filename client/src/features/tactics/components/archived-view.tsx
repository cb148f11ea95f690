import { textIn } from '@altavoz/domain/shared/language';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { Button } from '../../../shared/ui/button.js';
import { ChannelLabel } from '../../../shared/ui/channel.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { showToast } from '../../../shared/ui/toast.js';
import { archivedQuery } from '../api/tactic-queries.js';
import { useRefusals } from '../refusals.js';
import { useTacticActions } from '../use-tactic-actions.js';

/** What was taken out of the plan, and the way back. */
export function ArchivedView({ mayEdit }: { readonly mayEdit: boolean }) {
  const { t } = useTranslation(['tactics', 'shared']);
  const format = useFormat();
  const archived = useQuery(archivedQuery(useCampaignId()));
  const actions = useTacticActions();
  const refusalsOf = useRefusals();
  if (archived.error !== null)
    return <ErrorState error={archived.error} onRetry={() => void archived.refetch()} />;
  if (archived.data === undefined) return <RowsSkeleton rows={4} />;
  if (archived.data.length === 0) return <EmptyState>{t('archived.empty')}</EmptyState>;
  return (
    <DataTable
      caption={t('archived.title')}
      rows={archived.data}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          name: true,
          title: t('table.name'),
          cell: ({ channelType, name }) => (
            <ChannelLabel channel={channelType}>{textIn(name, format.language)}</ChannelLabel>
          ),
        },
        {
          key: 'phase',
          wideOnly: true,
          title: t('table.phase'),
          cell: ({ phase }) => t('shared:phase.label', { phase }),
        },
        {
          key: 'status',
          wideOnly: true,
          title: t('table.status'),
          cell: ({ status }) => t(`status.${status}`),
        },
        {
          key: 'since',
          wideOnly: true,
          title: t('archived.since'),
          cell: ({ archivedAt }) => (archivedAt === null ? '' : format.moment(archivedAt)),
        },
        ...(mayEdit
          ? [
              {
                key: 'restore',
                numeric: true,
                title: <span className="sr-only">{t('archived.restore')}</span>,
                cell: (tactic: (typeof archived.data)[number]) => (
                  <Button
                    small
                    busy={actions.busy}
                    aria-label={t('archived.restoreOne', { name: textIn(tactic.name, format.language) })}
                    onClick={() =>
                      void actions
                        .restore([tactic])
                        .catch((error: unknown) =>
                          showToast({ message: refusalsOf(error, [tactic]).join(' '), tone: 'failed' }),
                        )
                    }
                  >
                    {t('archived.restore')}
                  </Button>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
