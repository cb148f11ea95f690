import '@fullcalendar/react/skeleton.css';
import type { DateRange } from '@altavoz/domain/shared/date-range';
import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import FullCalendar, { type CalendarRef, type EventApi, type EventDisplayInfo } from '@fullcalendar/react';
import dayGridPlugin from '@fullcalendar/react/daygrid';
import interactionPlugin, { Draggable } from '@fullcalendar/react/interaction';
import listPlugin from '@fullcalendar/react/list';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { classNames } from '../../../shared/ui/class-names.js';
import { fromLibraryDate, fromLibraryDays, toEvent, toGapEvent, toListEvent } from '../event-adapter.js';
import type { Gap, Occurrence } from '../occurrence.js';
import { contains } from '@altavoz/domain/shared/date-range';
import { ActivityChip } from './activity-chip.js';
import { AgendaLine } from './agenda-line.js';
import { GapCard } from './gap-card.js';
import styles from './library-calendar.module.css';
import { useKeptFocus } from './use-kept-focus.js';

export type LibraryView = 'month' | 'week' | 'agenda';

export interface LibraryCalendarProps {
  readonly view: LibraryView;
  readonly day: PlainDateString;
  readonly range: DateRange;
  readonly today: PlainDateString;
  readonly occurrences: readonly Occurrence[];
  readonly gaps: readonly Gap[];
  readonly selectedId: string | undefined;
  readonly mayMove: boolean;
  /** Holds the cards that can be dragged in; undefined while there are none. */
  readonly tray: HTMLElement | null;
  readonly onOpen: (occurrence: Occurrence) => void;
  readonly onMove: (occurrence: Occurrence, to: DateRange) => void;
  readonly onDropIn: (tacticId: string, day: PlainDateString) => void;
  readonly onCover: ((gap: Gap) => void) | undefined;
}

const plugins = [dayGridPlugin, listPlugin, interactionPlugin];
const viewNames = { month: 'dayGridMonth', week: 'dayGridWeek', agenda: 'listMonth' } as const;

const occurrenceOf = (event: EventApi): Occurrence | undefined =>
  event.extendedProps['occurrence'] as Occurrence | undefined;
const gapOf = (event: EventApi): Gap | undefined => event.extendedProps['gap'] as Gap | undefined;

/** Month, week and agenda. The library draws and drags; what it shows, and all words, are ours. */
export default function LibraryCalendar(props: LibraryCalendarProps) {
  const {
    view,
    day,
    range,
    today,
    occurrences,
    gaps,
    selectedId,
    mayMove,
    tray,
    onOpen,
    onMove,
    onDropIn,
    onCover,
  } = props;
  const { t } = useTranslation(['calendar', 'shared']);
  const format = useFormat();
  const calendar = useRef<CalendarRef>(null);
  const focus = useKeptFocus();

  useEffect(() => {
    calendar.current?.getApi().changeView(viewNames[view], day);
  }, [view, day]);

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

  const events = useMemo(() => {
    const wanted = { language: format.language, mayMove };
    if (view === 'agenda') return occurrences.map((occurrence) => toListEvent(occurrence, range, wanted));
    return [
      ...occurrences.map((occurrence) => toEvent(occurrence, wanted)),
      ...gaps.flatMap((gap) => toGapEvent(gap, range) ?? []),
    ];
  }, [view, occurrences, gaps, range, format.language, mayMove]);

  const inGap = (date: Date): boolean => {
    const shown = fromLibraryDate(date);
    return gaps.some((gap) => contains(gap, shown));
  };

  const content = (info: EventDisplayInfo) => {
    const gap = gapOf(info.event);
    if (gap !== undefined) return info.isStart ? <GapCard gap={gap} onCover={onCover} /> : null;
    const occurrence = occurrenceOf(info.event);
    if (occurrence === undefined) return <span className={styles.incoming}>{info.event.title}</span>;
    if (view === 'agenda') return <AgendaLine occurrence={occurrence} today={today} />;
    const days = fromLibraryDays(info.event);
    return (
      <ActivityChip
        occurrence={occurrence}
        today={today}
        selected={occurrence.kind === 'tactic' && occurrence.subjectId === selectedId}
        tall={days.start === days.end}
        range={info.isMirror ? format.range(days.start, days.end) : undefined}
      />
    );
  };

  const changed = (event: EventApi): void => {
    const occurrence = occurrenceOf(event);
    if (occurrence !== undefined) onMove(occurrence, fromLibraryDays(event));
  };

  return (
    <div className={styles.frame} {...focus.frame}>
      <FullCalendar
        ref={calendar}
        plugins={plugins}
        initialView={viewNames[view]}
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
        eventClick={(info) => {
          const occurrence = occurrenceOf(info.event);
          if (occurrence !== undefined) onOpen(occurrence);
        }}
        eventDrop={(info) => changed(info.event)}
        eventResize={(info) => changed(info.event)}
        eventReceive={(info) => {
          const dropped: unknown = info.event.extendedProps['dropped'];
          const { start } = fromLibraryDays(info.event);
          // The card becomes an activity when the API says so; until then our own optimistic one stands there.
          info.event.remove();
          if (typeof dropped === 'string') onDropIn(dropped, start);
        }}
        eventDidMount={(info) => focus.mounted(info.el, occurrenceOf(info.event))}
        eventContent={content}
        eventClass={(info) =>
          classNames(
            styles.event,
            gapOf(info.event) !== undefined && styles.gapEvent,
            (info.isMirror || info.isDragging) && styles.mirror,
            !info.isStart && styles.goesBack,
            !info.isEnd && styles.goesOn,
          )
        }
        rowEventBeforeClass={(info) =>
          info.isStartResizable ? classNames(styles.edge, styles.edgeStart) : ''
        }
        rowEventAfterClass={(info) => (info.isEndResizable ? classNames(styles.edge, styles.edgeEnd) : '')}
        listItemEventClass={styles.listEvent ?? ''}
        listItemEventInnerClass={styles.listInner ?? ''}
        highlightClass={styles.target ?? ''}
        tableClass={styles.table ?? ''}
        tableHeaderClass={styles.tableHead ?? ''}
        dayHeaderInnerClass={(info) => (info.inPopover ? (styles.popoverHead ?? '') : (styles.dayHead ?? ''))}
        dayHeaderAlign="start"
        dayHeaderContent={(info) => {
          const shown = fromLibraryDate(info.date);
          if (info.inPopover) return format.dayTitle(shown);
          if (view !== 'week') return format.weekdayShort(shown);
          return (
            <span className={classNames(styles.weekDay, shown === today && styles.weekToday)}>
              {format.weekdayShort(shown)} <b>{format.day(shown).split(' ')[0]}</b>
            </span>
          );
        }}
        dayRowClass={styles.row ?? ''}
        dayCellClass={(info) =>
          classNames(
            styles.cell,
            info.inPopover && styles.inPopover,
            (info.dow === 0 || info.dow === 6) && styles.weekend,
            info.isOther && styles.other,
            inGap(info.date) && styles.gapCell,
          )
        }
        dayCellTopClass={styles.cellTop ?? ''}
        dayCellTopContent={(info) => {
          const shown = fromLibraryDate(info.date);
          if (view === 'week') return null;
          const named = shown.endsWith('-01') || shown === range.start;
          return (
            <span className={classNames(styles.number, shown === today && styles.today)}>
              {named ? format.day(shown) : Number(shown.slice(8))}
            </span>
          );
        }}
        moreLinkClass={styles.more ?? ''}
        moreLinkContent={(info) => t('more', { count: info.num })}
        moreLinkHint={(count) => t('more', { count })}
        popoverClass={styles.popover ?? ''}
        popoverCloseClass={styles.popoverClose ?? ''}
        popoverCloseContent={() => '×'}
        closeHint={t('shared:actions.close')}
        listDaysClass={styles.listDays ?? ''}
        listDayClass={styles.listDay ?? ''}
        listDayHeaderInnerClass={(info) => (info.level === 0 ? '' : (styles.hidden ?? ''))}
        listDayHeaderClass={styles.listDayHead ?? ''}
        listDayHeaderContent={(info) => {
          const shown = fromLibraryDate(info.date);
          return (
            <span className={classNames(shown === today && styles.listToday)}>{format.dayTitle(shown)}</span>
          );
        }}
        noEventsClass={styles.none ?? ''}
        noEventsContent={() =>
          t('empty.period', { start: format.day(range.start), end: format.day(range.end) })
        }
      />
    </div>
  );
}
