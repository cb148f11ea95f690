import type { Result } from '../shared/result.js';
import { transition, type TransitionTable, type WrongStatus } from '../shared/transition.js';
import type { MessageStatus, MessageTransition } from './message.js';

/** RH18: draft → in review → approved → retired; a returned message is a draft again. */
export const MESSAGE_TRANSITION_TABLE: TransitionTable<MessageStatus, MessageTransition> = {
  submit: { from: ['draft'], to: 'in-review' },
  approve: { from: ['in-review'], to: 'approved' },
  return: { from: ['in-review'], to: 'draft' },
  retire: { from: ['approved'], to: 'retired' },
};

/** The status after an action, or why it is not possible now. Approval also asks `approveMessage`. */
export function transitionMessage(
  status: MessageStatus,
  action: MessageTransition,
): Result<MessageStatus, WrongStatus<MessageStatus, MessageTransition>> {
  return transition(MESSAGE_TRANSITION_TABLE, status, action);
}
