import type { FindingKey } from './finding-key.js';

/** `blocking` stops a transition; `warning` is shown, allowed and logged. */
export const FINDING_LEVELS = ['blocking', 'warning'] as const;
export type FindingLevel = (typeof FINDING_LEVELS)[number];

export const SUBJECT_KINDS = [
  'campaign',
  'positioning',
  'objective',
  'audience',
  'message',
  'tactic',
  'budget',
  'indicator',
  'bulletin',
  'clip',
  'person',
  'calendar',
  'event',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/**
 * What a rule found. `message` is a key plus its values: the screen says it in the reader's language,
 * the API adds an English sentence.
 */
export interface Finding {
  /** `RH7`, `RW3` … */
  readonly rule: string;
  readonly level: FindingLevel;
  readonly subject: {
    readonly kind: SubjectKind;
    readonly id?: string | undefined;
    readonly label?: string | undefined;
  };
  /** Stable key of the sentence, for example `gap` or `reserve-below`. */
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

type Values = Finding['values'];

/** A finding that stops a transition. */
export function blocking(
  rule: string,
  subject: Finding['subject'],
  key: FindingKey,
  values: Values = {},
): Finding {
  return { rule, level: 'blocking', subject, key, values };
}

/** A finding that is shown, allowed and logged. */
export function warning(
  rule: string,
  subject: Finding['subject'],
  key: FindingKey,
  values: Values = {},
): Finding {
  return { rule, level: 'warning', subject, key, values };
}

/** Whether nothing among the findings stops a transition. */
export function nothingBlocks(findings: readonly Finding[]): boolean {
  return findings.every((finding) => finding.level !== 'blocking');
}
