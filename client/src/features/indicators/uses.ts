import type { Indicator } from '../../shared/plan/indicators.js';
import type { Objective } from '../../shared/plan/objectives.js';
import type { Tactic } from '../../shared/plan/tactics.js';

export interface Uses {
  readonly tactics: readonly Tactic[];
  readonly objectives: readonly Objective[];
}

/** What each indicator measures; a cancelled tactic no longer counts. */
export function usesOf(
  indicators: readonly Indicator[],
  tactics: readonly Tactic[],
  objectives: readonly Objective[],
): ReadonlyMap<string, Uses> {
  return new Map(
    indicators.map(({ id }) => [
      id,
      {
        tactics: tactics.filter(
          ({ indicatorIds, status }) => status !== 'cancelled' && indicatorIds.includes(id),
        ),
        objectives: objectives.filter(({ indicatorIds }) => indicatorIds.includes(id)),
      },
    ]),
  );
}
