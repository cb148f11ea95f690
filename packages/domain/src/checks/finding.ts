import { textIn, type Label, type Language, type LocalizedText } from '../shared/language.js';
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
  'press-release',
  'risk',
  'improvement',
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
    readonly label?: Label | undefined;
  };
  /** Stable key of the sentence, for example `gap` or `reserve-below`. */
  readonly key: string;
  /** Figures, days and words of the sentence; a text in both languages is a name. */
  readonly values: Readonly<Record<string, string | number | LocalizedText>>;
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

/** A finding's values with every name in one language. */
export function valuesSaidIn({ values }: Finding, language: Language): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'object' ? textIn(value, language) : value,
    ]),
  );
}

/** Whether nothing among the findings stops a transition. */
export function nothingBlocks(findings: readonly Finding[]): boolean {
  return findings.every((finding) => finding.level !== 'blocking');
}
