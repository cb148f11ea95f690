import { textIn } from '@altavoz/domain/shared/language';
import { useTranslation } from 'react-i18next';
import type { KeyboardEvent } from 'react';
import { useFormat } from '../../../shared/format/use-format.js';
import type { Tactic } from '../../../shared/plan/tactics.js';
import type { Column } from '../../../shared/ui/data-table.js';
import { allToggled, extended, NOTHING, toggled, type Selection } from '../selection.js';
import styles from './table-view.module.css';

const BOX = 'input[data-row]';

/** A box for each row: Space chooses, arrows go on, Shift takes the rows between, Ctrl A all, Escape none. */
export function useSelectColumn(
  selection: Selection,
  order: readonly string[],
  onSelect: (next: Selection) => void,
): Column<Tactic> {
  const { t } = useTranslation('tactics');
  const format = useFormat();
  const every = order.length > 0 && order.every((id) => selection.ids.has(id));
  const some = order.some((id) => selection.ids.has(id));
  return {
    key: 'select',
    wideOnly: true,
    width: 34,
    title: (
      <input
        type="checkbox"
        className={styles.box}
        checked={every}
        ref={(box) => {
          if (box !== null) box.indeterminate = some && !every;
        }}
        aria-label={t('bulk.chooseAll')}
        onChange={() => onSelect(allToggled(selection, order))}
      />
    ),
    cell: (tactic) => (
      <input
        type="checkbox"
        className={styles.box}
        data-row={tactic.id}
        // The row opens the tactic; its box only chooses it.
        onClick={(event) => event.stopPropagation()}
        checked={selection.ids.has(tactic.id)}
        aria-label={t('bulk.choose', { name: textIn(tactic.name, format.language) })}
        onChange={({ nativeEvent }) =>
          onSelect(
            nativeEvent instanceof MouseEvent && nativeEvent.shiftKey
              ? extended(selection, tactic.id, order)
              : toggled(selection, tactic.id),
          )
        }
      />
    ),
  };
}

/** What the keys do while one of the boxes has the focus. */
export function selectWithKeys(
  event: KeyboardEvent<HTMLElement>,
  selection: Selection,
  order: readonly string[],
  onSelect: (next: Selection) => void,
): void {
  const box = event.target;
  if (!(box instanceof HTMLInputElement) || !box.matches(BOX)) return;
  if (event.key === 'Escape' && selection.ids.size > 0) {
    event.preventDefault();
    onSelect(NOTHING);
    return;
  }
  if (event.key === 'a' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    onSelect({ ids: new Set(order), anchor: box.dataset['row'] });
    return;
  }
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>(BOX)];
  const next = boxes[boxes.indexOf(box) + step];
  const id = next?.dataset['row'];
  if (next === undefined || id === undefined) return;
  next.focus();
  if (!event.shiftKey) return;
  const from = { ...selection, anchor: selection.anchor ?? box.dataset['row'] };
  onSelect(extended(from, id, order));
}
