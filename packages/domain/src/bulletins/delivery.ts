import { multiplyAndRoundUp } from '../shared/integer-division.js';
import type { Result } from '../shared/result.js';
import { transition, type TransitionTable, type WrongStatus } from '../shared/transition.js';
import type { BulletinStatus, DeliveryStatus } from './bulletin.js';

export type DeliveryEvent =
  'claim' | 'accept' | 'reject' | 'defer' | 'lose' | 'suppress' | 'retry' | 'settle' | 'dismiss';

/**
 * One bulletin to one person. A state moves only after the mail server's answer. What was in flight when a process
 * died is `uncertain`: never sent again by itself, a person settles it (it arrived), dismisses it (it did not) or retries it.
 */
export const DELIVERY_TABLE: TransitionTable<DeliveryStatus, DeliveryEvent> = {
  claim: { from: ['pending'], to: 'sending' },
  accept: { from: ['sending'], to: 'sent' },
  reject: { from: ['sending'], to: 'failed' },
  defer: { from: ['sending'], to: 'pending' },
  lose: { from: ['sending'], to: 'uncertain' },
  suppress: { from: ['pending'], to: 'suppressed' },
  retry: { from: ['failed', 'uncertain'], to: 'pending' },
  settle: { from: ['uncertain'], to: 'sent' },
  dismiss: { from: ['uncertain'], to: 'failed' },
};

/** The delivery's status after an event, or why that cannot happen now. */
export function transitionDelivery(
  status: DeliveryStatus,
  event: DeliveryEvent,
): Result<DeliveryStatus, WrongStatus<DeliveryStatus, DeliveryEvent>> {
  return transition(DELIVERY_TABLE, status, event);
}

export type DeliveryCounts = Readonly<Record<DeliveryStatus, number>>;

export interface SendingStatus {
  readonly total: number;
  /** Deliveries that have ended, well or badly. */
  readonly done: number;
  readonly left: number;
  readonly counts: DeliveryCounts;
  /** `attention` when all have ended and some failed or are uncertain. */
  readonly outcome: 'nothing-to-send' | 'waiting' | 'under-way' | 'complete' | 'attention';
}

/** What the sending screen shows: a pure function of the stored rows, never of a counter kept beside them. */
export function sendingStatus(counts: DeliveryCounts): SendingStatus {
  const left = counts.pending + counts.sending;
  const done = counts.sent + counts.failed + counts.suppressed + counts.uncertain;
  return { total: left + done, done, left, counts, outcome: outcomeOf(counts, left, done) };
}

/** The bulletin's status as its deliveries leave it: sending or paused becomes sent when none is left. */
export function bulletinStatusAfter(status: BulletinStatus, counts: DeliveryCounts): BulletinStatus {
  if (status !== 'sending' && status !== 'paused') return status;
  return sendingStatus(counts).left === 0 ? 'sent' : status;
}

/** Seconds until the last one at this pace, rounded up; null while nothing moves. */
export function secondsLeft(status: SendingStatus, sentPerMinute: number): number | null {
  if (status.left === 0) return 0;
  return sentPerMinute <= 0
    ? null
    : multiplyAndRoundUp(status.left, 60, Math.max(1, Math.floor(sentPerMinute)));
}

function outcomeOf(counts: DeliveryCounts, left: number, done: number): SendingStatus['outcome'] {
  if (left + done === 0) return 'nothing-to-send';
  if (left > 0) return done === 0 && counts.sending === 0 ? 'waiting' : 'under-way';
  return counts.failed + counts.uncertain > 0 ? 'attention' : 'complete';
}
