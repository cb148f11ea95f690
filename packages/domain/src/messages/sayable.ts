import type { PlainDateString } from '../shared/plain-date.js';
import { reasonNotUsable } from './message-in-force.js';
import type { MessageStatus } from './message.js';

/** What decides, of approved words, who may say them and when. */
export interface ApprovedWords {
  readonly themes: readonly string[];
  readonly validFrom?: PlainDateString | null | undefined;
  readonly validUntil?: PlainDateString | null | undefined;
}

/** A message as the plan keeps it: how its working version stands, beside the words in force. */
export interface MessageWithWords<W extends ApprovedWords> {
  readonly status: MessageStatus;
  readonly inForce: W | null;
}

/** Who asks what to say, on which day. `themes` null speaks about everything (an ambassador does not). */
export interface Speaker {
  readonly day: PlainDateString;
  readonly themes: readonly string[] | null;
}

/** RH9: the words of a message that the person may say on the day; nothing of a draft, retired or expired one. */
export function wordsToSay<W extends ApprovedWords>(
  { status, inForce }: MessageWithWords<W>,
  { day, themes }: Speaker,
): W | undefined {
  if (inForce === null || status === 'retired') return undefined;
  if (reasonNotUsable({ ...inForce, status: 'approved' }, day) !== undefined) return undefined;
  if (themes !== null && !inForce.themes.some((theme) => themes.includes(theme))) return undefined;
  return inForce;
}

export const WITHDRAWALS = ['retired', 'expired'] as const;
export type Withdrawal = (typeof WITHDRAWALS)[number];

/** Why words that could once be said no longer are; nothing for what still holds, or was never approved. */
export function withdrawal<W extends ApprovedWords>(
  { status, inForce }: MessageWithWords<W>,
  day: PlainDateString,
): Withdrawal | undefined {
  if (status === 'retired') return 'retired';
  if (inForce === null) return undefined;
  return reasonNotUsable({ ...inForce, status: 'approved' }, day) === 'message-expired'
    ? 'expired'
    : undefined;
}

/** What a device knows of the messages that it keeps. */
export interface Heard {
  /** Identifiers that it has heard are withdrawn. */
  readonly withdrawn: ReadonlySet<string>;
  readonly day: PlainDateString;
}

/** Whether a device that may have been away for days still shows words that it holds. */
export function stillSayable(
  held: Omit<ApprovedWords, 'themes'> & { readonly id: string },
  { withdrawn, day }: Heard,
): boolean {
  return !withdrawn.has(held.id) && reasonNotUsable({ ...held, status: 'approved' }, day) === undefined;
}
