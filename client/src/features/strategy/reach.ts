import type { Audience } from '../../shared/plan/audiences.js';
import type { Message } from '../../shared/plan/messages.js';
import type { Tactic } from '../../shared/plan/tactics.js';

export interface Reach {
  /** Messages written for the audience. */
  readonly messages: readonly Message[];
  /** Tactics that are meant to reach it. */
  readonly tactics: readonly Tactic[];
}

/** What is said to each audience and how it reaches them; what was retired or cancelled no longer counts. */
export function reachOf(
  audiences: readonly Audience[],
  messages: readonly Message[],
  tactics: readonly Tactic[],
): ReadonlyMap<string, Reach> {
  return new Map(
    audiences.map(({ id }) => [
      id,
      {
        messages: messages.filter(
          ({ audienceIds, status }) => status !== 'retired' && audienceIds.includes(id),
        ),
        tactics: tactics.filter(
          ({ audienceIds, status }) => status !== 'cancelled' && audienceIds.includes(id),
        ),
      },
    ]),
  );
}
