import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import type { Budget } from '../../../shared/plan/budget.js';
import { DataTable, type Column } from '../../../shared/ui/data-table.js';
import { Section } from '../../../shared/ui/page.js';
import { forecastRows, type ForecastRow } from '../breakdown-rows.js';
import { wholeUnits } from '../whole-figure.js';
import styles from './forecast-section.module.css';

/** When the money leaves, against when the plan said it would (I10); the picture stands beside its table. */
export function ForecastSection({ budget }: { readonly budget: Budget }) {
  const { t } = useTranslation('budget');
  const format = useFormat();
  const { currency, forecast } = budget;
  const rows = forecastRows(budget);
  if (rows.length === 0) return null;
  const money = (amount: number) =>
    amount === 0 ? <span className="dim">0</span> : format.money({ amount, currency });
  const columns: Column<ForecastRow>[] = [
    {
      key: 'month',
      title: t('forecast.month'),
      name: true,
      cell: ({ month }) => `${format.monthShort(`${month}-01`)} ${month.slice(0, 4)}`,
    },
    { key: 'plan', title: t('forecast.plan'), numeric: true, cell: (row) => money(row.planned) },
    {
      key: 'spent',
      title: t('forecast.spent'),
      numeric: true,
      wideOnly: true,
      cell: (row) => money(row.spent),
    },
    {
      key: 'expected',
      title: t('forecast.expected'),
      numeric: true,
      wideOnly: true,
      cell: (row) => money(row.expected),
    },
    {
      key: 'ahead',
      title: t('forecast.ahead'),
      numeric: true,
      cell: ({ ahead }) => (
        <b>
          {ahead > 0 && '+'}
          {money(ahead)}
        </b>
      ),
    },
  ];
  return (
    <Section title={t('forecast.title')} className={styles.forecast}>
      <p className={styles.how}>
        {t('forecast.how')}
        {forecast.undated > 0 &&
          ` ${t('forecast.undated', { amount: format.money({ amount: forecast.undated, currency }) })}`}
      </p>
      <div className={styles.beside}>
        <ForecastColumns rows={rows} budget={budget} />
        <DataTable
          caption={t('forecast.title')}
          columns={columns}
          rows={rows}
          rowKey={({ month }) => month}
        />
      </div>
    </Section>
  );
}

/** The plan as an outline, what left in ink and what is still to leave hatched, side by side in each month. */
function ForecastColumns({
  rows,
  budget: { currency, forecast },
}: {
  readonly rows: readonly ForecastRow[];
  readonly budget: Budget;
}) {
  const { t } = useTranslation('budget');
  const format = useFormat();
  const now = forecast.today.slice(0, 7);
  const largest = Math.max(1, ...rows.flatMap(({ planned, spent, expected }) => [planned, spent + expected]));
  const height = (amount: number) => ({ height: `${(Math.max(0, amount) / largest) * 100}%` });
  return (
    <figure className={styles.chart} aria-hidden="true">
      <figcaption>
        <span>
          <i className={styles.plan} />
          {t('forecast.plan')}
        </span>
        <span>
          <i className={styles.spent} />
          {t('forecast.spent')}
        </span>
        <span>
          <i className={styles.expected} />
          {t('forecast.expected')}
        </span>
      </figcaption>
      <ol>
        {rows.map(({ month, planned, spent, expected }) => (
          <li key={month} className={month === now ? styles.now : undefined}>
            <b>{format.number(wholeUnits(spent + expected, currency))}</b>
            <div className={styles.pair}>
              <i className={styles.plan} style={height(planned)} />
              <div className={styles.stack}>
                <i className={styles.expected} style={height(expected)} />
                <i className={styles.spent} style={height(spent)} />
              </div>
            </div>
            <span>{format.monthShort(`${month}-01`)}</span>
          </li>
        ))}
      </ol>
    </figure>
  );
}
