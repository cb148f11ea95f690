import { EDITORS } from '@altavoz/contracts/access';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf, formatMonthName } from '../../shared/format/date.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useCampaign, useCampaignId, type Campaign } from '../../shared/session/campaign.js';
import { useMay } from '../../shared/session/session.js';
import { Button } from '../../shared/ui/button.js';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { ErrorState } from '../../shared/ui/error-state.js';
import { Page, Section } from '../../shared/ui/page.js';
import { useSearchState } from '../../shared/ui/search-state.js';
import { PageSkeleton } from '../../shared/ui/skeleton.js';
import { bulletinsQuery, type Bulletin } from './api/get-bulletins.js';
import styles from './bulletins-screen.module.css';
import { BulletinTable } from './components/bulletin-table.js';
import { MonthRow } from './components/month-row.js';
import { monthsOf, nextMonth } from './months.js';

const CreateDialog = lazy(() => import('./components/create-dialog.js'));

/** The campaign's months in a row, each with its bulletin or the way to make it, and all of them as a list. */
export default function BulletinsScreen() {
  const { t } = useTranslation('bulletins');
  const campaign = useCampaign();
  const bulletins = useQuery(bulletinsQuery(useCampaignId()));
  if (bulletins.data && campaign) return <BulletinsPage campaign={campaign} bulletins={bulletins.data} />;
  return (
    <Page title={t('title')}>
      {bulletins.isError ? (
        <ErrorState error={bulletins.error} onRetry={() => void bulletins.refetch()} />
      ) : (
        <PageSkeleton />
      )}
    </Page>
  );
}

interface BulletinsPageProps {
  readonly campaign: Campaign;
  readonly bulletins: readonly Bulletin[];
}

function BulletinsPage({ campaign, bulletins }: BulletinsPageProps) {
  const { t } = useTranslation('bulletins');
  const format = useFormat();
  const mayWrite = useMay(EDITORS);
  const [search, setSearch] = useSearchState();
  const today = dayOf(new Date(), campaign.timeZone);
  const months = monthsOf(campaign, bulletins, today);
  const next = nextMonth(months);
  const make = (month: string): void => setSearch({ make: month });
  const button = mayWrite ? (
    <Button variant="primary" icon="add" onClick={() => make(next)}>
      {t('makeOf', { month: formatMonthName(`${next}-01`, format.language) })}
    </Button>
  ) : undefined;
  const asked = search['make'];

  return (
    <Page title={t('title')} subtitle={t('subtitle')} actions={bulletins.length > 0 && button}>
      <div className={styles.parts}>
        <Section title={t('months')} className={styles.months}>
          <MonthRow months={months} onMake={mayWrite ? make : undefined} />
        </Section>
        {bulletins.length === 0 ? (
          <EmptyState action={button}>{t(mayWrite ? 'empty' : 'emptyReader')}</EmptyState>
        ) : (
          <Section title={t('all')} count={bulletins.length}>
            <BulletinTable bulletins={bulletins} />
          </Section>
        )}
      </div>
      <Suspense>
        {asked !== undefined && mayWrite && (
          <CreateDialog
            months={months}
            month={months.some(({ month }) => month === asked) ? asked : next}
            onClose={() => setSearch({ make: undefined })}
          />
        )}
      </Suspense>
    </Page>
  );
}
