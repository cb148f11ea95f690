import '@fullcalendar/react/skeleton.css';
import type { DateRange } from '@altavoz/domain/shared/date-range';
import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import FullCalendar, { type CalendarRef, type EventApi, type EventDisplayInfo } from '@fullcalendar/react';
import dayGridPlugin from '@fullcalendar/react/daygrid';
import interactionPlugin, { Draggable } from '@fullcalendar/react/interaction';
import { memo, useEffect, useMemo, useRef, type ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { classNames } from '../../../shared/ui/class-names.js';
import {
  fromLibraryDate,
  fromLibraryDays,
  fromLibraryEvent,
  toEvent,
  toGapEvent,
  type NewDays,
} from '../event-adapter.js';
import { isDayMark } from '../layers.js';
import type { Gap, Occurrence } from '../occurrence.js';
import type { OpenHow, Picked } from '../picked.js';
import { contains } from '@altavoz/domain/shared/date-range';
import { useActivityWords } from '../use-activity-words.js';
import { useStable } from '../use-stable.js';
import { ActivityChip } from './activity-chip.js';
import { GapCard } from './gap-card.js';
import styles from './library-calendar.module.css';
import { useKeptFocus } from './use-kept-focus.js';

export type LibraryView = 'month' | 'week';

export interface LibraryCalendarProps {
  readonly view: LibraryView;
  readonly hours?: HoursView | undefined;
  readonly day: PlainDateString;
  readonly range: DateRange;
  readonly today: PlainDateString;
  readonly occurrences: readonly Occurrence[];
  readonly gaps: readonly Gap[];
  readonly selectedId: string | undefined;
  readonly picked: Picked;
  readonly mayMove: boolean;
  /** Holds the cards that can be dragged in; undefined while there are none. */
  readonly tray: HTMLElement | null;
  readonly onOpen: (occurrence: Occurrence, how: OpenHow) => void;
  readonly onMove: (occurrence: Occurrence, to: NewDays) => void;
  readonly onDropIn: (tacticId: string, day: PlainDateString) => void;
  readonly onCover: ((gap: Gap) => void) | undefined;
}

type LibraryPlugin = NonNullable<ComponentProps<typeof FullCalendar>['plugins']>[number];

/** How the week is drawn by the hour: the plugin is fetched only when something has hours. */
export interface HoursView {
  readonly plugin: LibraryPlugin;
  readonly name: string;
  readonly options: ComponentProps<typeof FullCalendar>;
}

const occurrenceOf = (event: EventApi): Occurrence | undefined =>
  event.extendedProps['occurrence'] as Occurrence | undefined;
const gapOf = (event: EventApi): Gap | undefined => event.extendedProps['gap'] as Gap | undefined;

/** Month and week. The library draws and drags; what it shows, and all words, are ours. */
export const LibraryCalendar = memo(function LibraryCalendar(props: LibraryCalendarProps) {
  const { view, hours, day, range, today, occurrences, gaps, selectedId, picked, mayMove, tray } = props;
  const { t } = useTranslation(['calendar', 'shared']);
  const format = useFormat();
  const words = useActivityWords();
  const calendar = useRef<CalendarRef>(null);
  const focus = useKeptFocus();
  const onOpen = useStable(props.onOpen);
  const onMove = useStable(props.onMove);
  const onDropIn = useStable(props.onDropIn);
  const { onCover } = props;
  const byHour = view === 'week' ? hours : undefined;
  const viewName = byHour?.name ?? (view === 'week' ? 'dayGridWeek' : 'dayGridMonth');
  const plugins = useMemo(
    () => [dayGridPlugin, interactionPlugin, ...(hours === undefined ? [] : [hours.plugin])],
    [hours],
  );

  // It begins with the right view: telling it again would draw everything twice.
  const shown = useRef(`${viewName} ${day}`);
  useEffect(() => {
    if (shown.current === `${viewName} ${day}`) return;
    shown.current = `${viewName} ${day}`;
    calendar.current?.getApi().changeView(viewName, day);
  }, [viewName, day]);

  useEffect(() => {
    if (tray === null || !mayMove) return undefined;
    const draggable = new Draggable(tray, {
      itemSelector: '[data-tray-tactic]',
      eventData: (card) => ({
        title: card.dataset['name'] ?? '',
        duration: { days: 1 },
        extendedProps: { dropped: card.dataset['trayTactic'] },
      }),
    });
    return () => draggable.destroy();
  }, [tray, mayMove]);

  const byHours = byHour !== undefined;
  const events = useMemo(() => {
    const wanted = { language: format.language, mayMove, byHours };
    return [
      ...occurrences.flatMap((occurrence) => (isDayMark(occurrence) ? [] : toEvent(occurrence, wanted))),
      ...gaps.flatMap((gap) => toGapEvent(gap, range) ?? []),
    ];
  }, [occurrences, gaps, range, format.language, mayMove, byHours]);

  /** What is said of each activity, drawn anew only when that changes. */
  const chips = useMemo(
    () => ({
      eventContent: (info: EventDisplayInfo) => {
        const gap = gapOf(info.event);
        if (gap !== undefined) {
          const past = gap.end < today;
          return info.isStart ? <GapCard gap={gap} onCover={past ? undefined : onCover} /> : null;
        }
        const occurrence = occurrenceOf(info.event);
        if (occurrence === undefined) return <span className={styles.incoming}>{info.event.title}</span>;
        const days = fromLibraryDays(info.event);
        return (
          <ActivityChip
            occurrence={occurrence}
            today={today}
            words={words}
            selected={occurrence.kind === 'tactic' && occurrence.subjectId === selectedId}
            picked={picked}
            tall={days.start === days.end && occurrence.time === null}
            begins={info.isStart}
            onHours={!info.event.allDay}
            range={info.isMirror ? format.range(days.start, days.end) : undefined}
          />
        );
      },
    }),
    [today, words, selectedId, picked, onCover, format],
  );

  const cells = useMemo(() => {
    const marks = occurrences.filter(isDayMark);
    const marksOn = (shown: PlainDateString): string =>
      marks
        .filter((mark) => contains(mark, shown))
        .map(words.name)
        .join(' · ');
    const mark = (shown: PlainDateString) => {
      const said = marksOn(shown);
      return said === '' ? null : (
        <span className={styles.mark} title={said}>
          {said}
        </span>
      );
    };
    return {
      dayHeaderInnerClass: (info: { readonly inPopover: boolean }) =>
        (info.inPopover ? styles.popoverHead : styles.dayHead) ?? '',
      dayHeaderContent: (info: { readonly date: Date; readonly inPopover: boolean }) => {
        const shown = fromLibraryDate(info.date);
        if (info.inPopover) return format.dayTitle(shown);
        if (view !== 'week') return format.weekdayShort(shown);
        return (
          <span className={classNames(styles.weekDay, shown === today && styles.weekToday)}>
            {format.weekdayShort(shown)} <b>{format.day(shown).split(' ')[0]}</b>
            {mark(shown)}
          </span>
        );
      },
      dayCellClass: (info: DayShown) => {
        const shown = fromLibraryDate(info.date);
        return classNames(
          styles.cell,
          info.inPopover && styles.inPopover,
          (info.dow === 0 || info.dow === 6) && styles.weekend,
          info.isOther && styles.other,
          gaps.some((gap) => contains(gap, shown)) && styles.gapCell,
        );
      },
      dayCellTopContent: (info: { readonly date: Date }) => {
        const shown = fromLibraryDate(info.date);
        if (view === 'week') return null;
        const named = shown.endsWith('-01') || shown === range.start;
        return (
          <span className={styles.dayTop}>
            <span className={classNames(styles.number, shown === today && styles.today)}>
              {named ? format.day(shown) : Number(shown.slice(8))}
            </span>
            {mark(shown)}
          </span>
        );
      },
    };
  }, [view, range.start, today, occurrences, gaps, words, format]);

  const { mounted } = focus;
  const handlers = useMemo(() => {
    const changed = ({ event, revert }: Changed): void => {
      const occurrence = occurrenceOf(event);
      if (occurrence === undefined) return;
      const to = fromLibraryEvent(event);
      // Which times of a series are meant is asked first.
      if (occurrence.recurring) revert();
      onMove(occurrence, to);
    };
    return {
      eventClick: (info: { readonly event: EventApi; readonly jsEvent: MouseEvent }) => {
        const occurrence = occurrenceOf(info.event);
        if (occurrence !== undefined) onOpen(occurrence, info.jsEvent);
      },
      eventDrop: changed,
      eventResize: changed,
      eventReceive: (info: { readonly event: EventApi }) => {
        const dropped: unknown = info.event.extendedProps['dropped'];
        const { start } = fromLibraryDays(info.event);
        // The card becomes an activity when the API says so; until then our own optimistic one stands there.
        info.event.remove();
        if (typeof dropped === 'string') onDropIn(dropped, start);
      },
      eventDidMount: (info: { readonly el: HTMLElement; readonly event: EventApi }) =>
        mounted(info.el, occurrenceOf(info.event)),
    };
  }, [onMove, onOpen, onDropIn, mounted]);

  const more = useMemo(
    () => ({
      moreLinkContent: (info: { readonly num: number }) => t('more', { count: info.num }),
      moreLinkHint: (count: number) => t('more', { count }),
      popoverCloseContent: () => '×',
    }),
    [t],
  );

  return (
    <div className={styles.frame} {...focus.frame}>
      <FullCalendar
        ref={calendar}
        plugins={plugins}
        initialView={viewName}
        initialDate={day}
        timeZone="UTC"
        now={today}
        locale={format.language}
        firstDay={1}
        headerToolbar={false}
        height="100%"
        expandRows
        fixedWeekCount={false}
        events={events}
        eventOrder="start,-duration,title"
        editable={mayMove}
        eventResizableFromStart={mayMove}
        droppable={mayMove}
        dayMaxEvents={view === 'month'}
        displayEventTime={false}
        weekTextLong={t('views.week')}
        {...handlers}
        {...chips}
        eventClass={eventClass}
        rowEventBeforeClass={edgeBefore}
        rowEventAfterClass={edgeAfter}
        highlightClass={styles.target ?? ''}
        tableClass={styles.table ?? ''}
        tableHeaderClass={styles.tableHead ?? ''}
        dayHeaderAlign="start"
        dayRowClass={styles.row ?? ''}
        dayCellTopClass={styles.cellTop ?? ''}
        {...cells}
        moreLinkClass={styles.more ?? ''}
        {...more}
        {...byHour?.options}
        allDayHeaderContent={t('allDay')}
        popoverClass={styles.popover ?? ''}
        popoverCloseClass={styles.popoverClose ?? ''}
        closeHint={t('shared:actions.close')}
      />
    </div>
  );
});

interface Changed {
  readonly event: EventApi;
  readonly revert: () => void;
}

interface DayShown {
  readonly date: Date;
  readonly dow: number;
  readonly isOther: boolean;
  readonly inPopover?: boolean;
}

const eventClass = (info: EventDisplayInfo): string =>
  classNames(
    styles.event,
    gapOf(info.event) !== undefined && styles.gapEvent,
    (info.isMirror || info.isDragging) && styles.mirror,
    !info.isStart && styles.goesBack,
    !info.isEnd && styles.goesOn,
  );

const edgeBefore = (info: { readonly isStartResizable: boolean }): string =>
  info.isStartResizable ? classNames(styles.edge, styles.edgeStart) : '';
const edgeAfter = (info: { readonly isEndResizable: boolean }): string =>
  info.isEndResizable ? classNames(styles.edge, styles.edgeEnd) : '';
