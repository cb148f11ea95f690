import { EDITORS, LEADS, PLAN_READERS } from '@altavoz/contracts/access';
import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../shared/format/date.js';
import type { Tactic } from '../../shared/plan/tactics.js';
import { campaignQuery, useCampaignId, type Campaign } from '../../shared/session/campaign.js';
import { useMay } from '../../shared/session/session.js';
import { ErrorState } from '../../shared/ui/error-state.js';
import { useNarrow } from '../../shared/ui/media.js';
import { Page } from '../../shared/ui/page.js';
import { useSearchState } from '../../shared/ui/search-state.js';
import { PageSkeleton } from '../../shared/ui/skeleton.js';
import { useTactic } from './api/get-tactic.js';
import styles from './calendar-screen.module.css';
import { CalendarBody } from './components/calendar-body.js';
import { CalendarDialogs, type OpenDialog } from './components/calendar-dialogs.js';
import { CalendarSteps, CalendarViews } from './components/calendar-head.js';
import { CalendarTools } from './components/calendar-tools.js';
import { EmptyPlan } from './components/empty-plan.js';
import { FilterBar } from './components/filter-bar.js';
import { PickingBar } from './components/picking-bar.js';
import { TacticDrawer } from './components/tactic-drawer.js';
import { Tray } from './components/tray.js';
import { datedOf, rangeOf } from './dated.js';
import type { NewDays } from './event-adapter.js';
import { filtersFrom } from './filters.js';
import { isActivity } from './layers.js';
import type { Gap, Occurrence } from './occurrence.js';
import type { OpenHow } from './picked.js';
import { keepLength } from './typed-days.js';
import { useActivityKeys } from './use-activity-keys.js';
import { useCalendarData } from './use-calendar-data.js';
import { isEvent, useOpenOther } from './use-open-other.js';
import { usePicking } from './use-picking.js';
import { useStable } from './use-stable.js';
import { useTacticDates } from './use-tactic-dates.js';
import { useTitle } from './use-title.js';
import { dayFrom, viewFrom, visibleRange } from './visible-range.js';
import { ownZone } from './zone.js';

const EventDrawer = lazy(() => import('./components/event-drawer.js'));

const NO_TACTICS: readonly Tactic[] = [];

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

function Calendar({ campaign }: { readonly campaign: Campaign }) {
  const { t } = useTranslation('calendar');
  const narrow = useNarrow();
  const mayEdit = useMay(EDITORS);
  const mayShare = useMay(LEADS);
  const readsPlan = useMay(PLAN_READERS);
  const [search, setSearch] = useSearchState();
  const [dialog, setDialog] = useState<OpenDialog | undefined>(undefined);
  const [trayList, setTrayList] = useState<HTMLUListElement | null>(null);

  const today = dayOf(new Date(), campaign.timeZone);
  const view = viewFrom(search['view']);
  const day = dayFrom(search['date'], today, campaign);
  const range = useMemo(() => visibleRange(view, day, campaign.start), [view, day, campaign.start]);
  const filters = useMemo(() => filtersFrom(search), [search]);
  const zone = search['zone'] === 'mine' ? ownZone(campaign.timeZone) : undefined;
  const data = useCalendarData(campaign, range, filters, zone);
  const { calendar, occurrences, gaps, thresholdDays, tactics, unscheduled, byId } = data;
  const { put, ahead, change, busy } = useTacticDates(zone);
  const selected = useTactic(search['tactic']);
  const eventId = selected === undefined ? search['event'] : undefined;
  const picking = usePicking(occurrences, mayEdit);
  const picked = useMemo(
    () => (tactics ?? NO_TACTICS).filter(({ id }) => picking.ids.has(id)),
    [tactics, picking.ids],
  );
  /** The tactic of an occurrence; one time of a series is that time, and not the whole. */
  const dated = (occurrence: Occurrence) =>
    (occurrence.recurring ? undefined : byId(occurrence.subjectId)) ?? datedOf(occurrence);

  const show = useCallback(
    (next: Readonly<Record<string, string | undefined>>) => setSearch(next),
    [setSearch],
  );
  const showDay = useCallback((next: PlainDateString) => show({ date: next }), [show]);
  const showMonth = useCallback((next: PlainDateString) => show({ date: next, view: undefined }), [show]);
  const openTactic = useCallback(
    (id: string) => setSearch({ tactic: id, on: undefined, event: undefined }, 'push'),
    [setSearch],
  );
  const cover = useCallback((gap: Gap) => setDialog({ kind: 'cover', gap }), []);
  const openOther = useOpenOther(campaign.id, readsPlan);
  const open = useStable((occurrence: Occurrence, how: OpenHow): void => {
    const { kind, subjectId, occurrenceOf } = occurrence;
    if (picking.press(occurrence, how)) return;
    if (kind === 'tactic' || kind === 'contracting')
      setSearch({ tactic: subjectId, on: occurrenceOf ?? undefined, event: undefined }, 'push');
    else if (isEvent(occurrence)) setSearch({ event: subjectId, tactic: undefined, on: undefined }, 'push');
    else openOther(occurrence);
  });
  const move = useStable((occurrence: Occurrence, to: NewDays): void => {
    if (occurrence.recurring) {
      setDialog({ kind: 'scope', occurrence, to });
      return;
    }
    const tactic = dated(occurrence);
    if (tactic !== undefined) put(tactic, to);
  });
  const dropIn = useStable((tacticId: string, on: PlainDateString): void => {
    const tactic = byId(tacticId);
    if (tactic !== undefined) put(tactic, keepLength(rangeOf(tactic), on));
  });
  const pickAll = (): void => {
    const month = { start: `${day.slice(0, 7)}-01`, end: `${day.slice(0, 7)}-31` };
    const within = view === 'month' ? month : range;
    picking.add(occurrences.filter((each) => each.start <= within.end && each.end >= within.start));
  };
  const on = occurrences.find(
    ({ kind, subjectId, occurrenceOf }) =>
      kind === 'tactic' &&
      subjectId === selected?.id &&
      occurrenceOf !== null &&
      occurrenceOf === search['on'],
  );
  const askMove = (tacticId: string, occurrence?: Occurrence): void =>
    setDialog({ kind: 'move', tacticId, occurrence });
  const arrowsMove = view === 'month' || view === 'week';
  const onKeys = useActivityKeys({
    mayEdit,
    selectedId: selected?.id,
    occurrences,
    datedOf: dated,
    ahead,
    picking,
    onMoveDialog: askMove,
    onShiftDialog: () => setDialog({ kind: 'shift' }),
    onDates: arrowsMove ? (tactic, to) => put(tactic, to, 'step') : undefined,
    onOccurrence: move,
    onPickAll: pickAll,
  });

  const empty = tactics?.length === 0;
  const title = useTitle(view, day, range);
  const gapsHere = gaps.filter((gap) => gap.end >= range.start && gap.start <= range.end);
  const summary = t('summary', {
    count: occurrences.filter(isActivity).length,
    gaps: t('gapsOver', { count: gapsHere.length, days: thresholdDays }),
  });
  const drawer = selected !== undefined || eventId !== undefined;
  const showsTray = readsPlan && !empty && view !== 'phases' && !(narrow && view === 'agenda');

  return (
    // Keys move the activity that has the focus; the focus itself is on real buttons below.
    <div className={styles.keys} onKeyDownCapture={onKeys}>
      <Page
        title={title}
        documentTitle={`${t('title')}, ${title}`}
        subtitle={view === 'year' ? summary : undefined}
        fill={!narrow}
        rail={drawer && view === 'month'}
        beside={<CalendarSteps view={view} day={day} today={today} range={range} onShow={show} />}
        actions={<CalendarViews view={view} mayAdd={mayEdit && !drawer && !empty} onShow={show} />}
        aside={
          selected !== undefined ? (
            <TacticDrawer
              key={selected.id}
              tactic={selected}
              on={on}
              today={today}
              lastDay={campaign.end}
              currency={campaign.currency}
              campaignPhase={campaign.phase}
              busy={busy}
              onClose={() => show({ tactic: undefined, on: undefined })}
              onMove={(tactic) => askMove(tactic.id, on)}
              onSkip={(occurrence) => setDialog({ kind: 'scope', occurrence, to: undefined })}
              onChange={change}
              onUnschedule={(tactic) => put(tactic, undefined)}
            />
          ) : eventId !== undefined ? (
            <Suspense fallback={null}>
              <EventDrawer
                key={eventId}
                eventId={eventId}
                tactics={tactics ?? NO_TACTICS}
                audiences={data.audiences}
                onClose={() => show({ event: undefined })}
                onEdit={() => setDialog({ kind: 'event', eventId })}
                onOpenTactic={openTactic}
              />
            </Suspense>
          ) : showsTray && tactics !== undefined ? (
            <Tray
              tactics={unscheduled}
              gaps={gaps}
              audienceGaps={data.audienceGaps}
              today={today}
              campaignPhase={campaign.phase}
              currency={campaign.currency}
              mayEdit={mayEdit}
              nativeDrag={view === 'year'}
              listRef={setTrayList}
              onOpen={(tactic) => openTactic(tactic.id)}
              onSchedule={(tactic) => askMove(tactic.id)}
              onCover={cover}
            />
          ) : undefined
        }
      >
        {picking.picking ? (
          <PickingBar
            picking={picking}
            view={view}
            onPickAll={pickAll}
            onShift={() => setDialog({ kind: 'shift' })}
          />
        ) : (
          <FilterBar
            filters={filters}
            audiences={data.audiences}
            compact={drawer}
            tools={
              <CalendarTools
                filters={filters}
                range={range}
                mayEdit={mayEdit}
                mayShare={mayShare}
                zone={zone}
                campaignZone={campaign.timeZone}
                onPick={mayEdit && view !== 'year' ? picking.begin : undefined}
                onOpen={setDialog}
                onShow={show}
              />
            }
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
              audienceGaps={data.audienceGaps}
              thresholdDays={thresholdDays}
              tactics={tactics ?? NO_TACTICS}
              channels={filters.channelTypes}
              plannedById={data.plannedById}
              campaignPhase={campaign.phase}
              currency={campaign.currency}
              selectedId={selected?.id ?? eventId}
              picked={picking}
              mayMove={mayEdit}
              tray={drawer ? null : trayList}
              onDay={showDay}
              onMonth={showMonth}
              onOpen={open}
              onOpenTactic={openTactic}
              onMove={move}
              onDropIn={dropIn}
              onCover={mayEdit ? cover : undefined}
            />
          )}
        </div>
      </Page>
      <CalendarDialogs
        open={dialog}
        today={today}
        day={day}
        period={data.period}
        view={view}
        filters={filters}
        everything={data.everything}
        gaps={gaps}
        unscheduled={unscheduled}
        picked={picked}
        onOpen={setDialog}
        onPut={put}
        onChange={change}
        onShifted={picking.clear}
        onShow={show}
      />
    </div>
  );
}
