import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import type { Finding } from '../../../shared/plan/checks.js';
import type { Tactic } from '../../../shared/plan/tactics.js';
import { useSession } from '../../../shared/session/session.js';
import { Button } from '../../../shared/ui/button.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import { usePhone } from '../../../shared/ui/media.js';
import { Menu } from '../../../shared/ui/menu.js';
import { useSearchState } from '../../../shared/ui/search-state.js';
import { COLUMNS, shownColumns, storeColumns, storedColumns, type ColumnKey } from '../columns.js';
import { NOTHING, shownOf, type Selection } from '../selection.js';
import { tableRows, tableStateFrom } from '../table-rows.js';
import { useResponsibles } from '../use-responsibles.js';
import { BulkBar } from './bulk-bar.js';
import { selectWithKeys, useSelectColumn } from './select-column.js';
import { TableFilterBar } from './table-filters.js';
import { useTableColumns } from './use-table-columns.js';

interface TableViewProps {
  readonly tactics: readonly Tactic[];
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly currency: string;
  readonly mayEdit: boolean;
  readonly selectedId: string | undefined;
  readonly onOpen: (tactic: Tactic) => void;
}

const NO_FINDINGS: readonly Finding[] = [];

/** The plan as rows: sorted, narrowed, with the columns that a person wants, and many of them changed at once. */
export function TableView({ tactics, findings, currency, mayEdit, selectedId, onOpen }: TableViewProps) {
  const { t } = useTranslation('tactics');
  const format = useFormat();
  const phone = usePhone();
  const [search] = useSearchState();
  const [columns, setColumns] = useChosenColumns();
  const [selection, setSelection] = useState<Selection>(NOTHING);
  const responsibles = useResponsibles();
  const names = useMemo(() => new Map(responsibles.map(({ id, name }) => [id, name])), [responsibles]);
  const responsibleOf = ({ responsibleId }: Tactic): string => names.get(responsibleId ?? '') ?? '';
  const findingsOf = ({ id }: Tactic): readonly Finding[] => findings.get(id) ?? NO_FINDINGS;
  const state = tableStateFrom(search);
  const rows = tableRows(tactics, state, {
    language: format.language,
    responsibleOf,
    needsAttention: (tactic) =>
      findingsOf(tactic).length > 0 || (tactic.status === 'draft' && tactic.missing.length > 0),
  });
  const seesMoney = rows.every(({ budget }) => budget !== null);
  const shown = shownColumns(columns, seesMoney);
  const order = rows.map(({ id }) => id);
  const chosen = new Set(shownOf(selection, order));
  const chosenRows = rows.filter(({ id }) => chosen.has(id));
  const select = useSelectColumn(selection, order, setSelection);
  const plain = useTableColumns({ shown, state, currency, mayEdit, responsibleOf, findingsOf });
  const all = mayEdit ? [select, ...plain] : plain;
  const totals = all.map(({ key }) => {
    if (key === 'name') return t('table.total');
    if (key !== 'planned' && key !== 'approved' && key !== 'spent') return '';
    return format.money({
      amount: rows.reduce((sum, { budget }) => sum + (budget?.[key] ?? 0), 0),
      currency,
    });
  });
  return (
    <>
      <TableFilterBar state={state} responsibles={responsibles}>
        {!phone && <ColumnsMenu chosen={columns} seesMoney={seesMoney} onChange={setColumns} />}
      </TableFilterBar>
      {/* eslint-disable-next-line jsx-a11y-x/no-static-element-interactions -- the keys belong to the boxes inside */}
      <div onKeyDown={(event) => selectWithKeys(event, selection, order, setSelection)}>
        <DataTable
          caption={t('table.caption')}
          columns={all}
          rows={rows}
          rowKey={(tactic) => tactic.id}
          onOpen={onOpen}
          isSelected={(tactic) => tactic.id === selectedId || chosen.has(tactic.id)}
          empty={t('table.empty')}
          footer={
            rows.length > 0 && totals.some((each) => each !== '' && each !== t('table.total'))
              ? totals
              : undefined
          }
        />
      </div>
      {chosenRows.length > 0 && (
        <BulkBar chosen={chosenRows} responsibles={responsibles} onClear={() => setSelection(NOTHING)} />
      )}
    </>
  );
}

/** Kept for each person on their device. */
function useChosenColumns(): readonly [readonly ColumnKey[], (next: readonly ColumnKey[]) => void] {
  const userId = useSession()?.user.id ?? '';
  const [columns, setColumns] = useState(() => storedColumns(userId, localStorage));
  return [
    columns,
    (next) => {
      setColumns(next);
      storeColumns(userId, next, localStorage);
    },
  ];
}

interface ColumnsMenuProps {
  readonly chosen: readonly ColumnKey[];
  readonly seesMoney: boolean;
  readonly onChange: (next: readonly ColumnKey[]) => void;
}

function ColumnsMenu({ chosen, seesMoney, onChange }: ColumnsMenuProps) {
  const { t } = useTranslation('tactics');
  return (
    <Menu
      trigger={
        <Button variant="quiet" small icon="show">
          {t('table.columns')}
        </Button>
      }
      groups={[
        {
          key: 'columns',
          title: t('table.columns'),
          items: shownColumns(COLUMNS, seesMoney).map((key) => ({
            key,
            label: t(`table.${key}`),
            chosen: chosen.includes(key),
            onSelect: () =>
              onChange(
                COLUMNS.filter((each) => (each === key ? !chosen.includes(key) : chosen.includes(each))),
              ),
          })),
        },
      ]}
    />
  );
}
