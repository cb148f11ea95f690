import type { SendOutcome } from '../../platform/mail/mailer.js';
import type { Ending } from './delivery.repository.js';
import { wasReached } from './sending-health.js';

const MAX_REFUSALS = 5;
const FIRST_RETRY_MS = 60_000;
const RELAY_RETRY_MS = 30_000;

/** What the ledger says after an answer: sent, refused for good, again later, or nobody knows. */
export function endingOf(outcome: SendOutcome, attempts: number, now: Date): Ending {
  if (outcome.state === 'accepted') return { status: 'sent', sentAt: now, reason: null };
  if (outcome.state === 'uncertain') return { status: 'uncertain', reason: outcome.reply };
  const later = (ms: number) => new Date(now.getTime() + ms);
  if (!wasReached(outcome) && !outcome.permanent) {
    return { status: 'pending', nextAttemptAt: later(RELAY_RETRY_MS), reason: outcome.reply };
  }
  if (outcome.permanent || attempts >= MAX_REFUSALS) return { status: 'failed', reason: outcome.reply };
  return {
    status: 'pending',
    nextAttemptAt: later(FIRST_RETRY_MS * 4 ** (attempts - 1)),
    reason: outcome.reply,
  };
}
