import { reachByPartner, unmeasuredBecause } from '@altavoz/domain/indicators/measurement';
import { efficiencyOf, inOrder, standingOf, trendOf, type Point } from '@altavoz/domain/indicators/progress';
import { efficacy, reviewState } from '@altavoz/domain/indicators/review';
import { NAMED_TACTICS, type getIndicatorBoard } from '@altavoz/contracts/indicators';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import { currencyExponent } from '@altavoz/domain/shared/currency';
import { dayAt } from '@altavoz/domain/shared/day-in-zone';
import { multiplyAndTruncate } from '@altavoz/domain/shared/integer-division';
import type { LocalizedText } from '@altavoz/domain/shared/language';
import { daysBetween } from '@altavoz/domain/shared/plain-date';
import type { ChannelType, TacticStatus } from '@altavoz/domain/tactics/tactic';
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
  /** Every tactic of the plan, also those that were called off. */
  tactics(scope: Scope, campaignId: string): Promise<readonly TacticOnBoard[]>;
  objectives(
    scope: Scope,
    campaignId: string,
  ): Promise<
    readonly {
      readonly id: string;
      readonly text: LocalizedText;
      readonly indicatorIds: readonly string[];
    }[]
  >;
  /** What the media published of each tactic. */
  brought(
    scope: Scope,
    campaignId: string,
  ): Promise<ReadonlyMap<string, { readonly clips: number; readonly reach: number }>>;
}

export interface TacticOnBoard {
  readonly id: string;
  readonly name: LocalizedText;
  readonly channelType: ChannelType;
  readonly status: TacticStatus;
  readonly indicatorIds: readonly string[];
  readonly partners: readonly string[];
  /** Minor units. */
  readonly spent: number;
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
    const tactics = await this.needs.plan.tactics(scope, campaignId);
    const objectives = await this.needs.plan.objectives(scope, campaignId);
    const byIndicator = groupedByIndicator(tactics);
    const days = daysBetween(campaign.start, campaign.end) + 1;
    const gone = Math.min(Math.max(daysBetween(campaign.start, today) + 1, 0), days);
    return {
      today,
      elapsed: multiplyAndTruncate(gone, 10_000, days),
      items: indicators.map((indicator) => {
        const measured = byIndicator.get(indicator.id) ?? [];
        return {
          ...standing(indicator, campaign, {
            today,
            series: series.get(indicator.id) ?? [],
            lastLook: looks.get(indicator.id) ?? campaign.start,
            spent: measured.reduce((sum, tactic) => sum + tactic.spent, 0),
          }),
          tactics: firstOf(measured.filter(({ status }) => status !== 'cancelled').map(named)),
          objectives: objectives
            .filter(({ indicatorIds }) => indicatorIds.includes(indicator.id))
            .map(({ id, text }) => ({ id, text })),
        };
      }),
      unmeasured: firstOf(
        tactics.flatMap((tactic) => {
          const because = unmeasuredBecause(tactic, (id) => (series.get(id) ?? []).length > 0);
          return because ? [{ ...named(tactic), because }] : [];
        }),
      ),
      partners: await this.partners(scope, campaignId, tactics),
    };
  }

  /** Clips are only asked for where somebody works with others. */
  private async partners(
    scope: Scope,
    campaignId: string,
    tactics: readonly TacticOnBoard[],
  ): Promise<IndicatorBoard['partners']> {
    const shared = tactics.filter(({ status, partners }) => status !== 'cancelled' && partners.length > 0);
    if (shared.length === 0) return [];
    return reachByPartner(shared, await this.needs.plan.brought(scope, campaignId));
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
): Omit<Standing, 'tactics' | 'objectives'> {
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

function groupedByIndicator(
  tactics: readonly TacticOnBoard[],
): ReadonlyMap<string, readonly TacticOnBoard[]> {
  const grouped = new Map<string, TacticOnBoard[]>();
  for (const tactic of tactics) {
    for (const id of tactic.indicatorIds) {
      const those = grouped.get(id);
      if (those) those.push(tactic);
      else grouped.set(id, [tactic]);
    }
  }
  return grouped;
}

function named({ id, name, channelType }: TacticOnBoard) {
  return { id, name, channelType };
}

function firstOf<T>(all: T[]): { count: number; first: T[] } {
  return { count: all.length, first: all.slice(0, NAMED_TACTICS) };
}
