import type { Finding } from '../../shared/plan/checks.js';

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
