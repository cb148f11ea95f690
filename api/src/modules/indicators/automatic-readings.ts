import type { AutomaticSource } from '@altavoz/domain/indicators/indicator';
import type { Point } from '@altavoz/domain/indicators/progress';
import type { Scope } from '../../platform/caller.js';
import type { Campaign } from '../campaigns/campaign.js';

/** The values of a source over the months of a campaign, up to a day that is not after today; the oldest first. */
type CountBySource = (
  scope: Scope,
  campaign: Campaign,
  until: string,
  today: string,
) => Promise<readonly Point[]>;

/** What the product counts by itself; each module that knows an answer gives it here (R15). */
export class AutomaticReadings {
  private readonly counts = new Map<AutomaticSource, CountBySource>();

  provide(source: AutomaticSource, count: CountBySource): void {
    this.counts.set(source, count);
  }

  /** What is only known as it is now: nothing is said of a day that is over. */
  provideNow(source: AutomaticSource, count: (scope: Scope) => Promise<number>): void {
    this.counts.set(source, async (scope, _campaign, until, today) =>
      until < today ? [] : [{ date: today, value: (await count(scope)) * 1_000 }],
    );
  }

  /** Each source is asked once, whatever number of indicators counts by it. */
  async of(
    scope: Scope,
    campaign: Campaign,
    days: { readonly until: string; readonly today: string },
    sources: readonly AutomaticSource[],
  ): Promise<ReadonlyMap<AutomaticSource, readonly Point[]>> {
    const found = new Map<AutomaticSource, readonly Point[]>();
    for (const source of new Set(sources)) {
      found.set(source, (await this.counts.get(source)?.(scope, campaign, days.until, days.today)) ?? []);
    }
    return found;
  }
}
