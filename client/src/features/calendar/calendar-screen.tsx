import { EDITORS, PLAN_READERS } from '@altavoz/contracts/access';
import type { DateRange } from '@altavoz/domain/shared/date-range';
import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../shared/format/date.js';
import { useFormat } from '../../shared/format/use-format.js';
import { campaignQuery, useCampaignId, type Campaign } from '../../shared/session/campaign.js';
import { useMay } from '../../shared/session/session.js';
import { Button, buttonClass, IconButton } from '../../shared/ui/button.js';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { ErrorState } from '../../shared/ui/error-state.js';
import { Icon } from '../../shared/ui/icon.js';
import { useNarrow, usePhone } from '../../shared/ui/media.js';
import { Page } from '../../shared/ui/page.js';
import { useSearchState } from '../../shared/ui/search-state.js';
import { SegmentedControl } from '../../shared/ui/segmented-control.js';
import { PageSkeleton } from '../../shared/ui/skeleton.js';
import { audiencesQuery } from './api/drawer-queries.js';
import { calendarQuery } from './api/get-calendar.js';
import { gapsQuery } from './api/get-gaps.js';
import { tacticsQuery } from './api/list-tactics.js';
import { CalendarBody } from './components/calendar-body.js';
import { FilterBar } from './components/filter-bar.js';
import { TacticDrawer } from './components/tactic-drawer.js';
import { Tray } from './components/tray.js';
import { filtersFrom, isShown } from './filters.js';
import { movedByKey } from './move-keys.js';
import type { Gap, Occurrence, Tactic } from './occurrence.js';
import { keepLength } from './typed-days.js';
import { rangeOf, useTacticDates } from './use-tactic-dates.js';
import { dayFrom, stepFrom, viewFrom, VIEWS, visibleRange, type View } from './visible-range.js';
import styles from './calendar-screen.module.css';

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
  readonly tactic: Tactic;
  readonly proposed?: PlainDateString;
}

function Calendar({ campaign }: { readonly campaign: Campaign }) {
  const { t } = useTranslation(['calendar', 'shared']);
  const format = useFormat();
  const navigate = useNavigate();
  const phone = usePhone();
  const narrow = useNarrow();
  const mayEdit = useMay(EDITORS);
  const readsPlan = useMay(PLAN_READERS);
  const [search, setSearch] = useSearchState();
  const [moving, setMoving] = useState<Moving | undefined>(undefined);
  const [covering, setCovering] = useState<Gap | undefined>(undefined);
  const [trayList, setTrayList] = useState<HTMLUListElement | null>(null);

  const period = useMemo<DateRange>(
    () => ({ start: campaign.start, end: campaign.end }),
    [campaign.start, campaign.end],
  );
  const today = dayOf(new Date(), campaign.timeZone);
  const view = viewFrom(search['view']);
  const day = dayFrom(search['date'], today, period);
  const range = useMemo(() => visibleRange(view, day), [view, day]);
  const filters = useMemo(() => filtersFrom(search), [search]);

  const calendar = useQuery(calendarQuery(campaign.id, { range, audience: filters.audience, q: filters.q }));
  const gapsAnswer = useQuery(gapsQuery(campaign.id, period)).data;
  const tactics = useQuery(tacticsQuery(campaign.id)).data;
  const audiences = useQuery(audiencesQuery(campaign.id)).data?.items ?? [];
  const { put, ahead } = useTacticDates();

  const gaps = useMemo(() => gapsAnswer?.overall ?? [], [gapsAnswer]);
  const occurrences = useMemo(
    () => (calendar.data?.items ?? []).filter((each) => isShown(each, filters)),
    [calendar.data, filters],
  );
  const unscheduled = useMemo(() => (tactics ?? []).filter(({ status }) => status === 'draft'), [tactics]);
  const selected = tactics?.find(({ id }) => id === search['tactic']);
  const byId = useCallback(
    (id: string | undefined) => tactics?.find((tactic) => tactic.id === id),
    [tactics],
  );

  const show = useCallback(
    (change: Readonly<Record<string, string | undefined>>) => setSearch(change),
    [setSearch],
  );
  const openTactic = useCallback((id: string) => setSearch({ tactic: id }, 'push'), [setSearch]);
  const open = useCallback(
    (occurrence: Occurrence) => {
      if (occurrence.kind !== 'bulletin') openTactic(occurrence.subjectId);
      else if (readsPlan) {
        void navigate({
          to: '/c/$campaignId/bulletins/$bulletinId',
          params: { campaignId: campaign.id, bulletinId: occurrence.subjectId },
        });
      }
    },
    [openTactic, readsPlan, navigate, campaign.id],
  );
  const move = useCallback(
    (occurrence: Occurrence, to: DateRange) => {
      const tactic = byId(occurrence.subjectId);
      if (tactic !== undefined) put(tactic, to);
    },
    [byId, put],
  );
  const dropIn = useCallback(
    (tacticId: string, on: PlainDateString) => {
      const tactic = byId(tacticId);
      if (tactic !== undefined) put(tactic, keepLength(rangeOf(tactic), on));
    },
    [byId, put],
  );

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (!mayEdit || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target;
    if (
      !(target instanceof HTMLElement) ||
      target.closest('input,textarea,select,[role="dialog"],[role="menu"]') !== null
    )
      return;
    const id = target.closest<HTMLElement>('[data-occurrence]')?.dataset['occurrence'];
    const tactic =
      id === undefined
        ? target.closest('aside') === null
          ? undefined
          : selected
        : byId(id.replace(/^(?:tactic|contracting):/, ''));
    if (tactic === undefined || tactic.status === 'completed' || tactic.status === 'cancelled') return;
    if (event.key === 'm' || event.key === 'M') {
      event.preventDefault();
      setMoving({ tactic });
      return;
    }
    const current = rangeOf(ahead(tactic));
    const to =
      current === undefined ||
      id?.startsWith('tactic:') !== true ||
      target.dataset['occurrence'] === undefined
        ? undefined
        : movedByKey(current, event.key, event.shiftKey);
    if (to === undefined || tactic.status === 'draft' || view === 'phases') return;
    event.preventDefault();
    put(tactic, to);
  };

  const months = view === 'year' || view === 'phases';
  const title = months
    ? day.slice(0, 4)
    : view === 'week'
      ? format.range(range.start, range.end, true)
      : format.month(day.slice(0, 7));
  const gapsHere = gaps.filter((gap) => gap.end >= range.start && gap.start <= range.end);
  const gapWords = t('gapsOver', {
    count: gapsHere.length,
    days: gapsAnswer?.thresholdDays ?? campaign.gapThresholdDays,
  });
  const planned = useMemo(
    () =>
      tactics?.every(({ budget }) => budget !== null) === true
        ? new Map(tactics.map(({ id, budget }) => [id, budget?.planned ?? 0]))
        : undefined,
    [tactics],
  );
  const showsTray = readsPlan && view !== 'phases' && !(narrow && view === 'agenda');
  const showsToday = !phone || today < range.start || today > range.end;

  return (
    // Keys move the activity that has the focus; the focus itself is on real buttons below.
    // eslint-disable-next-line jsx-a11y-x/no-static-element-interactions -- a listener for keys pressed on what is inside
    <div className={styles.keys} onKeyDown={onKeyDown}>
      <Page
        title={title}
        documentTitle={`${t('title')}, ${title}`}
        subtitle={
          view === 'year'
            ? t('summary', {
                count: occurrences.filter(({ kind }) => kind !== 'contracting').length,
                gaps: gapWords,
              })
            : undefined
        }
        fill={!narrow}
        rail={selected !== undefined && view === 'month'}
        beside={
          <>
            <IconButton
              icon="left"
              small
              label={t(`earlier.${view}`)}
              onClick={() => show({ date: stepFrom(view, day, -1) })}
            />
            {showsToday && (
              <Button small onClick={() => show({ date: undefined })}>
                {t('today')}
              </Button>
            )}
            <IconButton
              icon="right"
              small
              label={t(`later.${view}`)}
              onClick={() => show({ date: stepFrom(view, day, 1) })}
            />
          </>
        }
        actions={
          <>
            <SegmentedControl<View>
              label={t('views.label')}
              value={view}
              wide={phone}
              onChange={(next) => show({ view: next === 'month' ? undefined : next })}
              segments={VIEWS.map((value) => ({ value, label: t(`views.${value}`) }))}
            />
            {mayEdit && selected === undefined && !phone && (
              <Link
                to="/c/$campaignId/tactics"
                params={{ campaignId: campaign.id }}
                search={{ new: '1' }}
                className={buttonClass({ variant: 'primary' })}
              >
                <Icon name="add" size={16} />
                <span>{t('newTactic')}</span>
              </Link>
            )}
          </>
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
              onMove={(tactic) => setMoving({ tactic })}
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
              selectedId={undefined}
              nativeDrag={view === 'year'}
              listRef={setTrayList}
              onOpen={(tactic) => openTactic(tactic.id)}
              onSchedule={(tactic) => setMoving({ tactic })}
              onCover={setCovering}
            />
          ) : undefined
        }
      >
        <FilterBar filters={filters} audiences={audiences} onChange={show} />
        {tactics?.length === 0 && mayEdit ? (
          <EmptyState
            action={
              <Link
                to="/c/$campaignId/tactics"
                params={{ campaignId: campaign.id }}
                search={{ add: '1' }}
                className={buttonClass({ variant: 'primary' })}
              >
                {t('empty.plan_action')}
              </Link>
            }
          >
            {t('empty.plan')}
          </EmptyState>
        ) : calendar.error !== null && calendar.data === undefined ? (
          <ErrorState error={calendar.error} onRetry={() => void calendar.refetch()} />
        ) : (
          <CalendarBody
            loading={calendar.data === undefined}
            view={view}
            day={day}
            range={range}
            today={today}
            occurrences={occurrences}
            gaps={gaps}
            thresholdDays={gapsAnswer?.thresholdDays ?? campaign.gapThresholdDays}
            tactics={tactics ?? []}
            channels={filters.channelTypes}
            plannedById={planned}
            campaignPhase={campaign.phase}
            currency={campaign.currency}
            selectedId={selected?.id}
            mayMove={mayEdit}
            tray={selected === undefined ? trayList : null}
            onDay={(next, to) =>
              show({ date: next, ...(to === undefined ? {} : { view: to === 'month' ? undefined : to }) })
            }
            onOpen={open}
            onOpenTactic={openTactic}
            onMove={move}
            onDropIn={dropIn}
            onCover={mayEdit ? setCovering : undefined}
          />
        )}
      </Page>
      <Suspense fallback={null}>
        {moving !== undefined && (
          <MoveDialog
            tactic={moving.tactic}
            proposed={moving.proposed}
            today={today}
            period={period}
            occurrences={calendar.data?.items ?? []}
            gaps={gaps}
            onClose={() => setMoving(undefined)}
            onConfirm={(to) => {
              setMoving(undefined);
              put(byId(moving.tactic.id) ?? moving.tactic, to);
            }}
          />
        )}
        {covering !== undefined && (
          <CoverDialog
            gap={covering}
            tactics={unscheduled}
            onClose={() => setCovering(undefined)}
            onChoose={(tactic) => {
              const proposed = covering.start < today ? today : covering.start;
              setCovering(undefined);
              setMoving({ tactic, proposed });
            }}
          />
        )}
      </Suspense>
    </div>
  );
}
