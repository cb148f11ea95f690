import type { Result } from '../shared/result.js';
import { transition, type TransitionTable, type WrongStatus } from '../shared/transition.js';
import type { EventKind, EventStatus, EventTransition } from './event.js';

/** Open → closed once it is looked after; called off it stays to be read, and either may come back. */
const EVENT_TRANSITION_TABLE: TransitionTable<EventStatus, EventTransition> = {
  close: { from: ['open'], to: 'closed' },
  cancel: { from: ['open'], to: 'cancelled' },
  reopen: { from: ['closed', 'cancelled'], to: 'open' },
};

/** The status after an action, or why it is not possible now. */
export function transitionEvent(
  status: EventStatus,
  action: EventTransition,
): Result<EventStatus, WrongStatus<EventStatus, EventTransition>> {
  return transition(EVENT_TRANSITION_TABLE, status, action);
}

/** What the office arranges within itself; the rest are occasions at which a city can be seen. */
const INTERNAL_KINDS: ReadonlySet<EventKind> = new Set(['alignment-session', 'one-to-one', 'mayors-agenda']);

/** Whether a city can be seen there: fairs, conferences, city events and the like. */
export function isOccasion(kind: EventKind): boolean {
  return !INTERNAL_KINDS.has(kind);
}
