import { useTranslation } from 'react-i18next';
import type { YearDay, YearMonth } from '../year-layout.js';
import styles from './year-map.module.css';

interface YearLegendProps {
  readonly months: readonly YearMonth[];
  readonly thresholdDays: number;
}

/** What the grounds and lines mean; only those that are there. */
export function YearLegend({ months, thresholdDays }: YearLegendProps) {
  const { t } = useTranslation('calendar');
  const some = (has: (day: YearDay) => boolean): boolean => months.some(({ days }) => days.some(has));
  return (
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
      {some(({ event }) => event) && (
        <span>
          <u className={styles.eventKey} />
          {t('kinds.event')}
        </span>
      )}
      {some(({ marks }) => marks.length > 0) && (
        <span>
          <b className={styles.specialKey}>8</b>
          {t('kinds.holiday')}
        </span>
      )}
    </div>
  );
}
