import { ok, refused, type Result } from '../shared/result.js';
import type { WrongStatus } from '../shared/transition.js';
import { transitionMessage } from './message-transitions.js';
import type { MessageStatus, MessageTransition } from './message.js';

export type VersionStatus = 'draft' | 'in-review' | 'approved' | 'returned' | 'retired' | 'replaced';

/** How a message stands: its working version, and the number of the version in force, if there is one. */
export interface MessageState {
  readonly status: MessageStatus;
  readonly number: number;
  readonly inForce: number | null;
}

export interface VersionChange {
  readonly number: number;
  readonly status: VersionStatus;
}

interface Step {
  readonly state: MessageState;
  /** What becomes of each version that the step touches. */
  readonly versions: readonly VersionChange[];
}

/**
 * Where a step leads. The approved version stays in force while the next one is written, until that one is approved in
 * its place; retiring withdraws what is in force, and what was being written goes with it.
 */
export function stepOf(
  state: MessageState,
  action: MessageTransition,
): Result<Step, WrongStatus<MessageStatus, MessageTransition>> {
  const { number, inForce } = state;
  const next = transitionMessage(action === 'retire' && inForce !== null ? 'approved' : state.status, action);
  if (!next.ok) return refused(next.error);
  const to = next.value;
  switch (action) {
    case 'submit':
      return ok({ state: { ...state, status: to }, versions: [{ number, status: 'in-review' }] });
    case 'return':
      return ok({ state: { ...state, status: to }, versions: [{ number, status: 'returned' }] });
    case 'approve':
      return ok({
        state: { status: to, number, inForce: number },
        versions: [
          ...(inForce === null ? [] : [{ number: inForce, status: 'replaced' as const }]),
          { number, status: 'approved' },
        ],
      });
    case 'retire':
      return ok({
        state: { status: to, number: inForce ?? number, inForce: null },
        versions: [
          ...(inForce === null || inForce === number ? [] : [{ number, status: 'retired' as const }]),
          { number: inForce ?? number, status: 'retired' },
        ],
      });
  }
}

/** Changing the words: an approved version begins the next one, a retired message no longer changes (undefined). */
export function rewritten({ status, number, inForce }: MessageState): MessageState | undefined {
  if (status === 'retired') return undefined;
  return { status: 'draft', number: status === 'approved' ? number + 1 : number, inForce };
}

/** The status by which rules judge a message: words in force hold whatever is being written beside them. */
export function standing({ status, inForce }: Pick<MessageState, 'status' | 'inForce'>): MessageStatus {
  return inForce === null || status === 'retired' ? status : 'approved';
}
