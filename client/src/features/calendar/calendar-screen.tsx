import { EDITORS, PLAN_READERS } from '@altavoz/contracts/access';
import type { DateRange } from '@altavoz/domain/shared/date-range';
import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../shared/format/date.js';
import { useFormat } from '../../shared/format/use-format.js';
import { campaignQuery, useCampaignId, type Campaign } from '../../shared/session/campaign.js';
import { useMay } from '../../shared/session/session.js';
import { buttonClass } from '../../shared/ui/button.js';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { ErrorState } from '../../shared/ui/error-state.js';
import { useNarrow } from '../../shared/ui/media.js';
import { Page } from '../../shared/ui/page.js';
import { useSearchState } from '../../shared/ui/search-state.js';
import { PageSkeleton } from '../../shared/ui/skeleton.js';
import styles from './calendar-screen.module.css';
import { CalendarBody } from './components/calendar-body.js';
import { CalendarTools } from './components/calendar-tools.js';
import { CalendarSteps, CalendarViews } from './components/calendar-head.js';
import { FilterBar } from './components/filter-bar.js';
import { TacticDrawer } from './components/tactic-drawer.js';
import { Tray } from './components/tray.js';
import { filtersFrom } from './filters.js';
import { useTactic } from './api/get-tactic.js';
import { PickingBar } from './components/picking-bar.js';
import { datedOf, rangeOf } from './dated.js';
import { isActivity } from './layers.js';
import type { Gap, Occurrence } from './occurrence.js';
import type { OpenHow } from './picked.js';
import { usePicking } from './use-picking.js';
import { keepLength } from './typed-days.js';
import { useActivityKeys } from './use-activity-keys.js';
import { useCalendarData } from './use-calendar-data.js';
import { useTacticDates } from './use-tactic-dates.js';
import { dayFrom, viewFrom, visibleRange, type View, yearsOf } from './visible-range.js';

const MoveDialog = lazy(() => import('./components/move-dialog.js'));
const CoverDialog = lazy(() => import('./components/cover-dialog.js'));

/** The heart: a campaign’s activities in time, and the ways to put them there. */
export default function CalendarScreen() {
  const { t } = useTranslation('calendar');
  const campaign = useQuery(campaignQuery(useCampaignId()));
  if (campaign.data !== undefined) return <Calendar campaign={campaign.data} />;
  if (campaign.error === null) return <PageSkeleton />;
  return (
    <Page title={t('title')}>
      <ErrorState error={campaign.error} onRetry={() => void campaign.refetch()} />
    </Page>
  );
}

interface Moving {
  readonly tacticId: string;
  readonly proposed?: PlainDateString;
}

function Calendar({ campaign }: { readonly campaign: Campaign }) {
  const { t } = useTranslation('calendar');
  const navigate = useNavigate();
  const format = useFormat();
  const narrow = useNarrow();
  const mayEdit = useMay(EDITORS);
  const readsPlan = useMay(PLAN_READERS);
  const [search, setSearch] = useSearchState();
  const [moving, setMoving] = useState<Moving | undefined>(undefined);
  const [shifting, setShifting] = useState(false);
  const [covering, setCovering] = useState<Gap | undefined>(undefined);
  const [trayList, setTrayList] = useState<HTMLUListElement | null>(null);

  const today = dayOf(new Date(), campaign.timeZone);
  const view = viewFrom(search['view']);
  const day = dayFrom(search['date'], today, campaign);
  const range = useMemo(() => visibleRange(view, day, campaign.start), [view, day, campaign.start]);
  const filters = useMemo(() => filtersFrom(search), [search]);
  const data = useCalendarData(campaign, range, filters);
  const { calendar, occurrences, gaps, thresholdDays, tactics, unscheduled, byId } = data;
  const { put, ahead } = useTacticDates();
  const selected = useTactic(search['tactic']);
  const movingTactic = useTactic(moving?.tacticId);
  const picking = usePicking(occurrences, mayEdit);
  const dated = (occurrence: Occurrence) => byId(occurrence.subjectId) ?? datedOf(occurrence);

  const show = useCallback(
    (change: Readonly<Record<string, string | undefined>>) => setSearch(change),
    [setSearch],
  );
  const showMonth = useCallback((next: PlainDateString) => show({ date: next, view: undefined }), [show]);
  const openTactic = useCallback((id: string) => setSearch({ tactic: id }, 'push'), [setSearch]);
  const open = (occurrence: Occurrence, how: OpenHow): void => {
    const { kind, subjectId } = occurrence;
    if (picking.press(occurrence, how)) return;
    if (kind !== 'bulletin') openTactic(subjectId);
    else if (readsPlan) {
      const params = { campaignId: campaign.id, bulletinId: subjectId };
      void navigate({ to: '/c/$campaignId/bulletins/$bulletinId', params });
    }
  };
  const move = (occurrence: Occurrence, to: DateRange): void => {
    const tactic = dated(occurrence);
    if (tactic !== undefined) put(tactic, to);
  };
  const dropIn = (tacticId: string, on: PlainDateString): void => {
    const tactic = byId(tacticId);
    if (tactic !== undefined) put(tactic, keepLength(rangeOf(tactic), on));
  };
  const empty = tactics?.length === 0;
  const arrowsMove = view === 'month' || view === 'week';
  const pickAll = (): void => {
    const month = { start: `${day.slice(0, 7)}-01`, end: `${day.slice(0, 7)}-31` };
    const within = view === 'month' ? month : range;
    picking.add(occurrences.filter((each) => each.start <= within.end && each.end >= within.start));
  };
  const onKeys = useActivityKeys({
    mayEdit,
    selectedId: selected?.id,
    occurrences,
    datedOf: dated,
    ahead,
    picking,
    onMoveDialog: (tacticId) => setMoving({ tacticId }),
    onShiftDialog: () => setShifting(true),
    onDates: arrowsMove ? (tactic, to) => put(tactic, to, 'step') : undefined,
    onPickAll: pickAll,
  });

  const title = useTitle(view, day, range);
  const gapsHere = gaps.filter((gap) => gap.end >= range.start && gap.start <= range.end);
  const summary = t('summary', {
    count: occurrences.filter(isActivity).length,
    gaps: t('gapsOver', { count: gapsHere.length, days: thresholdDays }),
  });
  const tools = <CalendarTools onPick={mayEdit && view !== 'year' ? picking.begin : undefined} />;
  const showsTray = readsPlan && !empty && view !== 'phases' && !(narrow && view === 'agenda');

  return (
    // Keys move the activity that has the focus; the focus itself is on real buttons below.
    // eslint-disable-next-line jsx-a11y-x/no-static-element-interactions -- a listener for keys pressed on what is inside
    <div className={styles.keys} onKeyDownCapture={onKeys}>
      <Page
        title={title}
        documentTitle={`${t('title')}, ${title}`}
        subtitle={view === 'year' ? summary : undefined}
        fill={!narrow}
        rail={selected !== undefined && view === 'month'}
        beside={<CalendarSteps view={view} day={day} today={today} range={range} onShow={show} />}
        actions={
          <CalendarViews view={view} mayAdd={mayEdit && selected === undefined && !empty} onShow={show} />
        }
        aside={
          selected !== undefined ? (
            <TacticDrawer
              key={selected.id}
              tactic={selected}
              today={today}
              currency={campaign.currency}
              campaignPhase={campaign.phase}
              onClose={() => show({ tactic: undefined })}
              onMove={(tactic) => setMoving({ tacticId: tactic.id })}
              onUnschedule={(tactic) => put(tactic, undefined)}
            />
          ) : showsTray && tactics !== undefined ? (
            <Tray
              tactics={unscheduled}
              gaps={gaps}
              today={today}
              campaignPhase={campaign.phase}
              currency={campaign.currency}
              mayEdit={mayEdit}
              nativeDrag={view === 'year'}
              listRef={setTrayList}
              onOpen={(tactic) => openTactic(tactic.id)}
              onSchedule={(tactic) => setMoving({ tacticId: tactic.id })}
              onCover={setCovering}
            />
          ) : undefined
        }
      >
        {picking.picking ? (
          <PickingBar
            picking={picking}
            shown={view === 'month' || view === 'agenda' ? format.month(day.slice(0, 7)) : title}
            onPickAll={pickAll}
            onShift={() => setShifting(true)}
          />
        ) : (
          <FilterBar
            filters={filters}
            audiences={data.audiences}
            compact={selected !== undefined}
            tools={tools}
            onChange={show}
          />
        )}
        <div className={styles.body}>
          {empty && mayEdit ? (
            <div className={styles.natural}>
              <EmptyPlan campaignId={campaign.id} />
            </div>
          ) : calendar.error !== null && calendar.data === undefined ? (
            <div className={styles.natural}>
              <ErrorState error={calendar.error} onRetry={() => void calendar.refetch()} />
            </div>
          ) : (
            <CalendarBody
              loading={calendar.data === undefined}
              view={view}
              day={day}
              range={range}
              today={today}
              occurrences={occurrences}
              gaps={gaps}
              thresholdDays={thresholdDays}
              tactics={tactics ?? []}
              channels={filters.channelTypes}
              plannedById={data.plannedById}
              campaignPhase={campaign.phase}
              currency={campaign.currency}
              selectedId={selected?.id}
              picked={picking}
              mayMove={mayEdit}
              tray={selected === undefined ? trayList : null}
              onDay={(next) => show({ date: next })}
              onMonth={showMonth}
              onOpen={open}
              onOpenTactic={openTactic}
              onMove={move}
              onDropIn={dropIn}
              onCover={mayEdit ? setCovering : undefined}
            />
          )}
        </div>
      </Page>
      <Suspense fallback={null}>
        {moving !== undefined && movingTactic !== undefined && (
          <MoveDialog
            tactic={movingTactic}
            proposed={moving.proposed}
            today={today}
            period={data.period}
            occurrences={data.everything}
            gaps={gaps}
            onClose={() => setMoving(undefined)}
            onConfirm={(to) => {
              setMoving(undefined);
              put(movingTactic, to);
            }}
          />
        )}
        {covering !== undefined && (
          <CoverDialog
            gap={covering}
            tactics={unscheduled}
            onClose={() => setCovering(undefined)}
            onChoose={(tactic) => {
              setCovering(undefined);
              setMoving({ tacticId: tactic.id, proposed: covering.start < today ? today : covering.start });
            }}
          />
        )}
      </Suspense>
    </div>
  );
}

/** `Septiembre 2027`, `13 – 19 sep 2027`, `2027`. */
function useTitle(view: View, day: PlainDateString, range: DateRange): string {
  const format = useFormat();
  if (view === 'year' || view === 'phases') return yearsOf(range);
  if (view === 'week') return format.range(range.start, range.end, true);
  return format.month(day.slice(0, 7));
}

/** The plan has nothing yet: the first step is the catalogue. */
function EmptyPlan({ campaignId }: { readonly campaignId: string }) {
  const { t } = useTranslation('calendar');
  return (
    <EmptyState
      action={
        <Link
          to="/c/$campaignId/tactics"
          params={{ campaignId }}
          search={{ add: '1' }}
          className={buttonClass({ variant: 'primary' })}
        >
          {t('empty.plan_action')}
        </Link>
      }
    >
      {t('empty.plan')}
    </EmptyState>
  );
}
