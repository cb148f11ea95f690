import { ok, refused, type Result } from '../shared/result.js';
import type { ReleaseStatus } from './release.js';

export interface ReleaseToReturn {
  readonly amount: number;
  readonly status: ReleaseStatus;
  /** What went back before. */
  readonly returned: number;
}

export type ReturnRefusal =
  | { readonly code: 'not-approved'; readonly status: ReleaseStatus }
  | { readonly code: 'amount-not-positive'; readonly amount: number }
  | { readonly code: 'more-than-released'; readonly excess: number }
  /** The plan counts on it. */
  | { readonly code: 'already-planned'; readonly excess: number };

/**
 * Puts released money that no line plans back into the reserve, whole or in part. It needs no second person: it makes
 * the plan safer, and taking it out again asks for one. Gives what is returned in all.
 */
export function giveBack(
  release: ReleaseToReturn,
  amount: number,
  unallocated: number,
): Result<number, ReturnRefusal> {
  if (release.status !== 'approved') return refused({ code: 'not-approved', status: release.status });
  if (!Number.isSafeInteger(amount) || amount <= 0) return refused({ code: 'amount-not-positive', amount });
  const left = release.amount - release.returned;
  if (amount > left) return refused({ code: 'more-than-released', excess: amount - left });
  if (amount > unallocated) return refused({ code: 'already-planned', excess: amount - unallocated });
  return ok(release.returned + amount);
}
