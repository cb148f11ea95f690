import type { DateRange } from '@altavoz/domain/shared/date-range';
import type { KeyboardEvent } from 'react';
import { movedByKey } from './move-keys.js';
import type { Tactic } from '../../shared/plan/tactics.js';
import { rangeOf } from './use-tactic-dates.js';

interface ActivityKeys {
  readonly mayEdit: boolean;
  /** The tactic in the drawer: `M` anywhere in there is about it. */
  readonly selected: Tactic | undefined;
  readonly byId: (id: string | undefined) => Tactic | undefined;
  readonly ahead: (tactic: Tactic) => Tactic;
  readonly onMoveDialog: (tactic: Tactic) => void;
  /** Undefined where arrows mean something else (the year, the phases). */
  readonly onDates: ((tactic: Tactic, to: DateRange) => void) | undefined;
}

const ELSEWHERE = 'input,textarea,select,[role="dialog"],[role="menu"]';

/**
 * The keys of the activity that has the focus: arrows move it, `M` asks for a date. A letter alone does something only
 * there, so that nobody who dictates or types meets it by chance (WCAG 2.1.4).
 */
export function useActivityKeys(keys: ActivityKeys) {
  const { mayEdit, selected, byId, ahead, onMoveDialog, onDates } = keys;
  return (event: KeyboardEvent<HTMLElement>): void => {
    const target = event.target;
    if (!mayEdit || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(target instanceof HTMLElement) || target.closest(ELSEWHERE) !== null) return;
    const id = target.closest<HTMLElement>('[data-occurrence]')?.dataset['occurrence'];
    const inDrawer = id === undefined && target.closest('aside') !== null;
    const tactic = inDrawer ? selected : byId(id?.replace(/^(?:tactic|contracting):/, ''));
    if (tactic === undefined || tactic.status === 'completed' || tactic.status === 'cancelled') return;
    if (event.key === 'm' || event.key === 'M') {
      event.preventDefault();
      onMoveDialog(tactic);
      return;
    }
    // Only on the activity itself; a card in the tray has no date to move.
    if (onDates === undefined || target.dataset['occurrence']?.startsWith('tactic:') !== true) return;
    const now = ahead(tactic);
    const current = rangeOf(now);
    const to = current === undefined ? undefined : movedByKey(current, event.key, event.shiftKey);
    if (to === undefined || now.status === 'draft') return;
    event.preventDefault();
    onDates(tactic, to);
  };
}
