import { approvedBySecondPerson, type ApprovalRefusal } from '../accounts/second-person.js';
import { refused, type Result } from '../shared/result.js';
import { transition, type TransitionTable, type WrongStatus } from '../shared/transition.js';
import type { BulletinStatus, BulletinTransition } from './bulletin.js';

/**
 * Draft → in review → approved → scheduled → sending → sent. A schedule that cannot be kept is held: the bulletin is
 * approved as before, and a person decides. Sending can be paused and taken up again; what has begun to be
 * sent is only cancelled from a pause. `sent` is reached by `bulletinStatusAfter` when every delivery has ended.
 */
const BULLETIN_TRANSITION_TABLE: TransitionTable<BulletinStatus, BulletinTransition> = {
  submit: { from: ['draft'], to: 'in-review' },
  approve: { from: ['in-review'], to: 'approved' },
  return: { from: ['in-review', 'approved', 'scheduled'], to: 'draft' },
  schedule: { from: ['approved', 'scheduled'], to: 'scheduled' },
  unschedule: { from: ['scheduled'], to: 'approved' },
  hold: { from: ['scheduled'], to: 'approved' },
  send: { from: ['approved', 'scheduled'], to: 'sending' },
  pause: { from: ['sending'], to: 'paused' },
  resume: { from: ['paused'], to: 'sending' },
  cancel: { from: ['draft', 'in-review', 'approved', 'scheduled', 'paused'], to: 'cancelled' },
};

/** The status after an action, or why it is not possible now. Approval also asks `approveBulletin`. */
export function transitionBulletin(
  status: BulletinStatus,
  action: BulletinTransition,
): Result<BulletinStatus, WrongStatus<BulletinStatus, BulletinTransition>> {
  return transition(BULLETIN_TRANSITION_TABLE, status, action);
}

/** Whether the words may still change: an approved bulletin has to be returned first. */
export function isEditable(status: BulletinStatus): boolean {
  return status === 'draft';
}

export interface BulletinApproval {
  readonly actorId: string;
  readonly authorId: string;
  readonly submittedById: string;
  readonly approverIds: readonly string[];
}

/** RH18 for bulletins: a second person approves, unless the organization has only one who may (`alone`). */
export function approveBulletin(
  status: BulletinStatus,
  approval: BulletinApproval,
): Result<{ readonly alone: boolean }, WrongStatus<BulletinStatus, BulletinTransition> | ApprovalRefusal> {
  const next = transitionBulletin(status, 'approve');
  if (!next.ok) return refused(next.error);
  return approvedBySecondPerson({
    actorId: approval.actorId,
    involvedIds: [approval.authorId, approval.submittedById],
    approverIds: approval.approverIds,
  });
}
