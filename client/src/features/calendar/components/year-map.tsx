import type { DateRange } from '@altavoz/domain/shared/date-range';
import { addDays, type PlainDateString } from '@altavoz/domain/shared/plain-date';
import {
  memo,
  startTransition,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type DragEvent,
  type KeyboardEvent,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { ChannelShape } from '../../../shared/ui/channel.js';
import { classNames } from '../../../shared/ui/class-names.js';
import { CHANNEL_TYPES } from '@altavoz/domain/tactics/tactic';
import type { Gap, Occurrence } from '../occurrence.js';
import { useActivityWords } from '../use-activity-words.js';
import { yearsOf } from '../visible-range.js';
import { layOutYear, sumMonths, WEEKDAY_COLUMNS, type YearDay } from '../year-layout.js';
import { weekdayLetter } from '../weekday-letter.js';
import { TRAY_DRAG_TYPE } from './tray.js';
import styles from './year-map.module.css';

interface YearMapProps {
  /** Twelve months. */
  readonly range: DateRange;
  readonly today: PlainDateString;
  readonly occurrences: readonly Occurrence[];
  readonly gaps: readonly Gap[];
  readonly thresholdDays: number;
  readonly plannedById: ReadonlyMap<string, number> | undefined;
  readonly currency: string;
  readonly mayMove: boolean;
  readonly onDay: (day: PlainDateString) => void;
  readonly onDropIn: (tacticId: string, day: PlainDateString) => void;
}

const ARROWS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** All the days of a year on one screen: twelve rows, weekdays under each other, silence drawn (look: year map). */
export const YearMap = memo(function YearMap(props: YearMapProps) {
  const { range, today, occurrences, gaps, thresholdDays, plannedById, currency, mayMove, onDay, onDropIn } =
    props;
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const days = useMemo(() => layOutYear(range, occurrences, gaps), [range, occurrences, gaps]);
  const months = useMemo(() => sumMonths(range, occurrences, plannedById), [range, occurrences, plannedById]);
  const wordsOf = useDayWords(today);
  const shapes = useShapes();
  const grid = useRef<HTMLDivElement>(null);
  const first = days.some(({ day }) => day === today) ? today : range.start;
  const [current, setCurrent] = useState(first);
  const [over, setOver] = useState<PlainDateString | undefined>(undefined);
  const stop = days.some(({ day }) => day === current) ? current : first;

  const pick = useCallback(
    (day: PlainDateString) => {
      setCurrent(day);
      onDay(day);
    },
    [onDay],
  );
  const goTo = (day: PlainDateString): void => {
    if (!days.some((each) => each.day === day)) return;
    setCurrent(day);
    grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = ARROWS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      goTo(addDays(stop, step));
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onDay(stop);
    }
  };
  const carries = (event: DragEvent): boolean => mayMove && event.dataTransfer.types.includes(TRAY_DRAG_TYPE);
  const dayAt = (event: DragEvent): PlainDateString | undefined =>
    event.target instanceof Element
      ? event.target.closest<HTMLElement>('[data-day]')?.dataset['day']
      : undefined;

  return (
    <div className={styles.frame}>
      <div
        ref={grid}
        className={styles.year}
        role="grid"
        tabIndex={-1}
        aria-label={t('year.label', { year: yearsOf(range) })}
        onKeyDown={onKeyDown}
        onDragOver={(event) => {
          if (!carries(event)) return;
          event.preventDefault();
          setOver(dayAt(event));
        }}
        onDragLeave={() => setOver(undefined)}
        onDrop={(event) => {
          const day = dayAt(event);
          setOver(undefined);
          if (!carries(event) || day === undefined) return;
          event.preventDefault();
          onDropIn(event.dataTransfer.getData(TRAY_DRAG_TYPE), day);
        }}
      >
        <div role="row" className={classNames(styles.row, styles.headRow)}>
          {Array.from({ length: WEEKDAY_COLUMNS }, (_, column) => (
            // 2024-01-01 is a Monday.
            <span
              key={column}
              role="columnheader"
              className={styles.weekday}
              style={{ gridColumn: column + 2 }}
              aria-label={format.weekday(addDays('2024-01-01', column % 7))}
            >
              {weekdayLetter(
                format.weekdayShort(addDays('2024-01-01', column % 7)),
                column % 7,
                format.language,
              )}
            </span>
          ))}
          <span
            role="columnheader"
            className={classNames(styles.weekday, styles.figureHead)}
            style={{ gridColumn: WEEKDAY_COLUMNS + 2 }}
          >
            {t('year.activities')}
          </span>
          {plannedById !== undefined && (
            <span
              role="columnheader"
              className={classNames(styles.weekday, styles.figureHead, styles.money)}
              style={{ gridColumn: WEEKDAY_COLUMNS + 3 }}
            >
              {t('year.planned')}
            </span>
          )}
        </div>
        {months.map(({ month: key, count, planned }, index) => {
          const row = index + 1;
          return (
            <div key={key} role="row" className={styles.row}>
              <span
                role="rowheader"
                className={classNames(styles.month, today.startsWith(key) && styles.thisMonth)}
                style={{ gridRow: row + 1 }}
              >
                <span className={styles.long}>{format.month(key).split(' ')[0]}</span>
                <span className={styles.short} aria-hidden="true">
                  {format.monthShort(`${key}-01`)}
                </span>
              </span>
              {days
                .filter((day) => day.row === row)
                .map((day) => (
                  <DayCell
                    key={day.day}
                    day={day}
                    words={wordsOf(day)}
                    shapes={shapes}
                    isToday={day.day === today}
                    stop={day.day === stop}
                    isOver={day.day === over}
                    onPick={pick}
                  />
                ))}
              <span
                role="gridcell"
                className={classNames(styles.figure, 'num')}
                style={{ gridRow: row + 1, gridColumn: WEEKDAY_COLUMNS + 2 }}
              >
                {count}
              </span>
              {planned !== null && (
                <span
                  role="gridcell"
                  className={classNames(styles.figure, styles.money, 'num')}
                  style={{ gridRow: row + 1, gridColumn: WEEKDAY_COLUMNS + 3 }}
                >
                  {format.money({ amount: planned, currency })}
                </span>
              )}
            </div>
          );
        })}
      </div>
      <div className={styles.legend} aria-hidden="true">
        <span className={styles.scale}>
          {t('year.legend')}
          {[0, 1, 2, 3, 4].map((heat) => (
            <i key={heat} data-heat={heat} />
          ))}
          {t('year.legendMost')}
        </span>
        <span>
          <i className="hatch" />
          {t('year.legendGap', { days: thresholdDays })}
        </span>
        <span>
          <i className={styles.todayKey} />
          {t('today')}
        </span>
        {days.some(({ event }) => event) && (
          <span>
            <u className={styles.eventKey} />
            {t('kinds.event')}
          </span>
        )}
        {days.some(({ marks }) => marks.length > 0) && (
          <span>
            <b className={styles.special}>8</b>
            {t('kinds.holiday')}
          </span>
        )}
      </div>
    </div>
  );
});

/**
 * The days stand at once, with their words; their hundreds of shapes come in the next frame, so that nobody who types
 * or scrolls meanwhile waits for both.
 */
function useShapes(): boolean {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => startTransition(() => setShown(true)));
    return () => cancelAnimationFrame(frame);
  }, []);
  return shown;
}

const FEW = 12;

/** What a day's colours and shapes say. The words that many days share are looked up once. */
function useDayWords(today: PlainDateString): (day: YearDay) => string {
  const { t } = useTranslation(['calendar', 'shared']);
  const format = useFormat();
  const { name } = useActivityWords();
  return useMemo(() => {
    const channels = Object.fromEntries(CHANNEL_TYPES.map((each) => [each, t(`shared:channel.${each}`)]));
    const [event, gap, now] = [t('layers.event'), t('year.gap'), t('year.today')];
    // Most days have few activities: those words are looked up once.
    const few = Array.from({ length: FEW }, (_, count) => t('year.day', { count }));
    const countOf = (count: number): string => few[count] ?? t('year.day', { count });
    return (day) =>
      [
        format.dayLong(day.day),
        countOf(day.count),
        ...day.channels.map((channel) => channels[channel]),
        ...(day.event ? [event] : []),
        ...day.marks.map(name),
        ...(day.gap ? [gap] : []),
        ...(day.day === today ? [now] : []),
      ].join(', ');
  }, [t, format, name, today]);
}

interface DayCellProps {
  readonly day: YearDay;
  readonly words: string;
  readonly shapes: boolean;
  readonly isToday: boolean;
  readonly stop: boolean;
  readonly isOver: boolean;
  readonly onPick: (day: PlainDateString) => void;
}

const DayCell = memo(function DayCell({ day, words, shapes, isToday, stop, isOver, onPick }: DayCellProps) {
  return (
    <button
      type="button"
      role="gridcell"
      tabIndex={stop ? 0 : -1}
      data-day={day.day}
      data-heat={day.heat}
      aria-label={words}
      title={words}
      aria-current={isToday ? 'date' : undefined}
      className={classNames(
        styles.day,
        day.weekend && styles.weekend,
        day.gap && styles.gap,
        isToday && styles.today,
        isOver && styles.over,
      )}
      style={{ gridRow: day.row + 1, gridColumn: day.column + 1 }}
      onClick={() => onPick(day.day)}
    >
      <b className={classNames(day.marks.length > 0 && styles.special)}>{Number(day.day.slice(8))}</b>
      {day.event && <u />}
      {shapes && day.channels.length > 0 && (
        <span>
          {day.channels.map((channel) => (
            <ChannelShape key={channel} channel={channel} size={7.5} />
          ))}
        </span>
      )}
    </button>
  );
});
