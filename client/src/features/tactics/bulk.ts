import type { Tactic } from '../../shared/plan/tactics.js';
import type { BulkItem } from './api/change-tactics.js';

export type Change = NonNullable<BulkItem['change']>;

/** What each tactic changes to; those that have it already are left out. */
export function itemsFor(tactics: readonly Tactic[], changeOf: (tactic: Tactic) => Change): BulkItem[] {
  return tactics.flatMap((tactic) => {
    const change = changeOf(tactic);
    return differs(tactic, change) ? [{ id: tactic.id, version: tactic.version, change }] : [];
  });
}

/** The same fields as they were, in the versions that the change has made. */
export function undoOf(
  items: readonly BulkItem[],
  before: readonly Tactic[],
  after: readonly Pick<Tactic, 'id' | 'version'>[],
): BulkItem[] {
  const old = new Map(before.map((tactic) => [tactic.id, tactic]));
  const versions = new Map(after.map(({ id, version }) => [id, version]));
  return items.flatMap(({ id, change = {} }) => {
    const tactic = old.get(id);
    const version = versions.get(id);
    return tactic === undefined || version === undefined
      ? []
      : [{ id, version, change: fieldsOf(tactic, change) }];
  });
}

/** A tactic's own values of the fields that a change names. */
function fieldsOf(tactic: Tactic, change: Change): Change {
  const own: Required<Change> = {
    responsibleId: tactic.responsibleId,
    phase: tactic.phase,
    audienceIds: tactic.audienceIds,
    fundingSource: tactic.fundingSource,
    fundingArea: tactic.fundingArea,
    themes: tactic.themes,
    pillar: tactic.pillar,
    origin: tactic.origin,
  };
  return Object.fromEntries(Object.entries(own).filter(([field]) => field in change));
}

function differs(tactic: Tactic, change: Change): boolean {
  const own = Object.entries(fieldsOf(tactic, change)).sort();
  return JSON.stringify(own) !== JSON.stringify(Object.entries(change).sort());
}
