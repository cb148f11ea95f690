import { sumLines } from '@altavoz/domain/budget/budget-line';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import type { Budget } from '../../../shared/plan/budget.js';
import { ChannelLabel } from '../../../shared/ui/channel.js';
import { DataTable, type Column } from '../../../shared/ui/data-table.js';
import { Section } from '../../../shared/ui/page.js';
import { useSearchState } from '../../../shared/ui/search-state.js';
import { TableFilter, TableFilters } from '../../../shared/ui/table-filter.js';
import { breakdownRows, GROUPINGS, isGrouping, type BreakdownRow, type Grouping } from '../breakdown-rows.js';
import { partsOf } from '../line-parts.js';
import { ForecastSection } from './forecast-section.js';
import styles from './breakdown-view.module.css';
import { PartBar } from './part-bar.js';

const STATES = ['spent', 'committed', 'approved', 'planned'] as const;

/** The same money by phase, channel, month, source or area: the picture is a column of the table. */
export function BreakdownView({ budget }: { readonly budget: Budget }) {
  const { t } = useTranslation(['budget', 'shared']);
  const format = useFormat();
  const [search, setSearch] = useSearchState();
  const by = isGrouping(search['by']) ? search['by'] : 'phase';
  const rows = breakdownRows(budget, by);
  const largest = Math.max(0, ...rows.map(({ planned }) => planned));
  const money = (amount: number) =>
    amount === 0 ? <span className="dim">0</span> : format.money({ amount, currency: budget.currency });
  const all = sumLines(rows);
  const parts = partsOf(all);
  const columns: Column<BreakdownRow>[] = [
    { key: 'name', title: t(`by.${by}`), name: true, cell: ({ key }) => <GroupName by={by} value={key} /> },
    {
      key: 'bar',
      title: <span className="sr-only">{t('chart')}</span>,
      width: '26%',
      wideOnly: true,
      cell: (row) => <PartBar amounts={row} largest={largest} />,
    },
    ...STATES.map((state): Column<BreakdownRow> => ({
      key: state,
      title: t(`shared:budget.${state}`),
      numeric: true,
      wideOnly: true,
      cell: (row) => money(partsOf(row)[state]),
    })),
    { key: 'total', title: t('total'), numeric: true, cell: (row) => <b>{money(row.planned)}</b> },
  ];
  return (
    <>
      <Section
        title={t('breakdown')}
        className={styles.breakdown}
        actions={
          <TableFilters>
            <TableFilter
              label={t('groupBy')}
              value={by}
              options={GROUPINGS.map((grouping) => ({ value: grouping, label: t(`by.${grouping}`) }))}
              onChange={(event) => setSearch({ by: event.target.value })}
            />
          </TableFilters>
        }
      >
        <ul className={styles.key} aria-hidden="true">
          {STATES.map((state) => (
            <li key={state}>
              <i className={styles[state]} />
              {t(`shared:budget.${state}`)}
            </li>
          ))}
        </ul>
        <DataTable
          caption={t(`by.${by}`)}
          columns={columns}
          rows={rows}
          rowKey={({ key }) => key ?? ''}
          empty={t('emptyLines')}
          footer={[
            t('total'),
            '',
            ...STATES.map((state) => money(parts[state])),
            <b key="total">{money(all.planned)}</b>,
          ]}
        />
      </Section>
      <ForecastSection budget={budget} />
    </>
  );
}

function GroupName({ by, value }: { readonly by: Grouping; readonly value: string | null }) {
  const { t } = useTranslation(['budget', 'shared']);
  const format = useFormat();
  if (value === null) return t(by === 'area' ? 'ownArea' : 'withoutDate');
  switch (by) {
    case 'phase':
      return t(`shared:phase.${value as '1' | '2' | '3'}`);
    case 'channel-type':
      return <ChannelLabel channel={value as Budget['byChannelType'][number]['channelType']} />;
    case 'funding-source':
      return t(`fundingSource.${value as Budget['byFundingSource'][number]['fundingSource']}`);
    case 'area':
      return value;
    default:
      return format.month(value);
  }
}
