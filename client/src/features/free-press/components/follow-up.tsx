import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { Section } from '../../../shared/ui/page.js';
import { useSearchState } from '../../../shared/ui/search-state.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { LinkButton } from '../../../shared/ui/text-link.js';
import { followUpQuery } from '../api/release-mailing.js';
import styles from './release-page.module.css';

/** Sent against published, week by week, and what is worth a call (N6). */
export function FollowUp() {
  const { t } = useTranslation('free-press');
  const format = useFormat();
  const [, setSearch] = useSearchState();
  const followUp = useQuery(followUpQuery(useCampaignId()));
  if (followUp.isError) return <ErrorState error={followUp.error} onRetry={() => void followUp.refetch()} />;
  if (!followUp.data) return <RowsSkeleton rows={4} />;
  const { weeks, unpublished } = followUp.data;
  return (
    <div className={styles.weeks}>
      <Section title={t('mailing.weeks')}>
        <DataTable
          caption={t('mailing.weeks')}
          rows={weeks}
          rowKey={({ start }) => start}
          columns={[
            {
              key: 'week',
              title: t('mailing.week'),
              name: true,
              cell: ({ start, end }) => format.range(start, end),
            },
            {
              key: 'sent',
              title: t('mailing.sent'),
              numeric: true,
              cell: ({ sent }) => <Count of={sent} />,
            },
            {
              key: 'published',
              title: t('mailing.published'),
              numeric: true,
              cell: ({ published }) => <Count of={published} />,
            },
            {
              key: 'rate',
              title: t('mailing.rate'),
              numeric: true,
              wideOnly: true,
              cell: ({ rate }) => (rate === null ? '' : format.basisPoints(rate)),
            },
            {
              key: 'clips',
              title: t('mailing.appeared'),
              numeric: true,
              cell: ({ clips }) => <Count of={clips} />,
            },
          ]}
        />
      </Section>
      {unpublished.length > 0 && (
        <Section title={t('mailing.unpublished')} count={unpublished.length}>
          <p className="muted">{t('mailing.unpublishedText')}</p>
          <ul className={styles.people}>
            {unpublished.map(({ id, title, daysSince }) => (
              <li key={id}>
                <LinkButton onClick={() => setSearch({ release: id }, 'push')}>{title}</LinkButton>
                <span>{daysSince === 0 ? t('mailing.today') : t('mailing.ago', { count: daysSince })}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

function Count({ of }: { readonly of: number }) {
  const format = useFormat();
  return of === 0 ? <span className="dim">0</span> : format.number(of);
}
