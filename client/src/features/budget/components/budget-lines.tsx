import { textIn } from '@altavoz/domain/shared/language';
import { PHASES } from '@altavoz/domain/campaigns/campaign';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { ChannelShape } from '../../../shared/ui/channel.js';
import { Button } from '../../../shared/ui/button.js';
import { DataTable, type Column } from '../../../shared/ui/data-table.js';
import { Section } from '../../../shared/ui/page.js';
import { useSearchState } from '../../../shared/ui/search-state.js';
import type { Budget, BudgetLine } from '../../../shared/plan/budget.js';
import { TableFilter, TableFilters } from '../../../shared/ui/table-filter.js';
import { partsOf } from '../line-parts.js';
import { ApproveBar } from './approve-bar.js';
import styles from './budget-lines.module.css';
import { usePickedLines } from './use-picked-lines.js';

const STATES = ['spent', 'committed', 'approved', 'planned'] as const;
type State = (typeof STATES)[number];

interface BudgetLinesProps {
  readonly budget: Budget;
  readonly selected: string | undefined;
  readonly mayApprove: boolean;
  /** Opens a line, to change it or to see what happened to it. */
  readonly onOpen: (line: BudgetLine) => void;
}

/** A line per tactic that costs something, each euro in the state it has reached; zero is shown as 0. */
export function BudgetLines({ budget, selected, mayApprove, onOpen }: BudgetLinesProps) {
  const { t } = useTranslation(['budget', 'shared']);
  const format = useFormat();
  const [search, setSearch] = useSearchState();
  const phase = search['phase'] ?? '';
  const state = STATES.find((one) => one === search['state']);
  const lines = budget.lines
    .filter((line) => line.planned > 0)
    .filter((line) => phase === '' || String(line.phase) === phase)
    .filter((line) => state === undefined || partsOf(line)[state] > 0)
    .sort((a, b) => b.planned - a.planned);
  const picking = usePickedLines(lines);
  const money = (amount: number) =>
    amount === 0 ? <span className="dim">0</span> : format.money({ amount, currency: budget.currency });
  const stateColumn = (key: State): Column<BudgetLine> => ({
    key,
    title: t(`shared:budget.${key}`),
    numeric: true,
    wideOnly: true,
    cell: (line) => money(partsOf(line)[key]),
  });
  const columns: Column<BudgetLine>[] = [
    ...(picking.active ? [picking.column] : []),
    {
      key: 'name',
      title: t('tactic'),
      name: true,
      cell: (line) => (
        <span className={styles.name}>
          <ChannelShape channel={line.channelType} named />
          {textIn(line.name, format.language)}
          {line.foreign && <abbr title={t('inCurrency')}>{line.foreign.currency}</abbr>}
        </span>
      ),
    },
    {
      key: 'funding',
      title: t('funding'),
      wideOnly: true,
      muted: true,
      cell: (line) => line.fundingArea || t(`fundingSource.${line.fundingSource}`),
    },
    { key: 'phase', title: t('phase'), wideOnly: true, cell: (line) => line.phase },
    ...STATES.map(stateColumn),
    {
      key: 'total',
      title: t('total'),
      numeric: true,
      cell: (line) => <b>{format.money({ amount: line.planned, currency: budget.currency })}</b>,
    },
  ];
  const dated = budget.planned - budget.undated;
  const words = (amount: number): string => format.money({ amount, currency: budget.currency });
  return (
    <Section
      title={t('lines')}
      actions={
        <TableFilters>
          {mayApprove && !picking.active && picking.some && (
            <Button small onClick={picking.begin}>
              {t('approve.several')}
            </Button>
          )}
          <TableFilter
            label={t('state')}
            value={state ?? ''}
            placeholder={t('allStates')}
            options={STATES.map((one) => ({ value: one, label: t(`shared:budget.${one}`) }))}
            onChange={(event) => setSearch({ state: event.target.value || undefined })}
          />
          <TableFilter
            label={t('phase')}
            value={phase}
            placeholder={t('allPhases')}
            options={PHASES.map((one) => ({ value: String(one), label: t(`shared:phase.${one}`) }))}
            onChange={(event) => setSearch({ phase: event.target.value || undefined })}
          />
        </TableFilters>
      }
    >
      {picking.active && <ApproveBar picked={picking.picked} onEnd={picking.end} budget={budget} />}
      <DataTable
        caption={t('lines')}
        columns={columns}
        rows={lines}
        rowKey={(line) => line.tacticId}
        onOpen={onOpen}
        isSelected={(line) => line.tacticId === selected}
        empty={t('emptyLines')}
      />
      <p className={styles.foot}>{t('dated', { dated: words(dated), undated: words(budget.undated) })}</p>
    </Section>
  );
}
