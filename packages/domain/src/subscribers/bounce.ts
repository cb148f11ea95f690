/** `hard`: the mailbox is not there. `soft`: not now. `complaint`: the reader says that it was unwanted. */
export const BOUNCE_KINDS = ['hard', 'soft', 'complaint'] as const;
export type BounceKind = (typeof BOUNCE_KINDS)[number];

/** How often mails may be turned away for a while before the mailbox counts as gone. */
export interface SoftBounceLimit {
  /** Times, on different days. */
  readonly times: number;
  /** Days after which one is forgotten. */
  readonly withinDays: number;
}

export const DEFAULT_SOFT_LIMIT: SoftBounceLimit = { times: 5, withinDays: 60 };

const DAY_MS = 86_400_000;

export interface SoftBounceVerdict {
  /** What still counts, with this one; oldest first. */
  readonly counting: readonly number[];
  readonly isGone: boolean;
}

/**
 * Counts one more mail that was turned away for a while, in milliseconds since 1970. A server that says so ten times in
 * one afternoon has said it once; one that is asked monthly must be given months.
 */
export function countSoftBounce(
  before: readonly number[],
  at: number,
  { times, withinDays }: SoftBounceLimit,
): SoftBounceVerdict {
  const recent = before.filter((moment) => at - moment < withinDays * DAY_MS).sort((a, b) => a - b);
  const sameDay = recent.some((moment) => Math.floor(moment / DAY_MS) === Math.floor(at / DAY_MS));
  const counting = sameDay ? recent : [...recent, at];
  return { counting, isGone: counting.length >= times };
}

/**
 * Hard or soft by the enhanced status code (RFC 3463) or, without one, by the reply code; null when neither says it. A
 * mailbox that is full or a mail that is too large is no mailbox that is gone, whatever the first digit.
 */
export function bounceKindOf(status: string, reply = ''): 'hard' | 'soft' | null {
  const [, level, subject, detail] = /^([245])\.(\d{1,3})\.(\d{1,3})$/.exec(status.trim()) ?? [];
  if (level === '2') return null;
  if (level === '4') return 'soft';
  if (level === '5') {
    // X.2.2 mailbox full, X.3.4 and X.2.3 too large, X.7.* policy: about this mail or this sender, not about the mailbox.
    if (subject === '7' || subject === '3') return 'soft';
    if (subject === '2' && (detail === '2' || detail === '3')) return 'soft';
    return 'hard';
  }
  const code = /(?:^|\s)([45])\d{2}(?:[\s-]|$)/.exec(reply)?.[1];
  if (code === '4') return 'soft';
  return code === '5' ? 'hard' : null;
}
