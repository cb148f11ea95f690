import type { Scope } from '../../platform/caller.js';
import type { Audience } from './audience.js';

/** Who knows how many contacts the organization has in each audience. */
export interface ContactsOfAudiences {
  /** By the identifier of the audience; one that is absent has none. */
  countByAudience(
    scope: Scope,
    audiences: readonly Pick<Audience, 'id' | 'catalogueKey'>[],
  ): Promise<ReadonlyMap<string, number>>;
  /** In any of them; whoever is in several counts once. */
  countInAny(scope: Scope, audiences: readonly Pick<Audience, 'id' | 'catalogueKey'>[]): Promise<number>;
}
