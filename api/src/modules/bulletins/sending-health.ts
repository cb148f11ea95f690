import type { SendOutcome } from '../../platform/mail/mailer.js';
import type { PauseReason } from './bulletin.js';

/** A reply of the mail server begins with its code; anything else means that it was never reached. */
const REPLY_CODE = /^\d{3}/;
const MAX_IN_A_ROW: Readonly<Record<PauseReason, number>> = {
  'relay-unreachable': 5,
  'too-many-refusals': 20,
  'too-many-uncertain': 3,
};

/** Whether the mail server answered at all. */
export function wasReached(outcome: SendOutcome): boolean {
  return outcome.state !== 'refused' || REPLY_CODE.test(outcome.reply);
}

/** Notices that something is wrong with more than one address, before a whole list has been tried. */
export class SendingHealth {
  private inARow = new Map<PauseReason, number>();

  /** Why to stop, once there is a reason. */
  stop: PauseReason | null = null;

  note(outcome: SendOutcome): void {
    if (outcome.state === 'accepted') {
      this.inARow.clear();
      return;
    }
    const reason = reasonOf(outcome);
    const count = (this.inARow.get(reason) ?? 0) + 1;
    this.inARow.set(reason, count);
    if (count >= MAX_IN_A_ROW[reason]) this.stop ??= reason;
  }
}

function reasonOf(outcome: SendOutcome): PauseReason {
  if (outcome.state === 'uncertain') return 'too-many-uncertain';
  return wasReached(outcome) ? 'too-many-refusals' : 'relay-unreachable';
}
