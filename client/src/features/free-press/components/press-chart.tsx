import { currencyExponent } from '@altavoz/domain/shared/currency';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { SegmentedControl } from '../../../shared/ui/segmented-control.js';
import { niceTop, type MonthOfPress } from '../months.js';
import styles from './press-chart.module.css';

interface PressChartProps {
  readonly months: readonly MonthOfPress[];
  readonly figure: 'count' | 'value';
  readonly onFigure: (figure: 'count' | 'value') => void;
  readonly currency: string;
  /** The month of today, in the campaign's zone. */
  readonly thisMonth: string;
}

/** A column a month, national below international; the figure on the column, zero as 0, three lines behind. */
export function PressChart({ months, figure, onFigure, currency, thisMonth }: PressChartProps) {
  const { t } = useTranslation('free-press');
  const format = useFormat();
  const unit = figure === 'count' ? 1 : 10 ** currencyExponent(currency);
  const top =
    niceTop(Math.max(...months.map(({ national, international }) => national + international)) / unit) * unit;
  const words = (value: number): string =>
    figure === 'count' ? format.number(value) : format.money({ amount: value, currency });
  const short = (value: number): string => format.number(Math.round(value / unit));
  return (
    <section className={styles.chart} aria-label={t('byMonth')}>
      <div className={styles.head}>
        <h2>{t('byMonth')}</h2>
        <span className={styles.key} aria-hidden="true">
          <i className={styles.national} />
          {t('scope.national')}
        </span>
        <span className={styles.key} aria-hidden="true">
          <i className={styles.international} />
          {t('scope.international')}
        </span>
        <div className={styles.switch}>
          <SegmentedControl
            label={t('figure')}
            value={figure}
            onChange={onFigure}
            segments={[
              { value: 'count', label: t('figureCount') },
              { value: 'value', label: t('figureValue') },
            ]}
          />
        </div>
      </div>
      <div className={styles.frame}>
        <div className={styles.axis} aria-hidden="true">
          {[top, top / 2, 0].map((value) => (
            <span key={value}>{short(value)}</span>
          ))}
        </div>
        <ol className={styles.plot}>
          {months.map(({ month, national, international }) => {
            const total = national + international;
            const future = month > thisMonth;
            return (
              <li key={month} className={month === thisMonth ? styles.now : undefined}>
                <span className="sr-only">
                  {t('monthCell', {
                    month: format.month(month),
                    national: words(national),
                    international: words(international),
                  })}
                </span>
                <div className={styles.column} aria-hidden="true">
                  {(!future || total > 0) && <b>{short(total)}</b>}
                  <i className={styles.international} style={{ height: `${(international / top) * 100}%` }} />
                  <i className={styles.national} style={{ height: `${(national / top) * 100}%` }} />
                </div>
                <span className={styles.month} aria-hidden="true">
                  {format.monthShort(`${month}-01`)}
                </span>
              </li>
            );
          })}
        </ol>
      </div>
    </section>
  );
}
