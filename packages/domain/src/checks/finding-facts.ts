import type { FindingKey } from './finding-key.js';
import type { Finding } from './finding.js';

/** Values that only count the days gone by: they change every night while nothing in the plan does. */
const COUNTED_FROM_TODAY: Partial<Readonly<Record<FindingKey, readonly string[]>>> = {
  'review-late': ['days'],
  'review-very-late': ['days'],
  'contracting-overdue': ['days'],
  'message-unused': ['days'],
};

/**
 * What a finding rests on, as one text: its rule, its subject and the values behind it. Two findings with the same
 * facts are the same finding, today and tomorrow. Names are no facts: renaming a tactic mends nothing.
 */
export function factsOf({ rule, subject, key, values }: Finding): string {
  const counted: Partial<Readonly<Record<string, readonly string[]>>> = COUNTED_FROM_TODAY;
  const facts = Object.entries(values)
    .filter(([name, value]) => typeof value !== 'object' && !counted[key]?.includes(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([rule, subject.kind, subject.id ?? null, key, facts]);
}
