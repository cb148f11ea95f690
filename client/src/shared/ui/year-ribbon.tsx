import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { daysInRange } from '../format/date.js';
import { useFormat } from '../format/use-format.js';
import { classNames } from './class-names.js';
import styles from './year-ribbon.module.css';

interface YearRibbonProps {
  /** First and last day shown, usually the campaign's. */
  readonly start: PlainDateString;
  readonly end: PlainDateString;
  /** How many activities each day has; days without any may be left out. */
  readonly activity: ReadonlyMap<PlainDateString, number>;
  readonly gaps: readonly { readonly start: PlainDateString; readonly end: PlainDateString }[];
  readonly today: PlainDateString;
}

const WIDTH = 1164;
const HEIGHT = 34;
const STEP = 9;

const shift = (day: PlainDateString, days: number): PlainDateString =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The whole year in one line: a bar a day, brass hatches where it goes silent, a line for today. */
export function YearRibbon({ start, end, activity, gaps, today }: YearRibbonProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const pattern = useId();
  const days = daysInRange(start, end);
  const width = WIDTH / days;
  const offset = (day: PlainDateString): number => (daysInRange(start, day) - 1) * width;
  const inside = (day: PlainDateString): boolean => day >= start && day <= end;
  const clipped = gaps
    .filter((gap) => gap.end >= start && gap.start <= end)
    .map((gap) => ({ start: gap.start < start ? start : gap.start, end: gap.end > end ? end : gap.end }));
  const allDays = Array.from({ length: days }, (_, index) => shift(start, index));
  const firsts = allDays.filter((day, index) => day.endsWith('-01') || index === 0);
  const label = t('ribbon.label', { gaps: t('ribbon.gaps', { count: clipped.length }) });
  return (
    <figure className={styles.ribbon} role="img" aria-label={label}>
      <svg viewBox={`0 -3 ${WIDTH} 41`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <defs>
          <pattern
            id={pattern}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="6" height="6" fill="var(--brass-tint)" />
            <path d="M0 0V6" stroke="var(--hatch)" strokeWidth="1.800" />
          </pattern>
        </defs>
        {clipped.map((gap) => (
          <rect
            key={gap.start}
            x={offset(gap.start)}
            y="0"
            width={daysInRange(gap.start, gap.end) * width}
            height={HEIGHT}
            fill={`url(#${pattern})`}
          >
            <title>
              {t('ribbon.gap', {
                days: daysInRange(gap.start, gap.end),
                range: format.range(gap.start, gap.end),
              })}
            </title>
          </rect>
        ))}
        {allDays.map((day) => {
          const count = Math.min(activity.get(day) ?? 0, 3);
          if (count === 0) return null;
          const height = STEP * count + 1;
          return (
            <rect
              key={day}
              x={offset(day)}
              y={HEIGHT - height}
              width={width * 0.72}
              height={height}
              fill={day < today ? 'var(--b3)' : 'var(--b1)'}
            />
          );
        })}
        <path
          d={`M0 ${HEIGHT + 0.5}H${WIDTH}`}
          stroke="var(--line-strong)"
          vectorEffect="non-scaling-stroke"
        />
        {inside(today) && (
          <path
            d={`M${offset(today)} -3V38`}
            stroke="var(--text)"
            strokeWidth="2"
            vectorEffect="non-scaling-stroke"
          />
        )}
      </svg>
      <div className={styles.months} aria-hidden="true">
        {firsts.map((day) => (
          <span
            key={day}
            className={classNames(day.slice(0, 7) === today.slice(0, 7) && styles.current)}
            style={{ left: `${(offset(day) / WIDTH) * 100}%` }}
          >
            {format.monthShort(day)}
          </span>
        ))}
      </div>
    </figure>
  );
}
