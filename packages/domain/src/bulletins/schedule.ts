import { ok, refused, type Result } from '../shared/result.js';
import { momentOf, type WallTime } from '../shared/zoned-time.js';

/** Why a schedule was not kept and waits for a person. */
export const HOLD_REASONS = ['late', 'not-ready'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/** What is later than this may say things that are over: a person decides. */
const MAX_LATE_MS = 2 * 3_600_000;

/** The moment (milliseconds since 1970 UTC) that a day and an hour of the campaign name; it has to be yet to come. */
export function scheduledMoment(
  when: WallTime,
  zone: string,
  now: number,
): Result<number, { readonly code: 'in-the-past' }> {
  const moment = momentOf(when, zone);
  return moment > now ? ok(moment) : refused({ code: 'in-the-past' });
}

/** What to do about a schedule now: wait for it, keep it, or ask a person because it is too late. */
export function scheduleVerdict(sendAt: number, now: number): 'wait' | 'send' | 'ask' {
  if (now < sendAt) return 'wait';
  return now - sendAt > MAX_LATE_MS ? 'ask' : 'send';
}
