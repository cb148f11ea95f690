import type { FindingKey } from '../checks/finding-key.js';
import type { PlainDateString } from '../shared/plain-date.js';
import type { MessageStatus } from './message.js';

/** What decides whether a message may be said. Without dates it holds from its approval until it is retired. */
export interface MessageValidity {
  readonly status: MessageStatus;
  readonly validFrom?: PlainDateString | null | undefined;
  readonly validUntil?: PlainDateString | null | undefined;
}

/** Whether the message is approved, not retired, and the day lies within its dates (both included). */
export function inForce(message: MessageValidity, day: PlainDateString): boolean {
  return reasonNotUsable(message, day) === undefined;
}

/** RH9: whether the message may be attached to what happens on that day. */
export function usable(message: MessageValidity, day: PlainDateString): boolean {
  return inForce(message, day);
}

/** Why the message may not be used on that day, as the key of a finding; nothing when it may. */
export function reasonNotUsable(message: MessageValidity, day: PlainDateString): FindingKey | undefined {
  if (message.status === 'retired') return 'message-retired';
  if (message.status !== 'approved') return 'message-not-approved';
  if (message.validFrom && day < message.validFrom) return 'message-not-yet-valid';
  if (message.validUntil && day > message.validUntil) return 'message-expired';
  return undefined;
}
