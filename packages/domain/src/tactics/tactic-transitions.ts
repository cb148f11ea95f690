import type { Result } from '../shared/result.js';
import { transition, type TransitionTable, type WrongStatus } from '../shared/transition.js';
import type { TacticStatus, TacticTransition } from './tactic.js';

/** Draft → scheduled → in progress → completed; what is not over may be cancelled. */
const TACTIC_TRANSITION_TABLE: TransitionTable<TacticStatus, TacticTransition> = {
  schedule: { from: ['draft'], to: 'scheduled' },
  unschedule: { from: ['scheduled'], to: 'draft' },
  start: { from: ['scheduled'], to: 'in-progress' },
  complete: { from: ['in-progress'], to: 'completed' },
  cancel: { from: ['draft', 'scheduled', 'in-progress'], to: 'cancelled' },
};

/** The status after an action, or why it is not possible now. Scheduling also asks `checkSchedule`. */
export function transitionTactic(
  status: TacticStatus,
  action: TacticTransition,
): Result<TacticStatus, WrongStatus<TacticStatus, TacticTransition>> {
  return transition(TACTIC_TRANSITION_TABLE, status, action);
}

/** Statuses that stand on the calendar as something that happens or happened. */
export function isOnCalendar(status: TacticStatus): boolean {
  return status === 'scheduled' || status === 'in-progress' || status === 'completed';
}

/** Statuses whose words and money still lie ahead, so that the scheduling rules keep holding for them. */
export function isUnderway(status: TacticStatus): boolean {
  return status === 'scheduled' || status === 'in-progress';
}
