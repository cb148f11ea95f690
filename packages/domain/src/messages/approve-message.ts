import { approvedBySecondPerson, type ApprovalRefusal } from '../accounts/second-person.js';
import type { Finding } from '../checks/finding.js';
import { refused, type Result } from '../shared/result.js';
import type { WrongStatus } from '../shared/transition.js';
import { checkMessage, type MessageDraft } from './check-message.js';
import { transitionMessage } from './message-transitions.js';
import type { MessageStatus, MessageTransition } from './message.js';

export interface MessageApproval {
  readonly actorId: string;
  readonly authorId: string;
  readonly submittedById: string;
  readonly approverIds: readonly string[];
}

export type MessageApprovalRefusal =
  | WrongStatus<MessageStatus, MessageTransition>
  | ApprovalRefusal
  | { readonly code: 'rule-broken'; readonly findings: readonly Finding[] };

/**
 * RH18: an approver who neither wrote nor submitted the message approves it, unless they are the organization's
 * only approver (`alone`). What breaks RH4 or RH5 is not approved.
 */
export function approveMessage(
  message: MessageDraft & { readonly status: MessageStatus },
  approval: MessageApproval,
): Result<{ readonly alone: boolean }, MessageApprovalRefusal> {
  const next = transitionMessage(message.status, 'approve');
  if (!next.ok) return next;
  const findings = checkMessage(message);
  if (findings.length > 0) return refused({ code: 'rule-broken', findings });
  return approvedBySecondPerson({
    actorId: approval.actorId,
    involvedIds: [approval.authorId, approval.submittedById],
    approverIds: approval.approverIds,
  });
}
