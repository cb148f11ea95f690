import { ok, refused, type Result } from '../shared/result.js';

/** Who wants to approve what others (or they themselves) made. */
export interface Approval {
  readonly actorId: string;
  /** Those who wrote, submitted or asked for it. */
  readonly involvedIds: readonly string[];
  /** Everyone in the organization who may approve and can sign in. */
  readonly approverIds: readonly string[];
}

export interface ApprovalRefusal {
  readonly code: 'not-an-approver' | 'needs-second-person';
}

/**
 * Nobody approves their own words, bulletins or releases (RH18), unless the organization has no other approver:
 * then it is allowed and `alone` says so, to be shown and kept in the record.
 */
export function approvedBySecondPerson(
  approval: Approval,
): Result<{ readonly alone: boolean }, ApprovalRefusal> {
  const { actorId, involvedIds, approverIds } = approval;
  if (!approverIds.includes(actorId)) return refused({ code: 'not-an-approver' });
  if (!involvedIds.includes(actorId)) return ok({ alone: false });
  if (approverIds.some((id) => id !== actorId)) return refused({ code: 'needs-second-person' });
  return ok({ alone: true });
}
