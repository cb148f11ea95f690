import type { freePress } from '@altavoz/contracts/clips';
import { VALUATION_METHODS, type FreePressGroup } from '@altavoz/domain/free-press/clip';
import {
  isCounted,
  pickUpRate,
  summarizeFreePress,
  type FreePressFigures,
  type FreePressSummary,
} from '@altavoz/domain/free-press/summary';
import type { LocalizedText } from '@altavoz/domain/shared/language';
import { firstDayOfMonth, lastDayOfMonth } from '@altavoz/domain/shared/plain-month';
import type { z } from 'zod';
import type { Scope } from '../../platform/caller.js';
import type { Campaign } from '../campaigns/campaign.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { TalliedClips } from './clip.repository.js';
import type { ClipService } from './clip.service.js';
import { METHODOLOGY } from './methodology.js';

export type FreePressAnswer = z.output<typeof freePress>;

interface Query {
  readonly groupBy: FreePressGroup;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

type Names = ReadonlyMap<string, LocalizedText>;
type Days = { readonly from?: string | undefined; readonly to?: string | undefined };

/** What free press needs from the plan: names for its groups, and what stands beside its value. */
export interface PlanAroundFreePress {
  tacticNames(scope: Scope, campaignId: string, ids: readonly string[]): Promise<Names>;
  messageNames(scope: Scope, campaignId: string, ids: readonly string[]): Promise<Names>;
  releaseNames(scope: Scope, campaignId: string, ids: readonly string[]): Promise<Names>;
  /** Press releases sent on these days, and those of them that some outlet published. */
  releases(
    scope: Scope,
    campaignId: string,
    days: Days,
  ): Promise<{ readonly sent: number; readonly published: number }>;
  /** The indicator of results that the value is read beside. */
  outcome(scope: Scope, campaign: Campaign): Promise<FreePressAnswer['outcome']>;
  /** Minor units of the campaign's currency in the lines of advertising that is paid for. */
  paidAdvertising(
    scope: Scope,
    campaignId: string,
  ): Promise<{ readonly planned: number; readonly spent: number }>;
}

/** Sums of what the press brought, always with their method and never part of the budget. */
export class FreePressService {
  constructor(
    private readonly clips: ClipService,
    private readonly campaigns: CampaignService,
    private readonly plan: PlanAroundFreePress,
  ) {}

  async summary(scope: Scope, campaignId: string, query: Query): Promise<FreePressAnswer> {
    const campaign = await this.campaigns.get(scope, campaignId);
    const { currency } = campaign;
    const days = {
      from: query.from && firstDayOfMonth(query.from),
      to: query.to && lastDayOfMonth(query.to),
    };
    const [rows, span, paid, releases, outcome] = await Promise.all([
      this.clips.tally(scope, campaignId, query.groupBy, days),
      this.clips.span(scope, campaignId, days),
      this.plan.paidAdvertising(scope, campaignId),
      this.plan.releases(scope, campaignId, days),
      this.plan.outcome(scope, campaign),
    ]);
    const { whole, national, international } = byScope(rows, query.groupBy, campaign);
    const labels = await this.labels(scope, campaignId, query.groupBy, whole);
    const nationalParts = byKey(national);
    const internationalParts = byKey(international);
    const total = presentFigures(whole, national, international);
    return {
      currency,
      from: days.from ?? span?.first ?? null,
      to: days.to ?? span?.last ?? null,
      total: { count: total.count, value: total.value },
      ...withoutSum(total),
      otherCurrencies: [...whole.otherCurrencies],
      releases: { ...releases, rate: pickUpRate(releases.sent, releases.published) },
      outcome,
      saving: {
        indicativeValue: whole.value.amount,
        paidAdvertisingSpent: paid.spent,
        paidAdvertisingPlanned: paid.planned,
      },
      groups: whole.groups.map((group) => {
        const key = group.key ?? '';
        return {
          key,
          label: labels.get(key) ?? { es: key, en: key },
          ...presentFigures(group, nationalParts.get(group.key), internationalParts.get(group.key)),
        };
      }),
      methodology: { ...METHODOLOGY, methods: byMethod(rows, currency) },
    };
  }

  private async labels(
    scope: Scope,
    campaignId: string,
    by: FreePressGroup,
    { groups }: FreePressSummary,
  ): Promise<Names> {
    const ids = groups.flatMap(({ key }) => key ?? []);
    if (by === 'tactic') return this.plan.tacticNames(scope, campaignId, ids);
    if (by === 'message') return this.plan.messageNames(scope, campaignId, ids);
    if (by === 'press-release') return this.plan.releaseNames(scope, campaignId, ids);
    return new Map();
  }
}

/** The summary of all clips and of each scope alone, so that the parts of every group add up to it. */
function byScope(rows: readonly TalliedClips[], by: FreePressGroup, campaign: Campaign) {
  const summarize = (some: readonly TalliedClips[]) =>
    summarizeFreePress(some, by, campaign.currency, campaign);
  return {
    whole: summarize(rows),
    national: summarize(rows.filter(({ scope }) => scope === 'national')),
    international: summarize(rows.filter(({ scope }) => scope === 'international')),
  };
}

function byKey({ groups }: FreePressSummary): ReadonlyMap<string | null, FreePressFigures> {
  return new Map(groups.map((group) => [group.key, group]));
}

/** How the clips whose value counts were valued. */
function byMethod(
  rows: readonly TalliedClips[],
  currency: string,
): FreePressAnswer['methodology']['methods'] {
  const methods = new Map(VALUATION_METHODS.map((method) => [method, { method, count: 0, value: 0 }]));
  for (const row of rows) {
    const sum = methods.get(row.method);
    if (!sum || !isCounted(row)) continue;
    sum.count += row.times ?? 1;
    sum.value += row.value.currency === currency ? row.value.amount : 0;
  }
  return [...methods.values()].filter(({ count }) => count > 0);
}

/** Every piece counts; only those that are neither critical nor off message have a value. */
function all(figures: FreePressFigures | undefined): { count: number; value: number } {
  if (!figures) return { count: 0, value: 0 };
  const { count, criticalCount, offMessageCount } = figures;
  return { count: count + criticalCount + offMessageCount, value: figures.value.amount };
}

function presentFigures(
  figures: FreePressFigures,
  national: FreePressFigures | undefined,
  international: FreePressFigures | undefined,
): Omit<FreePressAnswer['groups'][number], 'key' | 'label'> {
  const { copies, reach, favourable, neutral, withMessage, quoted } = figures;
  return {
    ...all(figures),
    national: all(national),
    international: all(international),
    critical: { count: figures.criticalCount, value: figures.criticalValue.amount },
    offMessage: { count: figures.offMessageCount, value: figures.offMessageValue.amount },
    copies,
    reach,
    favourable,
    neutral,
    withMessage,
    quoted,
  };
}

function withoutSum<T extends { count: number; value: number }>({
  count: _count,
  value: _value,
  ...rest
}: T) {
  return rest;
}
