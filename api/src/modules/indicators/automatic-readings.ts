import type { AutomaticSource } from '@altavoz/domain/indicators/indicator';
import type { Point } from '@altavoz/domain/indicators/progress';
import type { Scope } from '../../platform/caller.js';
import type { Campaign } from '../campaigns/campaign.js';

/** The values of a source over the months of a campaign, up to today; the oldest first. */
export type CountBySource = (scope: Scope, campaign: Campaign, today: string) => Promise<readonly Point[]>;

/** What the product counts by itself; each module that knows an answer gives it here (R15). */
export class AutomaticReadings {
  private readonly counts = new Map<AutomaticSource, CountBySource>();

  provide(source: AutomaticSource, count: CountBySource): void {
    this.counts.set(source, count);
  }

  /** Each source is asked once, whatever number of indicators counts by it. */
  async of(
    scope: Scope,
    campaign: Campaign,
    today: string,
    sources: readonly AutomaticSource[],
  ): Promise<ReadonlyMap<AutomaticSource, readonly Point[]>> {
    const found = new Map<AutomaticSource, readonly Point[]>();
    for (const source of new Set(sources)) {
      found.set(source, (await this.counts.get(source)?.(scope, campaign, today)) ?? []);
    }
    return found;
  }
}
