import type { ReadinessRequest } from '@altavoz/domain/bulletins/readiness';
import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import type { Bulletin } from './bulletin.js';

/** A bulletin as the readiness list judges it. */
export function readinessRequest(
  { id, subject, blocks, month }: Bulletin,
  messages: ReadinessRequest['messages'],
  activeSubscribers: number,
  today: PlainDateString,
): ReadinessRequest {
  return { bulletin: { id, label: subject || month, subject, blocks }, messages, activeSubscribers, today };
}
