import { textIn } from '@altavoz/domain/shared/language';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import type { BudgetLine } from '../../../shared/plan/budget.js';
import type { Column } from '../../../shared/ui/data-table.js';
import styles from './approve-bar.module.css';

/** As many as the service approves at once. */
const MOST = 100;

/** Which lines are to be approved together: those that plan more than is approved, all of them to begin with. */
export function usePickedLines(lines: readonly BudgetLine[]) {
  const { t } = useTranslation('budget');
  const { language } = useFormat();
  const [ids, setIds] = useState<ReadonlySet<string> | undefined>(undefined);
  const open = lines.filter(({ planned, approved }) => planned > approved).slice(0, MOST);
  const column: Column<BudgetLine> = {
    key: 'pick',
    title: <span className="sr-only">{t('approve.pick')}</span>,
    width: 32,
    cell: (line) =>
      open.some(({ tacticId }) => tacticId === line.tacticId) && (
        <input
          type="checkbox"
          className={styles.pick}
          aria-label={t('approve.pickNamed', { name: textIn(line.name, language) })}
          checked={ids?.has(line.tacticId) ?? false}
          onClick={(event) => event.stopPropagation()}
          onChange={({ target }) => {
            const next = new Set(ids);
            if (target.checked) next.add(line.tacticId);
            else next.delete(line.tacticId);
            setIds(next);
          }}
        />
      ),
  };
  return {
    active: ids !== undefined,
    some: open.length > 0,
    picked: open.filter(({ tacticId }) => ids?.has(tacticId)),
    column,
    begin: () => setIds(new Set(open.map(({ tacticId }) => tacticId))),
    end: () => setIds(undefined),
  };
}
