import type { DateRange } from '@altavoz/domain/shared/date-range';
import type { KeyboardEvent } from 'react';
import { rangeOf, type Dated } from './dated.js';
import { movedByKey } from './move-keys.js';
import type { Occurrence } from './occurrence.js';
import { canPick } from './picked.js';
import type { Picking } from './use-picking.js';

interface ActivityKeys {
  readonly mayEdit: boolean;
  /** The tactic in the drawer: `M` anywhere in there is about it. */
  readonly selectedId: string | undefined;
  readonly occurrences: readonly Occurrence[];
  /** The tactic of an occurrence, as far as it is known. */
  readonly datedOf: (occurrence: Occurrence) => Dated | undefined;
  readonly ahead: (tactic: Dated) => Dated;
  readonly picking: Picking;
  readonly onMoveDialog: (tacticId: string, occurrence?: Occurrence) => void;
  readonly onShiftDialog: () => void;
  /** Undefined where arrows mean something else (the year, the phases, the agenda). */
  readonly onDates: ((tactic: Dated, to: DateRange) => void) | undefined;
  /** One time of a series goes elsewhere: which of them is asked. */
  readonly onOccurrence: (occurrence: Occurrence, to: DateRange) => void;
  /** Every tactic of the days that are shown. */
  readonly onPickAll: () => void;
}

const ELSEWHERE = 'input,textarea,select,[role="dialog"],[role="menu"]';
const ARROWS: Readonly<Record<string, -1 | 1>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
};

/**
 * The keys of the activity that has the focus: arrows move it, `M` asks for a date, Space picks it; while several are
 * picked the arrows go from one to the next and Shift takes them along. A letter alone does something only there, so
 * that nobody who dictates or types meets it by chance (WCAG 2.1.4).
 */
export function useActivityKeys(keys: ActivityKeys) {
  const { mayEdit, selectedId, occurrences, ahead, picking, onMoveDialog, onShiftDialog, onDates } = keys;
  return (event: KeyboardEvent<HTMLElement>): void => {
    const target = event.target;
    if (!mayEdit || event.defaultPrevented || event.altKey) return;
    if (!(target instanceof HTMLElement) || target.closest(ELSEWHERE) !== null) return;
    const id = target.closest<HTMLElement>('[data-occurrence]')?.dataset['occurrence'];
    const occurrence = occurrences.find((each) => each.id === id);
    const done = (): void => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== 'a' || !picking.picking) return;
      done();
      keys.onPickAll();
      return;
    }
    if (picking.picking && event.key === 'Escape') {
      done();
      picking.clear();
      return;
    }
    if (event.key === 'm' || event.key === 'M') {
      if (picking.ids.size > 0) {
        done();
        onShiftDialog();
        return;
      }
      const tacticId = movedId(target, id, occurrence, selectedId);
      if (tacticId === undefined) return;
      done();
      onMoveDialog(tacticId, occurrence?.kind === 'tactic' ? occurrence : undefined);
      return;
    }
    // The rest is for the activity itself; a card in the tray has no date to move.
    if (occurrence === undefined || target.dataset['occurrence'] !== id) return;
    if (event.key === ' ' && canPick(occurrence, mayEdit)) {
      done();
      if (event.shiftKey) picking.extendTo(occurrence);
      else picking.toggle(occurrence);
      return;
    }
    if (picking.picking && ARROWS[event.key] !== undefined) {
      done();
      const next = neighbour(target, event.key);
      const there = occurrences.find((each) => each.id === next?.dataset['occurrence']);
      next?.focus();
      if (event.shiftKey && there !== undefined) {
        picking.add([occurrence, there]);
      }
      return;
    }
    if (onDates === undefined || !occurrence.movable) return;
    if (occurrence.recurring) {
      const there = movedByKey(occurrence, event.key, event.shiftKey);
      if (there === undefined) return;
      done();
      keys.onOccurrence(occurrence, there);
      return;
    }
    const tactic = keys.datedOf(occurrence);
    if (tactic === undefined) return;
    const now = ahead(tactic);
    const current = rangeOf(now);
    const to = current === undefined ? undefined : movedByKey(current, event.key, event.shiftKey);
    if (to === undefined || now.status === 'draft') return;
    done();
    onDates(tactic, to);
  };
}

/** Whom `M` is about: the activity or card under the focus, or the tactic of the drawer. */
function movedId(
  target: HTMLElement,
  id: string | undefined,
  occurrence: Occurrence | undefined,
  selectedId: string | undefined,
): string | undefined {
  if (occurrence !== undefined) {
    return occurrence.kind === 'tactic' || occurrence.kind === 'contracting'
      ? occurrence.subjectId
      : undefined;
  }
  if (id !== undefined) return /^tactic:(.+)$/.exec(id)?.[1];
  return target.closest('aside') === null ? undefined : selectedId;
}

/** The activity before or after this one, as they stand on the screen. */
function neighbour(target: HTMLElement, key: string): HTMLElement | undefined {
  const all = [
    ...(target.closest('main') ?? document).querySelectorAll<HTMLElement>('[data-occurrence]:not(li)'),
  ].filter((each) => each.closest('aside') === null);
  return all[all.indexOf(target) + (ARROWS[key] ?? 0)];
}
