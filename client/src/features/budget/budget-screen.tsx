import { EDITORS, LEADS } from '@altavoz/contracts/access';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format/use-format.js';
import { useCampaignId } from '../../shared/session/campaign.js';
import { useMay } from '../../shared/session/session.js';
import { Button } from '../../shared/ui/button.js';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { ErrorState } from '../../shared/ui/error-state.js';
import { useNarrow } from '../../shared/ui/media.js';
import { InlineWarning } from '../../shared/ui/notice.js';
import { Page, SidePanel } from '../../shared/ui/page.js';
import { ReserveBar } from '../../shared/ui/reserve-bar.js';
import { useSearchState } from '../../shared/ui/search-state.js';
import { SegmentedControl } from '../../shared/ui/segmented-control.js';
import { PageSkeleton, RowsSkeleton } from '../../shared/ui/skeleton.js';
import { LinkButton } from '../../shared/ui/text-link.js';
import { budgetQuery, type Budget } from '../../shared/plan/budget.js';
import styles from './budget-screen.module.css';
import { Benchmark } from './components/benchmark.js';
import { BudgetGroups } from './components/budget-groups.js';
import { BudgetLines } from './components/budget-lines.js';
import { ExportMenu } from './components/export-menu.js';
import { Movements } from './components/movements.js';
import { ReleasePanel } from './components/release-panel.js';

const BreakdownView = lazy(() =>
  import('./components/breakdown-view.js').then((module) => ({ default: module.BreakdownView })),
);
const GiveBackDialog = lazy(() => import('./components/give-back-dialog.js'));
const HistoryDialog = lazy(() => import('./components/history-dialog.js'));
const LineDialog = lazy(() => import('./components/line-dialog.js'));
const ReleaseDialog = lazy(() => import('./components/release-dialog.js'));
const SettingsDialog = lazy(() => import('./components/settings-dialog.js'));

/** One bar, the same money by phase, channel and month, its lines, and what is asked of the reserve. */
export default function BudgetScreen() {
  const { t } = useTranslation('budget');
  const budget = useQuery(budgetQuery(useCampaignId()));
  if (budget.data) return <BudgetPage budget={budget.data} />;
  return (
    <Page title={t('title')}>
      {budget.isError ? (
        <ErrorState error={budget.error} onRetry={() => void budget.refetch()} />
      ) : (
        <PageSkeleton />
      )}
    </Page>
  );
}

function BudgetPage({ budget }: { readonly budget: Budget }) {
  const { t } = useTranslation('budget');
  const format = useFormat();
  const maySet = useMay(LEADS);
  const mayAsk = useMay(EDITORS);
  const [search, setSearch] = useSearchState();
  const { currency, total } = budget;
  const money = (amount: number): string => format.money({ amount, currency });
  const view = viewOf(search['view']);
  const settings = search['settings'] !== undefined;
  const line = budget.lines.find(({ tacticId }) => tacticId === search['line']);
  const pending = budget.releases.filter(({ status }) => status === 'pending');
  // The one that was asked for, for example on Today; else the first.
  const shown = pending.find(({ id }) => id === search['decide']) ?? pending[0];
  const next = shown && pending[(pending.indexOf(shown) + 1) % pending.length];
  const asking = search['release'] !== undefined;
  const above = useNarrow() && shown !== undefined && view === 'lines';
  const openSettings = maySet ? () => setSearch({ settings: '' }) : undefined;
  const returning = budget.releases.find(({ id }) => id === search['return']);

  const deciding = (
    <>
      {shown ? (
        <ReleasePanel key={shown.id} budget={budget} release={shown} />
      ) : (
        <EmptyState>
          {t('release.none')}. {t('release.noneText', { amount: money(budget.reserveHeld) })}
        </EmptyState>
      )}
      {next && next !== shown && (
        <LinkButton onClick={() => setSearch({ decide: next.id })}>
          {t('release.more', { count: pending.length - 1 })}
        </LinkButton>
      )}
    </>
  );

  const benchmark = <Benchmark budget={budget} onChange={openSettings} />;

  return (
    <Page
      title={t('title')}
      subtitle={
        total > 0
          ? t('subtitle', { total: money(total), share: format.basisPoints(budget.reserveBasisPoints) })
          : undefined
      }
      rail
      actions={
        <>
          <SegmentedControl
            label={t('view')}
            value={view}
            onChange={(next) => setSearch({ view: next === 'lines' ? undefined : next })}
            segments={VIEWS.map((value) => ({ value, label: t(value) }))}
          />
          {total > 0 && <ExportMenu />}
          {openSettings && <Button onClick={openSettings}>{t('adjust')}</Button>}
          {mayAsk && (
            <Button variant={shown ? 'outlined' : 'primary'} onClick={() => setSearch({ release: '' })}>
              {t('request')}
            </Button>
          )}
        </>
      }
      aside={
        above ? (
          <SidePanel label={t('benchmark.panel')}>{benchmark}</SidePanel>
        ) : (
          <SidePanel label={t('release.panel')} footer={benchmark}>
            {deciding}
          </SidePanel>
        )
      }
    >
      {total === 0 ? (
        <EmptyState
          action={
            openSettings && (
              <Button variant="primary" onClick={openSettings}>
                {t('setTotal')}
              </Button>
            )
          }
        >
          {t('noTotal')}
        </EmptyState>
      ) : (
        <>
          <section className={styles.bar}>
            <h2>
              {t('assigned', { amount: money(budget.planned) })}{' '}
              <span>
                {t('assignedOf', { allocatable: money(budget.allocatable), free: money(budget.unallocated) })}
              </span>
            </h2>
            <ReserveBar
              parts={{ ...budget.buckets, reserve: budget.reserveHeld }}
              currency={currency}
              height={30}
            />
            {budget.reserveHeldBasisPoints < 2_000 && (
              <p className={styles.warning}>
                <InlineWarning>
                  {t('reserveLow', { share: format.basisPoints(budget.reserveHeldBasisPoints) })}
                </InlineWarning>
              </p>
            )}
          </section>
          {/* What waits for a decision comes first where there is one column. */}
          {above && <div className={styles.waiting}>{deciding}</div>}
          {view === 'breakdown' ? (
            <Suspense fallback={<RowsSkeleton rows={6} />}>
              <BreakdownView budget={budget} />
            </Suspense>
          ) : (
            <BudgetGroups budget={budget} />
          )}
          {view === 'movements' && (
            <Movements
              budget={budget}
              onGiveBack={maySet ? ({ id }) => setSearch({ return: id }) : undefined}
            />
          )}
          {view === 'lines' && (
            <BudgetLines
              budget={budget}
              selected={line?.tacticId}
              mayApprove={maySet}
              onOpen={({ tacticId }) => setSearch({ line: tacticId }, 'push')}
            />
          )}
        </>
      )}
      <Suspense>
        {settings && maySet && (
          <SettingsDialog budget={budget} onClose={() => setSearch({ settings: undefined })} />
        )}
        {returning && maySet && (
          <GiveBackDialog
            budget={budget}
            release={returning}
            onClose={() => setSearch({ return: undefined })}
          />
        )}
        {line && !maySet && (
          <HistoryDialog budget={budget} line={line} onClose={() => setSearch({ line: undefined })} />
        )}
        {line && maySet && (
          <LineDialog
            key={line.tacticId}
            budget={budget}
            line={line}
            onClose={() => setSearch({ line: undefined })}
            onAskRelease={(amount) =>
              setSearch({ line: undefined, release: String(amount), tactic: line.tacticId })
            }
          />
        )}
        {asking && mayAsk && (
          <ReleaseDialog
            budget={budget}
            amount={wholeAmount(search['release'])}
            tacticId={search['tactic']}
            onClose={() => setSearch({ release: undefined, tactic: undefined })}
          />
        )}
      </Suspense>
    </Page>
  );
}

/** What is shown below the bar. */
const VIEWS = ['lines', 'breakdown', 'movements'] as const;
type View = (typeof VIEWS)[number];

function viewOf(text: string | undefined): View {
  return VIEWS.find((view) => view === text) ?? 'lines';
}

/** The amount in the address, when it is one. */
function wholeAmount(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,11}$/.test(text) ? Number(text) : undefined;
}
