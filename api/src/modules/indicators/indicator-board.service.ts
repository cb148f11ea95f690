import { efficiencyOf, inOrder, standingOf, trendOf, type Point } from '@altavoz/domain/indicators/progress';
import { efficacy, reviewState } from '@altavoz/domain/indicators/review';
import type { getIndicatorBoard } from '@altavoz/contracts/indicators';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import { currencyExponent } from '@altavoz/domain/shared/currency';
import { dayAt } from '@altavoz/domain/shared/day-in-zone';
import { multiplyAndTruncate } from '@altavoz/domain/shared/integer-division';
import { daysBetween } from '@altavoz/domain/shared/plain-date';
import type { Scope } from '../../platform/caller.js';
import type { Campaign } from '../campaigns/campaign.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { AutomaticReadings } from './automatic-readings.js';
import type { Indicator } from './indicator.js';
import type { IndicatorService } from './indicator.service.js';
import type { ReadingService } from './reading.service.js';

export type IndicatorBoard = OutputOf<typeof getIndicatorBoard>;
type Standing = IndicatorBoard['items'][number];

/** The rest of the plan as the board sees it. */
export interface PlanAroundIndicators {
  /** Spent, in minor units, on the tactics that each indicator measures. */
  spentByIndicator(scope: Scope, campaignId: string): Promise<ReadonlyMap<string, number>>;
}

interface Needs {
  readonly campaigns: CampaignService;
  readonly indicators: IndicatorService;
  readonly readings: ReadingService;
  readonly automatic: AutomaticReadings;
  readonly plan: PlanAroundIndicators;
}

/** Where every indicator stands: what it brought against its target, and when it is looked at again (J4, J5, R8). */
export class IndicatorBoardService {
  constructor(private readonly needs: Needs) {}

  async board(scope: Scope, campaignId: string): Promise<IndicatorBoard> {
    const campaign = await this.needs.campaigns.get(scope, campaignId);
    const today = this.needs.campaigns.today(campaign);
    const indicators = await this.needs.indicators.all(scope, campaignId);
    const series = await this.series(scope, campaign, { until: today, today }, indicators);
    const looks = await this.lastLooks(scope, campaign, indicators);
    const spent = await this.needs.plan.spentByIndicator(scope, campaignId);
    const days = daysBetween(campaign.start, campaign.end) + 1;
    const gone = Math.min(Math.max(daysBetween(campaign.start, today) + 1, 0), days);
    return {
      today,
      elapsed: multiplyAndTruncate(gone, 10_000, days),
      items: indicators.map((indicator) =>
        standing(indicator, campaign, {
          today,
          series: series.get(indicator.id) ?? [],
          lastLook: looks.get(indicator.id) ?? campaign.start,
          spent: spent.get(indicator.id) ?? 0,
        }),
      ),
    };
  }

  /** The newest value of each indicator up to a day, today unless said; absent where nothing was measured. */
  async latest(
    scope: Scope,
    campaign: Campaign,
    indicators: readonly Indicator[],
    until: string = this.needs.campaigns.today(campaign),
  ): Promise<ReadonlyMap<string, Point>> {
    const today = this.needs.campaigns.today(campaign);
    const days = { until: until < today ? until : today, today };
    const series = await this.series(scope, campaign, days, indicators);
    return new Map(
      indicators.flatMap(({ id }) => {
        const last = (series.get(id) ?? []).filter(({ date }) => date <= until).at(-1);
        return last ? [[id, last] as const] : [];
      }),
    );
  }

  /** When each was last looked at: its newest reading, or the day that it was set up (RW6). */
  async lastLooks(
    scope: Scope,
    campaign: Campaign,
    indicators: readonly Indicator[],
  ): Promise<ReadonlyMap<string, string>> {
    const looks = new Map(
      indicators.map(({ id, createdAt }) => [id, dayAt(createdAt.getTime(), campaign.timeZone)]),
    );
    for (const { indicatorId, date } of await this.needs.readings.ofCampaign(scope, campaign.id)) {
      if (date > (looks.get(indicatorId) ?? '9999')) looks.set(indicatorId, date);
    }
    return looks;
  }

  private async series(
    scope: Scope,
    campaign: Campaign,
    days: { readonly until: string; readonly today: string },
    indicators: readonly Indicator[],
  ): Promise<ReadonlyMap<string, readonly Point[]>> {
    const sources = indicators.flatMap(({ automatic }) => automatic ?? []);
    const counted = await this.needs.automatic.of(scope, campaign, days, sources);
    const series = new Map<string, Point[]>(
      indicators.map(({ id, automatic }) => [id, automatic ? [...(counted.get(automatic) ?? [])] : []]),
    );
    const written = new Set(indicators.filter(({ automatic }) => automatic === null).map(({ id }) => id));
    for (const { indicatorId, date, value } of await this.needs.readings.ofCampaign(scope, campaign.id)) {
      if (written.has(indicatorId)) series.get(indicatorId)?.push({ date, value });
    }
    return new Map([...series].map(([id, points]) => [id, inOrder(points)]));
  }
}

function standing(
  indicator: Indicator,
  { start, end, currency }: Campaign,
  facts: {
    readonly today: string;
    readonly series: readonly Point[];
    readonly lastLook: string;
    readonly spent: number;
  },
): Standing {
  const { id, baseline, target, dueDate, reviewFrequency } = indicator;
  const { today, series, lastLook, spent } = facts;
  const last = series.at(-1) ?? null;
  const review = reviewFrequency ? reviewState(lastLook, reviewFrequency, today) : null;
  return {
    indicatorId: id,
    series: [...series],
    last,
    efficacy: last && target !== null ? efficacy(last.value, target) : null,
    spent,
    efficiency: last && efficiencyOf(last.value, spent, 10 ** currencyExponent(currency)),
    trend: trendOf(series),
    standing: last && standingOf(last.value, { baseline, target, start, due: dueDate ?? end }, today),
    lastLook,
    review: {
      state: review?.state ?? 'none',
      due: review?.due ?? null,
      days: review && review.state !== 'on-time' ? review.days : 0,
    },
  };
}
