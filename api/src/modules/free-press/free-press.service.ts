import type { freePress } from '@altavoz/contracts/clips';
import { VALUATION_METHODS, type FreePressGroup } from '@altavoz/domain/free-press/clip';
import {
  summarizeFreePress,
  type FreePressFigures,
  type FreePressSummary,
} from '@altavoz/domain/free-press/summary';
import type { LocalizedText } from '@altavoz/domain/shared/language';
import { money } from '@altavoz/domain/shared/money';
import { firstDayOfMonth, lastDayOfMonth } from '@altavoz/domain/shared/plain-month';
import type { z } from 'zod';
import type { Scope } from '../../platform/caller.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { ClipFigures } from './clip.js';
import type { ClipService } from './clip.service.js';
import { METHODOLOGY } from './methodology.js';

export type FreePressAnswer = z.output<typeof freePress>;

interface Query {
  readonly groupBy: FreePressGroup;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

type Names = ReadonlyMap<string, LocalizedText>;

/** What free press needs from the plan: names for its groups, and what paid advertising costs. */
export interface PlanAroundFreePress {
  tacticNames(scope: Scope, campaignId: string, ids: readonly string[]): Promise<Names>;
  messageNames(scope: Scope, campaignId: string, ids: readonly string[]): Promise<Names>;
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
    const { currency } = await this.campaigns.get(scope, campaignId);
    const from = query.from && firstDayOfMonth(query.from);
    const to = query.to && lastDayOfMonth(query.to);
    const clips = await this.clips.figures(scope, campaignId, from, to);
    const paid = await this.plan.paidAdvertising(scope, campaignId);
    const { whole, national, international } = byScope(clips, query.groupBy, currency);
    const labels = await this.labels(scope, campaignId, query.groupBy, whole);
    const nationalParts = byKey(national);
    const internationalParts = byKey(international);
    return {
      currency,
      from: from ?? clips.at(-1)?.date ?? null,
      to: to ?? clips[0]?.date ?? null,
      total: all(whole),
      national: all(national),
      international: all(international),
      critical: critical(whole),
      saving: {
        indicativeValue: whole.value.amount,
        paidAdvertisingSpent: paid.spent,
        paidAdvertisingPlanned: paid.planned,
      },
      reach: clips.reduce((sum, clip) => sum + (clip.reach ?? 0), 0),
      groups: whole.groups.map((group) => {
        const key = group.key ?? '';
        return {
          key,
          label: labels.get(key) ?? { es: key, en: key },
          ...all(group),
          national: all(nationalParts.get(group.key)),
          international: all(internationalParts.get(group.key)),
          critical: critical(group),
        };
      }),
      methodology: { ...METHODOLOGY, methods: byMethod(clips) },
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
    return new Map();
  }
}

/** The summary of all clips and of each scope alone, so that the parts of every group add up to it. */
function byScope(clips: readonly ClipFigures[], by: FreePressGroup, currency: string) {
  const valued = clips.map((clip) => ({ ...clip, value: money(clip.value, clip.currency) }));
  const summarize = (some: typeof valued) => summarizeFreePress(some, by, currency);
  return {
    whole: summarize(valued),
    national: summarize(valued.filter(({ scope }) => scope === 'national')),
    international: summarize(valued.filter(({ scope }) => scope === 'international')),
  };
}

function byKey({ groups }: FreePressSummary): ReadonlyMap<string | null, FreePressFigures> {
  return new Map(groups.map((group) => [group.key, group]));
}

/** How the clips that have a value were valued. */
function byMethod(clips: readonly ClipFigures[]): FreePressAnswer['methodology']['methods'] {
  const methods = new Map(VALUATION_METHODS.map((method) => [method, { method, count: 0, value: 0 }]));
  for (const { tone, valuation, value } of clips) {
    const sum = methods.get(valuation.method);
    if (!sum || tone === 'critical') continue;
    sum.count += 1;
    sum.value += value;
  }
  return [...methods.values()].filter(({ count }) => count > 0);
}

/** Every clip counts; only those that are not critical have a value. */
function all(figures: FreePressFigures | undefined): { count: number; value: number } {
  if (!figures) return { count: 0, value: 0 };
  return { count: figures.count + figures.criticalCount, value: figures.value.amount };
}

function critical(figures: FreePressFigures): { count: number; value: number } {
  return { count: figures.criticalCount, value: figures.criticalValue.amount };
}
