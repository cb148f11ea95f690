import type { Occurrence } from './occurrence.js';

/** Keys held while an activity was pressed. */
export interface OpenHow {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** What is picked to be changed together. */
export interface Picked {
  /** People are picking: a press picks instead of opening. */
  readonly picking: boolean;
  readonly has: (occurrence: Occurrence) => boolean;
  /** It can be picked, and people are picking: it shows a box. */
  readonly among: (occurrence: Occurrence) => boolean;
}

/** Only what a person may move can be picked to be moved with others. */
export function canPick(occurrence: Occurrence, mayMove: boolean): boolean {
  return mayMove && occurrence.kind === 'tactic' && occurrence.movable;
}

/**
 * The tactics between two of them in the order of the calendar, both included: what a press with Shift adds. Only the
 * last one when the first is out of sight.
 */
export function between(order: readonly string[], from: string | undefined, to: string): readonly string[] {
  const [a, b] = [from === undefined ? -1 : order.indexOf(from), order.indexOf(to)];
  if (a === -1 || b === -1) return [to];
  return order.slice(Math.min(a, b), Math.max(a, b) + 1);
}
