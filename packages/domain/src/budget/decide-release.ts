import { approvedBySecondPerson, type ApprovalRefusal } from '../accounts/second-person.js';
import { ok, refused, type Result } from '../shared/result.js';
import type { ReleaseStatus } from './release.js';

export interface ReleaseDecision {
  readonly action: 'approve' | 'reject' | 'withdraw';
  readonly actorId: string;
  readonly approverIds: readonly string[];
}

export interface ReleaseInQuestion {
  readonly amount: number;
  readonly status: ReleaseStatus;
  readonly requestedById: string;
}

export type ReleaseRefusal =
  | ApprovalRefusal
  | { readonly code: 'not-the-asker' }
  | { readonly code: 'already-decided'; readonly status: ReleaseStatus }
  | { readonly code: 'amount-not-positive'; readonly amount: number }
  | {
      readonly code: 'reserve-exceeded';
      readonly amount: number;
      readonly reserveHeld: number;
      readonly excess: number;
    };

/** Whether a release of this amount may be asked for: more than nothing, and no more than is held. */
export function checkReleaseAmount(amount: number, reserveHeld: number): Result<number, ReleaseRefusal> {
  if (!Number.isSafeInteger(amount) || amount <= 0) return refused({ code: 'amount-not-positive', amount });
  if (amount > reserveHeld) {
    return refused({ code: 'reserve-exceeded', amount, reserveHeld, excess: amount - reserveHeld });
  }
  return ok(amount);
}

/**
 * What becomes of a pending release. Approving takes a second person and enough reserve at this very moment; rejecting
 * takes an approver; withdrawing is for whoever asked, and for nobody else.
 */
export function decideRelease(
  release: ReleaseInQuestion,
  decision: ReleaseDecision,
  reserveHeld: number,
): Result<
  { readonly status: 'approved' | 'rejected' | 'withdrawn'; readonly alone: boolean },
  ReleaseRefusal
> {
  const { action, actorId, approverIds } = decision;
  if (release.status !== 'pending') return refused({ code: 'already-decided', status: release.status });
  if (action === 'reject') {
    return approverIds.includes(actorId)
      ? ok({ status: 'rejected', alone: false })
      : refused({ code: 'not-an-approver' });
  }
  if (action === 'withdraw') {
    return actorId === release.requestedById
      ? ok({ status: 'withdrawn', alone: false })
      : refused({ code: 'not-the-asker' });
  }
  const approval = approvedBySecondPerson({ actorId, involvedIds: [release.requestedById], approverIds });
  if (!approval.ok) return approval;
  const amount = checkReleaseAmount(release.amount, reserveHeld);
  if (!amount.ok) return amount;
  return ok({ status: 'approved', alone: approval.value.alone });
}
