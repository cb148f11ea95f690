import type { DateRange } from '@altavoz/domain/shared/date-range';
import { addDays, type PlainDateString } from '@altavoz/domain/shared/plain-date';
import { CHANNEL_TYPES } from '@altavoz/domain/tactics/tactic';
import {
  memo,
  useMemo,
  useRef,
  useState,
  type DragEvent,
  type KeyboardEvent,
  type SyntheticEvent,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { classNames } from '../../../shared/ui/class-names.js';
import type { Gap, Occurrence } from '../occurrence.js';
import { useActivityWords } from '../use-activity-words.js';
import { yearsOf } from '../visible-range.js';
import { weekdayLetter } from '../weekday-letter.js';
import { layOutYear, WEEKDAY_COLUMNS, type YearDay } from '../year-layout.js';
import { TRAY_DRAG_TYPE } from './tray.js';
import { YearLegend } from './year-legend.js';
import styles from './year-map.module.css';
import { MonthRow } from './year-month-row.js';

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
  const months = useMemo(
    () => layOutYear(range, occurrences, gaps, plannedById),
    [range, occurrences, gaps, plannedById],
  );
  const wordsOf = useDayWords(today);
  const grid = useRef<HTMLDivElement>(null);
  const isShown = (day: PlainDateString): boolean => range.start <= day && day <= range.end;
  const first = isShown(today) ? today : range.start;
  const [current, setCurrent] = useState(first);
  const [over, setOver] = useState<PlainDateString | undefined>(undefined);
  const stop = isShown(current) ? current : first;

  const goTo = (day: PlainDateString): void => {
    if (!isShown(day)) return;
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

  return (
    <div className={styles.frame}>
      <div
        ref={grid}
        className={styles.year}
        role="grid"
        tabIndex={-1}
        aria-label={t('year.label', { year: yearsOf(range) })}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const day = cellAt(event)?.dataset['day'];
          if (day === undefined) return;
          setCurrent(day);
          onDay(day);
        }}
        onPointerOver={(event) => {
          // What is read aloud also stands beside the pointer; written when one comes, not for every day of the year.
          const cell = cellAt(event);
          if (cell) cell.title = cell.ariaLabel ?? '';
        }}
        onDragOver={(event) => {
          if (!carries(event)) return;
          event.preventDefault();
          setOver(cellAt(event)?.dataset['day']);
        }}
        onDragLeave={() => setOver(undefined)}
        onDrop={(event) => {
          const day = cellAt(event)?.dataset['day'];
          setOver(undefined);
          if (!carries(event) || day === undefined) return;
          event.preventDefault();
          onDropIn(event.dataTransfer.getData(TRAY_DRAG_TYPE), day);
        }}
      >
        <HeadRow money={plannedById !== undefined} />
        {months.map((month, index) => (
          <MonthRow
            key={month.month}
            month={month}
            row={index + 2}
            currency={currency}
            today={today}
            wordsOf={wordsOf}
            stop={stop.startsWith(month.month) ? stop : undefined}
            over={over?.startsWith(month.month) === true ? over : undefined}
          />
        ))}
      </div>
      <YearLegend months={months} thresholdDays={thresholdDays} />
    </div>
  );
});

function cellAt(event: SyntheticEvent): HTMLElement | undefined {
  return event.target instanceof Element
    ? (event.target.closest<HTMLElement>('[data-day]') ?? undefined)
    : undefined;
}

/** Weekdays over their columns. */
const HeadRow = memo(function HeadRow({ money }: { readonly money: boolean }) {
  const { t } = useTranslation('calendar');
  const { weekday, weekdayShort, language } = useFormat();
  // 2024-01-01 is a Monday.
  const week = Array.from({ length: 7 }, (_, index) => {
    const day = addDays('2024-01-01', index);
    return { name: weekday(day), letter: weekdayLetter(weekdayShort(day), index, language) };
  });
  const figureHead = classNames(styles.weekday, styles.figureHead);
  return (
    <div role="row" className={classNames(styles.row, styles.headRow)}>
      {Array.from({ length: WEEKDAY_COLUMNS }, (_, column) => (
        <span
          key={column}
          role="columnheader"
          className={styles.weekday}
          style={{ gridColumn: column + 2 }}
          aria-label={week[column % 7]?.name}
        >
          {week[column % 7]?.letter}
        </span>
      ))}
      <span role="columnheader" className={figureHead} style={{ gridColumn: WEEKDAY_COLUMNS + 2 }}>
        {t('year.activities')}
      </span>
      {money && (
        <span
          role="columnheader"
          className={classNames(figureHead, styles.money)}
          style={{ gridColumn: WEEKDAY_COLUMNS + 3 }}
        >
          {t('year.planned')}
        </span>
      )}
    </div>
  );
});

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
