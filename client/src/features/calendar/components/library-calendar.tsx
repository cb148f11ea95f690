import '@fullcalendar/react/skeleton.css';
import type { DateRange } from '@altavoz/domain/shared/date-range';
import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import FullCalendar, { type CalendarRef, type EventApi, type EventDisplayInfo } from '@fullcalendar/react';
import dayGridPlugin from '@fullcalendar/react/daygrid';
import interactionPlugin, { Draggable } from '@fullcalendar/react/interaction';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { classNames } from '../../../shared/ui/class-names.js';
import { fromLibraryDate, fromLibraryDays, toEvent, toGapEvent } from '../event-adapter.js';
import { isDayMark } from '../layers.js';
import type { Gap, Occurrence } from '../occurrence.js';
import type { OpenHow, Picked } from '../picked.js';
import { contains } from '@altavoz/domain/shared/date-range';
import { ActivityChip, useActivityName } from './activity-chip.js';
import { GapCard } from './gap-card.js';
import styles from './library-calendar.module.css';
import { useKeptFocus } from './use-kept-focus.js';

export type LibraryView = 'month' | 'week';

export interface LibraryCalendarProps {
  readonly view: LibraryView;
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
  readonly onMove: (occurrence: Occurrence, to: DateRange) => void;
  readonly onDropIn: (tacticId: string, day: PlainDateString) => void;
  readonly onCover: ((gap: Gap) => void) | undefined;
}

const plugins = [dayGridPlugin, interactionPlugin];
const viewNames = { month: 'dayGridMonth', week: 'dayGridWeek' } as const;

const occurrenceOf = (event: EventApi): Occurrence | undefined =>
  event.extendedProps['occurrence'] as Occurrence | undefined;
const gapOf = (event: EventApi): Gap | undefined => event.extendedProps['gap'] as Gap | undefined;

/** Month and week. The library draws and drags; what it shows, and all words, are ours. */
export default function LibraryCalendar(props: LibraryCalendarProps) {
  const {
    view,
    day,
    range,
    today,
    occurrences,
    gaps,
    selectedId,
    picked,
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
  const name = useActivityName();
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
    return [
      ...occurrences.flatMap((occurrence) => (isDayMark(occurrence) ? [] : toEvent(occurrence, wanted))),
      ...gaps.flatMap((gap) => toGapEvent(gap, range) ?? []),
    ];
  }, [occurrences, gaps, range, format.language, mayMove]);

  const marks = useMemo(() => occurrences.filter(isDayMark), [occurrences]);
  const wordsOf = (shown: PlainDateString): string =>
    marks
      .filter((mark) => contains(mark, shown))
      .map(name)
      .join(' · ');

  const inGap = (date: Date): boolean => {
    const shown = fromLibraryDate(date);
    return gaps.some((gap) => contains(gap, shown));
  };

  const content = (info: EventDisplayInfo) => {
    const gap = gapOf(info.event);
    if (gap !== undefined) return info.isStart ? <GapCard gap={gap} onCover={onCover} /> : null;
    const occurrence = occurrenceOf(info.event);
    if (occurrence === undefined) return <span className={styles.incoming}>{info.event.title}</span>;
    const days = fromLibraryDays(info.event);
    return (
      <ActivityChip
        occurrence={occurrence}
        today={today}
        selected={occurrence.kind === 'tactic' && occurrence.subjectId === selectedId}
        picked={picked}
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
          if (occurrence !== undefined) onOpen(occurrence, info.jsEvent);
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
              {wordsOf(shown) !== '' && <span className={styles.mark}>{wordsOf(shown)}</span>}
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
          const words = wordsOf(shown);
          const named = shown.endsWith('-01') || shown === range.start;
          return (
            <>
              <span className={classNames(styles.number, shown === today && styles.today)}>
                {named ? format.day(shown) : Number(shown.slice(8))}
              </span>
              {words !== '' && (
                <span className={styles.mark} title={words}>
                  {words}
                </span>
              )}
            </>
          );
        }}
        moreLinkClass={styles.more ?? ''}
        moreLinkContent={(info) => t('more', { count: info.num })}
        moreLinkHint={(count) => t('more', { count })}
        popoverClass={styles.popover ?? ''}
        popoverCloseClass={styles.popoverClose ?? ''}
        popoverCloseContent={() => '×'}
        closeHint={t('shared:actions.close')}
      />
    </div>
  );
}
