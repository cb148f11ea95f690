import { EDITORS } from '@altavoz/contracts/access';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { allChecksQuery, type Checks, type Finding } from '../../shared/plan/checks.js';
import { useCampaignId } from '../../shared/session/campaign.js';
import { useMay } from '../../shared/session/session.js';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { ErrorState } from '../../shared/ui/error-state.js';
import { Page } from '../../shared/ui/page.js';
import { PageSkeleton } from '../../shared/ui/skeleton.js';
import { DismissedList } from './components/dismissed-list.js';
import { RoomFindings } from './components/room-findings.js';
import { byRoom } from './rooms-of-findings.js';

const DismissDialog = lazy(() => import('./components/dismiss-dialog.js'));

/** Everything that the rules find on the plan, by the room where it is mended, and what was set aside. */
export default function ChecksScreen() {
  const { t } = useTranslation('checks');
  const checks = useQuery(allChecksQuery(useCampaignId()));
  if (checks.data) return <ChecksPage checks={checks.data} />;
  return (
    <Page title={t('title')}>
      {checks.isError ? (
        <ErrorState error={checks.error} onRetry={() => void checks.refetch()} />
      ) : (
        <PageSkeleton />
      )}
    </Page>
  );
}

function ChecksPage({ checks }: { readonly checks: Checks }) {
  const { t } = useTranslation('checks');
  const mayDismiss = useMay(EDITORS);
  const [dismissing, setDismissing] = useState<Finding>();
  const { items, dismissed } = checks;
  const blocking = items.filter(({ level }) => level === 'blocking').length;
  const warnings = items.length - blocking;
  return (
    <Page
      title={t('title')}
      subtitle={`${t('blocking', { count: blocking })}, ${t('warnings', { count: warnings })}`}
    >
      {items.length === 0 && <EmptyState>{t('clean')}</EmptyState>}
      {byRoom(items).map(({ room, findings }) => (
        <RoomFindings
          key={room}
          room={room}
          findings={findings}
          onDismiss={mayDismiss ? setDismissing : undefined}
        />
      ))}
      {dismissed.length > 0 && <DismissedList dismissed={dismissed} mayRestore={mayDismiss} />}
      <Suspense>
        {dismissing && <DismissDialog finding={dismissing} onClose={() => setDismissing(undefined)} />}
      </Suspense>
    </Page>
  );
}
