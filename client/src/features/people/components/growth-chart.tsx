import { monthsBetween } from '@altavoz/domain/shared/plain-month';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMonthName } from '../../../shared/format/date.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import { Section } from '../../../shared/ui/page.js';
import { LinkButton } from '../../../shared/ui/text-link.js';
import type { ListGrowth } from '../api/list-growth.js';
import { drawGrowth } from '../draw-growth.js';
import styles from './growth-chart.module.css';

interface GrowthChartProps {
  readonly title: string;
  readonly months: ListGrowth['months'];
  readonly goal: number | null;
  /** Of the campaign: the months to come have their place, too. */
  readonly span: { readonly start: string; readonly end: string };
}

/** The readers of a list by month under the line of its goal, and the same as a table. */
export function GrowthChart({ title, months, goal, span }: GrowthChartProps) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const [asTable, setAsTable] = useState(false);
  const last = months.at(-1);
  const first = months[0];
  if (!last || !first) return null;
  const all = monthsBetween(span.start, span.end < `${last.month}-01` ? `${last.month}-01` : span.end);
  const { area, line, end, top, lines } = drawGrowth(months, all.length, goal);
  const rows = [...months].reverse();
  const nameOf = (month: string) => `${formatMonthName(`${month}-01`, format.language)} ${month.slice(0, 4)}`;
  return (
    <Section
      title={
        <>
          {title} <small className={styles.since}>{t('growth.since', { month: nameOf(first.month) })}</small>
        </>
      }
      actions={
        <LinkButton onClick={() => setAsTable(!asTable)}>
          {t(asTable ? 'growth.asChart' : 'growth.asTable')}
        </LinkButton>
      }
    >
      {asTable ? (
        <DataTable
          caption={t('growth.caption', { list: title })}
          rows={rows}
          rowKey={({ month }) => month}
          columns={[
            { key: 'month', title: t('growth.month'), name: true, cell: ({ month }) => format.month(month) },
            {
              key: 'joined',
              title: t('growth.joined'),
              numeric: true,
              cell: ({ joined }) => signed(joined, format.number),
            },
            { key: 'left', title: t('growth.left'), numeric: true, cell: ({ left }) => format.number(left) },
            {
              key: 'active',
              title: t('lists.active'),
              numeric: true,
              cell: ({ active }) => format.number(active),
            },
          ]}
        />
      ) : (
        <figure
          className={styles.chart}
          role="img"
          aria-label={t('growth.said', {
            first: format.number(first.active),
            from: nameOf(first.month),
            last: format.number(last.active),
            to: nameOf(last.month),
          })}
        >
          <div className={styles.plot}>
            {lines.map(({ value, y }) => (
              <span key={value} className={styles.grid} style={{ top: `${y}%` }}>
                <small>{format.number(value)}</small>
              </span>
            ))}
            {goal !== null && (
              <span className={styles.goal} style={{ top: `${top(goal)}%` }}>
                <small>{t('growth.goal', { goal: format.number(goal) })}</small>
              </span>
            )}
            <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
              <path className={styles.area} d={area} />
              <path className={styles.line} d={line} />
            </svg>
            <b className={styles.now} style={{ left: `${end.x}%`, top: `${end.y}%` }} data-late={end.x > 80}>
              {format.number(last.active)}
            </b>
          </div>
          <div className={styles.months}>
            {all.map((month) => (
              <small key={month} aria-hidden="true" data-now={month === last.month}>
                {format.monthShort(`${month}-01`)}
              </small>
            ))}
          </div>
        </figure>
      )}
    </Section>
  );
}

function signed(value: number, write: (value: number) => string): string {
  return value > 0 ? `+${write(value)}` : write(value);
}
