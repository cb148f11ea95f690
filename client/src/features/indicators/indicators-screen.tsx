import { EDITORS, LEADS } from '@altavoz/contracts/access';
import { dayAt } from '@altavoz/domain/shared/day-in-zone';
import { textIn } from '@altavoz/domain/shared/language';
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
import { SegmentedControl } from '../../shared/ui/segmented-control.js';
import { useSearchState } from '../../shared/ui/search-state.js';
import { PageSkeleton } from '../../shared/ui/skeleton.js';
import { indicatorsQuery, type Indicator } from '../../shared/plan/indicators.js';
import { boardQuery, readingFiles, reviewsQuery } from './api/board.js';
import { BoardNotes } from './components/board-notes.js';
import { ImprovementsView } from './components/improvements-view.js';
import { LearningView } from './components/learning-view.js';
import { ReviewsView } from './components/reviews-view.js';
import { RisksView } from './components/risks-view.js';
import { IndicatorPanel } from './components/indicator-panel.js';
import { IndicatorTable } from './components/indicator-table.js';
import { SuccessLine } from './components/success-line.js';
import styles from './indicators-screen.module.css';

const VIEWS = ['targets', 'reviews', 'improvements', 'risks', 'learning'] as const;

const ReviewPanel = lazy(() => import('./components/review-panel.js'));
const IndicatorDialog = lazy(() => import('./components/indicator-dialog.js'));

/** What the campaign is measured by: baseline, target, review and what uses it. */
export default function IndicatorsScreen() {
  const { t } = useTranslation('indicators');
  const campaign = useCampaign();
  const indicators = useQuery(indicatorsQuery(useCampaignId()));
  if (indicators.data && campaign) return <IndicatorsPage campaign={campaign} indicators={indicators.data} />;
  return (
    <Page title={t('title')}>
      {indicators.isError ? (
        <ErrorState error={indicators.error} onRetry={() => void indicators.refetch()} />
      ) : (
        <PageSkeleton />
      )}
    </Page>
  );
}

interface IndicatorsPageProps {
  readonly campaign: Campaign;
  readonly indicators: readonly Indicator[];
}

function IndicatorsPage({ campaign, indicators }: IndicatorsPageProps) {
  const { t } = useTranslation('indicators');
  const format = useFormat();
  const { language } = format;
  const editor = useMay(EDITORS);
  const mayLead = useMay(LEADS) && (campaign.status === 'draft' || campaign.status === 'active');
  const mayEdit = editor && (campaign.status === 'draft' || campaign.status === 'active');
  // The list and the board are all that the dashboard asks for, whatever the size of the plan.
  const board = useQuery(boardQuery(campaign.id)).data;
  const [now] = useState(() => dayAt(Date.now(), campaign.timeZone));
  const today = board?.today ?? now;
  const standings = new Map(board?.items.map((item) => [item.indicatorId, item]));
  const late =
    board?.items.filter(({ review }) => review.state === 'late' || review.state === 'very-late') ?? [];
  const [search, setSearch] = useSearchState();
  // Findings lead to one thing of a view without naming the view.
  const view =
    VIEWS.find((one) => one === search['view']) ??
    (search['risk']
      ? 'risks'
      : search['improvement']
        ? 'improvements'
        : search['review']
          ? 'reviews'
          : 'targets');
  const reviews = useQuery({ ...reviewsQuery(campaign.id), enabled: view === 'reviews' }).data ?? [];
  const review = reviews.find(({ id }) => id === search['review']);
  const [writing, setWriting] = useState<{ readonly indicator?: Indicator } | undefined>();
  const open = indicators.find(({ id }) => id === search['indicator']);
  const ordered = [...indicators].sort((a, b) =>
    textIn(a.name, language).localeCompare(textIn(b.name, language), language),
  );
  const add = mayEdit ? (
    <Button
      icon="add"
      variant={indicators.length === 0 ? 'primary' : 'outlined'}
      onClick={() => setWriting({})}
    >
      {t('add')}
    </Button>
  ) : undefined;

  return (
    <Page
      title={t('title')}
      subtitle={
        indicators.length > 0
          ? [
              t('subtitle', {
                count: indicators.length,
                targets: indicators.filter(({ target }) => target !== null).length,
              }),
              ...(board ? [t('elapsed', { share: format.basisPoints(board.elapsed) })] : []),
              ...(late.length > 0 ? [t('lateCount', { count: late.length })] : []),
            ].join('. ')
          : undefined
      }
      rail={open !== undefined || review !== undefined}
      actions={
        <>
          <div className={styles.views}>
            <SegmentedControl
              label={t('view')}
              value={view}
              onChange={(next) =>
                setSearch({
                  view: next === 'targets' ? undefined : next,
                  ...{ indicator: undefined, review: undefined, risk: undefined, improvement: undefined },
                })
              }
              segments={VIEWS.map((value) => ({ value, label: t(`views.${value}`) }))}
            />
          </div>
          {view === 'targets' && indicators.length > 0 && add}
        </>
      }
      aside={
        review ? (
          <Suspense>
            <ReviewPanel
              key={review.id}
              review={review}
              campaign={campaign}
              indicators={indicators}
              mayEdit={editor}
              onClose={() => setSearch({ review: undefined })}
            />
          </Suspense>
        ) : (
          open && (
            <IndicatorPanel
              key={open.id}
              indicator={open}
              campaign={campaign}
              standing={standings.get(open.id)}
              today={today}
              onClose={() => setSearch({ indicator: undefined })}
              onEdit={mayEdit ? () => setWriting({ indicator: open }) : undefined}
            />
          )
        )
      }
    >
      <div className={styles.content}>
        {view === 'reviews' && (
          <ReviewsView
            campaignId={campaign.id}
            mayEdit={mayEdit}
            selected={review?.id}
            onOpen={(id) => setSearch({ view: 'reviews', review: id }, 'push')}
          />
        )}
        {view === 'improvements' && (
          <ImprovementsView campaignId={campaign.id} today={today} mayEdit={editor} />
        )}
        {view === 'risks' && <RisksView campaign={campaign} mayEdit={mayEdit} />}
        {view === 'learning' && <LearningView campaignId={campaign.id} mayEdit={editor} />}
        {view !== 'targets' ? null : indicators.length === 0 ? (
          <EmptyState action={add}>{t(mayEdit ? 'empty' : 'emptyReader')}</EmptyState>
        ) : (
          <>
            <SuccessLine campaign={campaign} mayEdit={mayLead} />
            <IndicatorTable
              indicators={ordered}
              currency={campaign.currency}
              since={campaign.start}
              standings={standings}
              selected={open?.id}
              onOpen={({ id }) => setSearch({ indicator: id }, open ? undefined : 'push')}
            />
            {board && (
              <BoardNotes campaignId={campaign.id} indicators={indicators} board={board}>
                <SheetActions
                  place={mayEdit ? { kind: 'readings', campaignId: campaign.id } : undefined}
                  files={readingFiles(campaign.id)}
                />
              </BoardNotes>
            )}
          </>
        )}
      </div>
      <Suspense>
        {writing && (
          <IndicatorDialog
            indicator={writing.indicator}
            campaign={campaign}
            categories={[...new Set(indicators.map(({ category }) => category).filter(Boolean))]}
            onClose={() => setWriting(undefined)}
            onSaved={({ id }) => {
              setWriting(undefined);
              setSearch({ indicator: id });
            }}
            onDeleted={() => {
              setWriting(undefined);
              setSearch({ indicator: undefined });
            }}
          />
        )}
      </Suspense>
    </Page>
  );
}
