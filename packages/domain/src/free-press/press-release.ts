import type { DeliveryCounts } from '../bulletins/delivery.js';
import { sendingStatus } from '../bulletins/delivery.js';
import type { Result } from '../shared/result.js';
import { transition, type TransitionTable, type WrongStatus } from '../shared/transition.js';

export const PRESS_RELEASE_STATUSES = [
  'draft',
  'scheduled',
  'sending',
  'paused',
  'sent',
  'cancelled',
] as const;
export type PressReleaseStatus = (typeof PRESS_RELEASE_STATUSES)[number];

export const PRESS_RELEASE_TRANSITIONS = [
  'schedule',
  'unschedule',
  'hold',
  'send',
  'pause',
  'resume',
  'cancel',
  'note',
  'retract',
] as const;
export type PressReleaseTransition = (typeof PRESS_RELEASE_TRANSITIONS)[number];

/**
 * Draft → scheduled → sending → sent. Its messages were approved by a second person each (RH9, RH18), so a release that
 * carries them is not approved again. One that left in another way is noted as sent, and may be taken back; what has
 * begun to leave is only cancelled from a pause. `sent` by mail is reached by `releaseStatusAfter`.
 */
const PRESS_RELEASE_TABLE: TransitionTable<PressReleaseStatus, PressReleaseTransition> = {
  schedule: { from: ['draft', 'scheduled'], to: 'scheduled' },
  unschedule: { from: ['scheduled'], to: 'draft' },
  hold: { from: ['scheduled'], to: 'draft' },
  send: { from: ['draft', 'scheduled'], to: 'sending' },
  pause: { from: ['sending'], to: 'paused' },
  resume: { from: ['paused'], to: 'sending' },
  cancel: { from: ['paused'], to: 'cancelled' },
  note: { from: ['draft'], to: 'sent' },
  retract: { from: ['sent'], to: 'draft' },
};

/** The status after an action, or why it is not possible now. */
export function transitionRelease(
  status: PressReleaseStatus,
  action: PressReleaseTransition,
): Result<PressReleaseStatus, WrongStatus<PressReleaseStatus, PressReleaseTransition>> {
  return transition(PRESS_RELEASE_TABLE, status, action);
}

/** The release's status as its deliveries leave it. */
export function releaseStatusAfter(status: PressReleaseStatus, counts: DeliveryCounts): PressReleaseStatus {
  if (status !== 'sending' && status !== 'paused') return status;
  return sendingStatus(counts).left === 0 ? 'sent' : status;
}
