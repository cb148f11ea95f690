import type { Finding } from '../../shared/plan/checks.js';
import type { FieldName } from './components/field-id.js';

/** Where a finding on a tactic is mended: a field of its form, or its dates on the calendar. */
export type Mending = { readonly field: FieldName } | 'calendar';

const BY_KEY: Readonly<Record<string, FieldName>> = {
  'phase-above-campaign': 'phase',
  'social-without-person': 'responsibleId',
  'expert-missing': 'contracting',
  'contracting-overdue': 'contracting',
  'contracting-planned-late': 'contracting',
  'advertising-unjustified': 'paidAdvertising',
  'advertising-low-budget': 'paidAdvertising',
  'format-only-one': 'formats',
  'evolves-in-circle': 'evolvesFromId',
  'evolves-from-later-phase': 'evolvesFromId',
  'call-to-action-missing': 'callToAction',
  'call-to-action-incomplete': 'callToAction',
  'indicator-missing': 'indicatorIds',
};

export function mendingOf(key: string): Mending {
  if (key.startsWith('dates')) return 'calendar';
  const field = BY_KEY[key] ?? (key.startsWith('message') ? 'messageIds' : undefined);
  return { field: field ?? 'name' };
}

/** What the rules say of each tactic. */
export function findingsByTactic(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const byTactic = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { kind, id } = finding.subject;
    if (kind !== 'tactic' || id === undefined) continue;
    byTactic.set(id, [...(byTactic.get(id) ?? []), finding]);
  }
  return byTactic;
}

/** What is told about what the campaign builds on. */
export const ofGroundwork = ({ rule }: Pick<Finding, 'rule'>): boolean =>
  rule === 'RW8' || rule === 'RW9' || rule === 'RW12';
