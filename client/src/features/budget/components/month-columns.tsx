import { monthsBetween } from '@altavoz/domain/shared/plain-month';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaign } from '../../../shared/session/campaign.js';
import type { Budget } from '../../../shared/plan/budget.js';
import { wholeUnits } from '../whole-figure.js';
import styles from './month-columns.module.css';

/** Planned and spent month by month; the figures stand on the columns and in a table for screen readers. */
export function MonthColumns({ budget }: { readonly budget: Budget }) {
  const campaign = useCampaign();
  const { t } = useTranslation('budget');
  const format = useFormat();
  const { currency } = budget;
  const known = new Map(budget.byMonth.map((row) => [row.month, row]));
  const months = campaign ? monthsBetween(campaign.start, campaign.end) : [...known.keys()];
  const byMonth = months.map((month) => ({
    month,
    planned: known.get(month)?.planned ?? 0,
    spent: known.get(month)?.spent ?? 0,
  }));
  const largest = Math.max(1, ...byMonth.map(({ planned }) => planned));
  const words = (amount: number): string => format.money({ amount, currency });
  // Columns are narrow: whole units without the sign, which stands in the title.
  const figure = (amount: number): string => format.number(wholeUnits(amount, currency));
  return (
    <section className={styles.months} aria-label={t('monthChart')}>
      <h2>
        {t('byMonth', { currency })}
        <span aria-hidden="true">
          <i className={styles.spentKey} />
          {t('spentKey')}
        </span>
        <span aria-hidden="true">
          <i className={styles.plannedKey} />
          {t('plannedKey')}
        </span>
      </h2>
      <ol className={styles.plot}>
        {byMonth.map(({ month, planned, spent }) => (
          <li key={month}>
            <span className="sr-only">
              {t('monthCell', { month: format.month(month), planned: words(planned), spent: words(spent) })}
            </span>
            <div className={styles.column} aria-hidden="true">
              <b>{figure(planned)}</b>
              <i style={{ height: `${(planned / largest) * 100}%` }}>
                <u style={{ height: planned === 0 ? 0 : `${(spent / planned) * 100}%` }} />
              </i>
            </div>
            <span className={styles.month} aria-hidden="true">
              {format.monthShort(`${month}-01`)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
