import type { BulletinFacts } from '@altavoz/domain/checks/campaign-state';
import type { Scope } from '../../platform/caller.js';

/** Bulletins and their readers as the rules see them; the wiring joins them with those modules. */
export interface BulletinsForRules {
  facts(scope: Scope, campaignId: string): Promise<readonly BulletinFacts[]>;
  /** People of the organization who asked for a bulletin and confirmed. */
  activeSubscribers(scope: Scope): Promise<number>;
}
