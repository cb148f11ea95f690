import { textIn } from '@altavoz/domain/shared/language';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaign } from '../../../shared/session/campaign.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import { Settled, StateLabel } from '../../../shared/ui/label.js';
import { Section } from '../../../shared/ui/page.js';
import type { Budget, Release } from '../../../shared/plan/budget.js';

/** Everything that was ever asked of the reserve, the newest first. */
export function Movements({ budget }: { readonly budget: Budget }) {
  const { t } = useTranslation('budget');
  const format = useFormat();
  const campaign = useCampaign();
  const nameOf = (release: Release): string => {
    const line = budget.lines.find(({ tacticId }) => tacticId === release.tacticId);
    return line ? textIn(line.name, format.language) : t('release.forPlan');
  };
  return (
    <Section title={t('movements')}>
      <DataTable<Release>
        caption={t('movements')}
        rows={budget.releases}
        rowKey={(release) => release.id}
        empty={t('movement.empty')}
        columns={[
          {
            key: 'reason',
            title: t('movement.reason'),
            name: true,
            cell: (release) => `${t(`release.${release.reason}`)}: ${release.justification}`,
          },
          { key: 'tactic', title: t('tactic'), wideOnly: true, muted: true, cell: nameOf },
          {
            key: 'date',
            title: t('movement.date'),
            wideOnly: true,
            cell: (release) => format.moment(release.createdAt, campaign?.timeZone),
          },
          {
            key: 'who',
            title: t('movement.who'),
            wideOnly: true,
            cell: (release) => release.requestedBy?.name ?? '',
          },
          {
            key: 'decided',
            title: t('movement.decided'),
            wideOnly: true,
            cell: (release) =>
              [release.decidedBy?.name, release.selfApproved ? t('movement.alone') : undefined]
                .filter(Boolean)
                .join(', '),
          },
          {
            key: 'status',
            title: t('movement.status'),
            cell: ({ status }) =>
              status === 'approved' ? (
                <Settled>{t('movement.approved')}</Settled>
              ) : (
                <StateLabel tone={status === 'pending' ? 'waiting' : 'plain'}>
                  {t(`movement.${status}`)}
                </StateLabel>
              ),
          },
          {
            key: 'amount',
            title: t('movement.amount'),
            numeric: true,
            cell: ({ amount }) => format.money({ amount, currency: budget.currency }),
          },
        ]}
      />
    </Section>
  );
}
