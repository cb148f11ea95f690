import type { Scope } from '../../platform/caller.js';
import type { PersonMark } from './message.js';

/** The rest of the organization as messages see it; the wiring joins it with the other modules. */
export interface PlanAroundMessages {
  /** How many tactics on the calendar or behind us carry each of these messages. */
  countUses(
    scope: Scope,
    campaignId: string,
    messageIds: readonly string[],
  ): Promise<ReadonlyMap<string, number>>;
  person(scope: Scope, userId: string): Promise<PersonMark>;
  /** Everyone who may approve and can sign in. */
  approverIds(scope: Scope): Promise<readonly string[]>;
}
