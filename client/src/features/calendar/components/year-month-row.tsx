import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import { memo } from 'react';
import { useFormat } from '../../../shared/format/use-format.js';
import { classNames } from '../../../shared/ui/class-names.js';
import { WEEKDAY_COLUMNS, type YearDay, type YearMonth } from '../year-layout.js';
import styles from './year-map.module.css';

interface MonthRowProps {
  readonly month: YearMonth;
  /** Its line of the grid. */
  readonly row: number;
  readonly currency: string;
  readonly today: PlainDateString;
  readonly wordsOf: (day: YearDay) => string;
  /** The day of this month that the tab key reaches. */
  readonly stop: PlainDateString | undefined;
  /** The day of this month that something is dragged over. */
  readonly over: PlainDateString | undefined;
}

const LETTERS = { traditional: 't', 'non-traditional': 'n', digital: 'd', 'public-relations': 'p' } as const;

/** A month of days, one element each: number, ground, shapes and lines are drawn by the style sheet. */
export const MonthRow = memo(function MonthRow(props: MonthRowProps) {
  const { month, row, currency, today, wordsOf, stop, over } = props;
  const format = useFormat();
  const { month: key, count, planned, days } = month;
  return (
    <div role="row" className={styles.row}>
      <span
        role="rowheader"
        className={classNames(styles.month, today.startsWith(key) && styles.thisMonth)}
        style={{ gridRow: row }}
      >
        <span className={styles.long}>{format.month(key).split(' ')[0]}</span>
        <span className={styles.short} aria-hidden="true">
          {format.monthShort(`${key}-01`)}
        </span>
      </span>
      {days.map((each) => (
        <div
          key={each.day}
          role="gridcell"
          tabIndex={each.day === stop ? 0 : -1}
          data-day={each.day}
          data-heat={each.heat}
          data-shapes={each.channels.length > 0 ? shapesOf(each) : undefined}
          data-many={each.channels.length > 0 ? each.channels.length : undefined}
          aria-label={wordsOf(each)}
          aria-current={each.day === today ? 'date' : undefined}
          className={classNames(
            styles.day,
            each.weekend && styles.weekend,
            each.gap && styles.gap,
            each.event && styles.event,
            each.marks.length > 0 && styles.special,
            each.day === today && styles.today,
            each.day === over && styles.over,
          )}
          style={{ gridRow: row, gridColumn: each.column + 1 }}
        >
          {Number(each.day.slice(8))}
        </div>
      ))}
      <span
        role="gridcell"
        className={classNames(styles.figure, 'num')}
        style={{ gridRow: row, gridColumn: WEEKDAY_COLUMNS + 2 }}
      >
        {count}
      </span>
      {planned !== null && (
        <span
          role="gridcell"
          className={classNames(styles.figure, styles.money, 'num')}
          style={{ gridRow: row, gridColumn: WEEKDAY_COLUMNS + 3 }}
        >
          {format.money({ amount: planned, currency })}
        </span>
      )}
    </div>
  );
});

const shapesOf = (day: YearDay): string => day.channels.map((channel) => LETTERS[channel]).join('');
