import { textIn } from '@altavoz/domain/shared/language';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaign } from '../../../shared/session/campaign.js';
import { Button } from '../../../shared/ui/button.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import { Settled, StateLabel } from '../../../shared/ui/label.js';
import { Section } from '../../../shared/ui/page.js';
import type { Budget, Release } from '../../../shared/plan/budget.js';
import styles from './movements.module.css';

interface MovementsProps {
  readonly budget: Budget;
  /** Puts what nobody plans back; not there for those who may not. */
  readonly onGiveBack: ((release: Release) => void) | undefined;
}

/** Everything that was ever asked of the reserve and what went back into it, the newest first. */
export function Movements({ budget, onGiveBack }: MovementsProps) {
  const { t } = useTranslation('budget');
  const mayReturn = ({ status, amount, returned }: Release): boolean =>
    status === 'approved' && returned < amount && budget.unallocated > 0;
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
            cell: ({ amount, returned }) => (
              <>
                {format.money({ amount, currency: budget.currency })}
                {returned > 0 && (
                  <small className={styles.returned}>
                    {t('movement.returned', {
                      amount: format.money({ amount: returned, currency: budget.currency }),
                    })}
                  </small>
                )}
              </>
            ),
          },
          ...(onGiveBack
            ? [
                {
                  key: 'back',
                  title: <span className="sr-only">{t('back.action')}</span>,
                  numeric: true,
                  cell: (release: Release) =>
                    mayReturn(release) && (
                      <Button small onClick={() => onGiveBack(release)}>
                        {t('back.action')}
                      </Button>
                    ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
