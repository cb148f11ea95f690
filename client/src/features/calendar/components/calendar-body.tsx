import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import type { DateRange } from '@altavoz/domain/shared/date-range';
import type { ChannelType } from '@altavoz/domain/tactics/tactic';
import { lazy, memo, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useNarrow } from '../../../shared/ui/media.js';
import { AfterAMoment, SkeletonBlock } from '../../../shared/ui/skeleton.js';
import type { Tactic } from '../../../shared/plan/tactics.js';
import type { NewDays } from '../event-adapter.js';
import type { Gap, GapsAnswer, Occurrence } from '../occurrence.js';
import type { OpenHow, Picked } from '../picked.js';
import type { View } from '../visible-range.js';
import styles from './calendar-body.module.css';

/** Each way to look comes when it is chosen. */
const YearMap = lazy(() => import('./year-map.js').then((file) => ({ default: file.YearMap })));
const DayList = lazy(() => import('./day-list.js').then((file) => ({ default: file.DayList })));
const PhoneMonth = lazy(() => import('./phone-month.js').then((file) => ({ default: file.PhoneMonth })));
const AgendaView = lazy(() => import('./agenda-view.js').then((file) => ({ default: file.AgendaView })));
const PhasesView = lazy(() => import('./phases-view.js').then((file) => ({ default: file.PhasesView })));
const DayCalendar = lazy(() => import('./day-calendar.js'));
const HoursCalendar = lazy(() => import('./hours-calendar.js'));

interface CalendarBodyProps {
  readonly loading: boolean;
  readonly view: View;
  readonly day: PlainDateString;
  readonly range: DateRange;
  readonly today: PlainDateString;
  readonly occurrences: readonly Occurrence[];
  readonly gaps: readonly Gap[];
  readonly audienceGaps: GapsAnswer['byAudience'];
  readonly thresholdDays: number;
  readonly tactics: readonly Tactic[];
  readonly channels: readonly ChannelType[];
  readonly plannedById: ReadonlyMap<string, number> | undefined;
  readonly campaignPhase: number;
  readonly currency: string;
  readonly selectedId: string | undefined;
  readonly picked: Picked;
  readonly mayMove: boolean;
  readonly tray: HTMLElement | null;
  readonly onDay: (day: PlainDateString) => void;
  /** The month of a day. */
  readonly onMonth: (day: PlainDateString) => void;
  readonly onOpen: (occurrence: Occurrence, how: OpenHow) => void;
  readonly onOpenTactic: (id: string) => void;
  readonly onMove: (occurrence: Occurrence, to: NewDays) => void;
  readonly onDropIn: (tacticId: string, day: PlainDateString) => void;
  readonly onCover: ((gap: Gap) => void) | undefined;
}

/** The chosen way to look at time. The library is fetched only where it draws; a phone never needs it. */
export const CalendarBody = memo(function CalendarBody(props: CalendarBodyProps) {
  if (props.loading) return <GridSkeleton />;
  return (
    <Suspense fallback={<GridSkeleton />}>
      <ChosenView {...props} />
    </Suspense>
  );
});

function ChosenView(props: CalendarBodyProps) {
  const { view, day, range, today, occurrences, gaps, selectedId, picked, onDay, onOpen } = props;
  const narrow = useNarrow();
  if (view === 'year') return <YearMap {...props} onDay={props.onMonth} />;
  if (view === 'phases') return <PhasesView {...props} onOpen={(tactic) => props.onOpenTactic(tactic.id)} />;
  if (view === 'agenda') return <AgendaView key={String(narrow)} {...props} scrolls={!narrow} />;
  if (narrow && view === 'month') return <PhoneMonth {...props} month={day.slice(0, 7)} onDay={onDay} />;
  if (narrow)
    return (
      <DayList
        range={range}
        today={today}
        occurrences={occurrences}
        gaps={gaps}
        selectedId={selectedId}
        picked={picked}
        onOpen={onOpen}
      />
    );
  const byHours = view === 'week' && occurrences.some(({ time }) => time !== null);
  return byHours ? <HoursCalendar {...props} view={view} /> : <DayCalendar {...props} view={view} />;
}

/** Five weeks on their way. */
function GridSkeleton() {
  const { t } = useTranslation();
  return (
    <AfterAMoment>
      <div className={styles.waiting} role="status" aria-busy="true" aria-label={t('state.loading')}>
        {Array.from({ length: 35 }, (_, index) => (
          <SkeletonBlock key={index} height={72} />
        ))}
      </div>
    </AfterAMoment>
  );
}
