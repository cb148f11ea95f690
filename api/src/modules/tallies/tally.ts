import type { DeliveryCounts } from '@altavoz/domain/bulletins/delivery';
import type { Scope } from '../../platform/caller.js';

/** How often something of a bulletin was looked at by all readers together. No reader, address or moment stands in it. */
export interface TallyFields {
  bulletinId: string;
  /** Its place among the links of the mail; `OPENED` for the mail itself. */
  link: number;
  count: number;
}

export const OPENED = -1;

/** What counting asks of the bulletins. */
export interface SentBulletins {
  /** Where the mail leads that was sent with counting; null for all others. */
  linksOf(scope: Scope, bulletinId: string): Promise<readonly string[] | null>;
  /** What each area of the house was sent; empty for a list of readers outside. `not-found` where there is none. */
  areasOf(
    scope: Scope,
    campaignId: string,
    bulletinId: string,
  ): Promise<{ readonly area: string; readonly counts: DeliveryCounts }[]>;
}
