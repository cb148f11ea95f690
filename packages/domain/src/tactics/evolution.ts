import { blocking, type Finding } from '../checks/finding.js';
import type { Phase } from '../campaigns/campaign.js';
import type { Label } from '../shared/language.js';

/** A tactic and the one of an earlier step that it deepens. */
export interface Evolving {
  readonly id: string;
  readonly label: Label;
  readonly phase: Phase;
  readonly evolvesFromId: string | null;
}

/** The way that led to a tactic: its root first, itself last. A circle is walked once. */
export function evolutionOf<T extends Pick<Evolving, 'id' | 'evolvesFromId'>>(
  tactics: readonly T[],
  id: string,
): T[] {
  const byId = new Map(tactics.map((tactic) => [tactic.id, tactic]));
  const way = new Map<string, T>();
  let at = byId.get(id);
  while (at !== undefined && !way.has(at.id)) {
    way.set(at.id, at);
    at = at.evolvesFromId === null ? undefined : byId.get(at.evolvesFromId);
  }
  return [...way.values()].reverse();
}

/** PD5: a tactic deepens one of the same or an earlier phase, and nothing deepens itself in a circle. */
export function checkEvolution(tactics: readonly Evolving[]): Finding[] {
  const byId = new Map(tactics.map((tactic) => [tactic.id, tactic]));
  const circular = inCircles(byId);
  return tactics.flatMap(({ id, label, phase, evolvesFromId }) => {
    const root = evolvesFromId === null ? undefined : byId.get(evolvesFromId);
    if (root === undefined) return [];
    const subject: Finding['subject'] = { kind: 'tactic', id, label };
    if (circular.has(id)) return [blocking('PD5', subject, 'evolves-in-circle', { root: root.label })];
    if (root.phase <= phase) return [];
    const values = { root: root.label, rootPhase: root.phase, phase };
    return [blocking('PD5', subject, 'evolves-from-later-phase', values)];
  });
}

/** Those that lead back to themselves. Each tactic is walked through once, however long the chains are. */
function inCircles(byId: ReadonlyMap<string, Evolving>): ReadonlySet<string> {
  const walked = new Set<string>();
  const circular = new Set<string>();
  for (const first of byId.values()) {
    const path: string[] = [];
    const here = new Set<string>();
    let at: Evolving | undefined = first;
    while (at !== undefined && !walked.has(at.id)) {
      walked.add(at.id);
      here.add(at.id);
      path.push(at.id);
      at = at.evolvesFromId === null ? undefined : byId.get(at.evolvesFromId);
    }
    if (at !== undefined && here.has(at.id)) {
      for (const id of path.slice(path.indexOf(at.id))) circular.add(id);
    }
  }
  return circular;
}

/**
 * The nearest step below an entry of the catalogue that a plan has: its own root, or that one's root when the plan
 * skipped a step.
 */
export function nearestRoot(
  code: string,
  rootOf: (code: string) => string | null,
  inPlan: ReadonlyMap<string, string>,
): string | null {
  const seen = new Set([code]);
  for (let at = rootOf(code); at !== null && !seen.has(at); at = rootOf(at)) {
    seen.add(at);
    const id = inPlan.get(at);
    if (id !== undefined) return id;
  }
  return null;
}
