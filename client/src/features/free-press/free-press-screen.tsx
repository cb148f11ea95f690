import { EDITORS } from '@altavoz/contracts/access';
import { dayAt } from '@altavoz/domain/shared/day-in-zone';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format/use-format.js';
import { useCampaign, useCampaignId, type Campaign } from '../../shared/session/campaign.js';
import { useMay } from '../../shared/session/session.js';
import { SheetActions } from '../../shared/imports/sheet-actions.js';
import { Button } from '../../shared/ui/button.js';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { ErrorState } from '../../shared/ui/error-state.js';
import { Page } from '../../shared/ui/page.js';
import { useSearchState } from '../../shared/ui/search-state.js';
import { SegmentedControl } from '../../shared/ui/segmented-control.js';
import { PageSkeleton } from '../../shared/ui/skeleton.js';
import { clipFiles, freePressQuery, type Clip, type FreePress } from './api/free-press.js';
import { ClipLog } from './components/clip-log.js';
import { OutletsView } from './components/outlets-view.js';
import { PressBreakdown } from './components/press-breakdown.js';
import { PressChart } from './components/press-chart.js';
import { PressFigures } from './components/press-figures.js';
import { PressValue } from './components/press-value.js';
import { ReleasesView } from './components/releases-view.js';
import styles from './free-press-screen.module.css';
import { begunIn } from './clip-draft.js';
import { monthsOf } from './months.js';

const ClipDialog = lazy(() => import('./components/clip-dialog.js'));
const MethodDialog = lazy(() => import('./components/method-dialog.js'));
const ReleasePage = lazy(() => import('./components/release-page.js'));

const VIEWS = ['clips', 'releases', 'outlets'] as const;

/** What the press brought: how many, by month, and every clip; the value never without its method. */
export default function FreePressScreen() {
  const { t } = useTranslation('free-press');
  const summary = useQuery(freePressQuery(useCampaignId(), 'month'));
  const campaign = useCampaign();
  const [{ view, release }] = useSearchState();
  if (view === 'releases' && release) {
    return (
      <Suspense fallback={<PageSkeleton />}>
        <ReleasePage key={release} id={release} />
      </Suspense>
    );
  }
  if (summary.data && campaign) return <FreePressPage summary={summary.data} campaign={campaign} />;
  return (
    <Page title={t('title')}>
      {summary.isError ? (
        <ErrorState error={summary.error} onRetry={() => void summary.refetch()} />
      ) : (
        <PageSkeleton />
      )}
    </Page>
  );
}

function FreePressPage({ summary, campaign }: { readonly summary: FreePress; readonly campaign: Campaign }) {
  const { t } = useTranslation('free-press');
  const format = useFormat();
  const mayWrite = useMay(EDITORS);
  const [search, setSearch] = useSearchState();
  const [figure, setFigure] = useState<'count' | 'value'>('count');
  const [open, setOpen] = useState<Clip | 'new' | undefined>(search['new'] === undefined ? undefined : 'new');
  const [today] = useState(() => dayAt(Date.now(), campaign.timeZone));
  const method = search['method'] !== undefined;
  const view = VIEWS.find((one) => one === search['view']) ?? 'clips';
  const add = mayWrite ? (
    <Button variant="primary" icon="add" onClick={() => setOpen('new')}>
      {t('add')}
    </Button>
  ) : undefined;

  return (
    <Page
      title={t('title')}
      subtitle={summary.from && summary.to ? format.range(summary.from, summary.to, true) : undefined}
      actions={
        <>
          <div className={styles.views}>
            <SegmentedControl
              label={t('view')}
              value={view}
              onChange={(next) => setSearch({ view: next === 'clips' ? undefined : next })}
              segments={VIEWS.map((value) => ({ value, label: t(`views.${value}`) }))}
            />
          </div>
          <SheetActions
            place={mayWrite ? { kind: 'clips', campaignId: campaign.id } : undefined}
            files={summary.total.count === 0 ? undefined : clipFiles(campaign.id, search)}
          />
          {add}
        </>
      }
    >
      {view === 'releases' && <ReleasesView mayWrite={mayWrite} today={today} pickUp={summary.releases} />}
      {view === 'outlets' && <OutletsView mayWrite={mayWrite} today={today} />}
      {view !== 'clips' ? null : summary.total.count === 0 ? (
        <EmptyState action={add}>{t('empty')}</EmptyState>
      ) : (
        <>
          <div className={styles.top}>
            <PressFigures summary={summary} />
            <PressValue summary={summary} onMethod={() => setSearch({ method: '' })} />
            <PressChart
              months={monthsOf(summary, campaign, figure)}
              figure={figure}
              onFigure={setFigure}
              currency={summary.currency}
              thisMonth={today.slice(0, 7)}
            />
          </div>
          <ClipLog onOpen={mayWrite ? setOpen : undefined} />
          <div className={styles.below}>
            <PressBreakdown campaignId={campaign.id} onMethod={() => setSearch({ method: '' })} />
          </div>
        </>
      )}
      <Suspense>
        {open && mayWrite && (
          <ClipDialog
            key={open === 'new' ? open : open.id}
            clip={open === 'new' ? undefined : open}
            begun={open === 'new' ? begunIn(search) : undefined}
            today={today}
            onClose={() => {
              setOpen(undefined);
              setSearch({ new: undefined, outlet: undefined, date: undefined, messages: undefined });
            }}
          />
        )}
        {method && <MethodDialog summary={summary} onClose={() => setSearch({ method: undefined })} />}
      </Suspense>
    </Page>
  );
}
