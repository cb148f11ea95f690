import type { TacticStatus } from '../tactics/tactic.js';

/** What of a tactic tells whether it is measured. */
interface Measurable {
  readonly status: TacticStatus;
  readonly indicatorIds: readonly string[];
}

/** Why a tactic is not measured: it names no indicator, or none of those that it names has a value yet. */
export type Unmeasured = 'no-indicator' | 'no-reading';

/**
 * J9: whether a tactic is measured. One that has not begun needs no value yet, and one that was called off needs none.
 */
export function unmeasuredBecause(
  { status, indicatorIds }: Measurable,
  isMeasured: (indicatorId: string) => boolean,
): Unmeasured | null {
  if (status === 'cancelled') return null;
  if (indicatorIds.length === 0) return 'no-indicator';
  const done = status === 'in-progress' || status === 'completed';
  return done && !indicatorIds.some(isMeasured) ? 'no-reading' : null;
}

interface WithPartners {
  readonly id: string;
  readonly partners: readonly string[];
}

interface Brought {
  readonly clips: number;
  readonly reach: number;
}

export interface PartnerReach extends Brought {
  readonly name: string;
  readonly tactics: number;
}

/**
 * J11: what the media published of the tactics done with each partner. What two partners did together counts for both, so
 * the rows are not a sum. Spelled otherwise, a partner is the same one.
 */
export function reachByPartner(
  tactics: readonly WithPartners[],
  brought: ReadonlyMap<string, Brought>,
): PartnerReach[] {
  const rows = new Map<string, PartnerReach>();
  for (const { id, partners } of tactics) {
    const { clips, reach } = brought.get(id) ?? { clips: 0, reach: 0 };
    const names = new Map(partners.map((name) => [plain(name), name]));
    for (const [key, name] of names) {
      const row = rows.get(key) ?? { name, tactics: 0, clips: 0, reach: 0 };
      rows.set(key, {
        name: row.name,
        tactics: row.tactics + 1,
        clips: row.clips + clips,
        reach: row.reach + reach,
      });
    }
  }
  const byName = (a: PartnerReach, b: PartnerReach) => (plain(a.name) < plain(b.name) ? -1 : 1);
  return [...rows.values()].sort((a, b) => b.reach - a.reach || b.clips - a.clips || byName(a, b));
}

function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
