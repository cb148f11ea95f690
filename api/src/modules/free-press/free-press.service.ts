import type { freePress } from '@altavoz/contracts/clips';
import { VALUATION_METHODS, type FreePressGroup } from '@altavoz/domain/free-press/clip';
import { summarizeFreePress, type FreePressFigures } from '@altavoz/domain/free-press/summary';
import type { LocalizedText } from '@altavoz/domain/shared/language';
import { money } from '@altavoz/domain/shared/money';
import { firstDayOfMonth, lastDayOfMonth } from '@altavoz/domain/shared/plain-month';
import type { z } from 'zod';
import type { Scope } from '../../platform/caller.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { Clip } from './clip.js';
import type { ClipService } from './clip.service.js';
import { METHODOLOGY } from './methodology.js';

export type FreePressAnswer = z.output<typeof freePress>;

interface Query {
  readonly groupBy: FreePressGroup;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What free press needs from the plan: names for its groups, and what paid advertising costs. */
export interface PlanAroundFreePress {
  tacticNames(scope: Scope, campaignId: string): Promise<ReadonlyMap<string, LocalizedText>>;
  messageNames(scope: Scope, campaignId: string): Promise<ReadonlyMap<string, LocalizedText>>;
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
    const clips = await this.clips.between(scope, campaignId, from, to);
    const labels = await this.labels(scope, campaignId, query.groupBy);
    const paid = await this.plan.paidAdvertising(scope, campaignId);
    const whole = summarize(clips, query.groupBy, currency);
    const scopes = new Map(summarize(clips, 'scope', currency).groups.map((group) => [group.key, group]));
    const days = clips.map(({ date }) => date).sort();
    return {
      currency,
      from: from ?? days[0] ?? null,
      to: to ?? days.at(-1) ?? null,
      total: all(whole),
      national: all(scopes.get('national')),
      international: all(scopes.get('international')),
      critical: critical(whole),
      saving: {
        indicativeValue: whole.value.amount,
        paidAdvertisingSpent: paid.spent,
        paidAdvertisingPlanned: paid.planned,
      },
      reach: clips.reduce((sum, clip) => sum + (clip.reach ?? 0), 0),
      groups: whole.groups.map((group) => {
        const own = clips.filter((clip) => belongs(clip, query.groupBy, group.key));
        const parts = new Map(summarize(own, 'scope', currency).groups.map((part) => [part.key, part]));
        return {
          key: group.key ?? '',
          label: (group.key !== null && labels.get(group.key)) || {
            es: group.key ?? '',
            en: group.key ?? '',
          },
          ...all(group),
          national: all(parts.get('national')),
          international: all(parts.get('international')),
          critical: critical(group),
        };
      }),
      methodology: {
        ...METHODOLOGY,
        methods: VALUATION_METHODS.map((method) => {
          const valued = clips.filter((clip) => clip.valuation.method === method && clip.tone !== 'critical');
          return { method, count: valued.length, value: valued.reduce((sum, { value }) => sum + value, 0) };
        }).filter(({ count }) => count > 0),
      },
    };
  }

  private async labels(
    scope: Scope,
    campaignId: string,
    by: FreePressGroup,
  ): Promise<ReadonlyMap<string, LocalizedText>> {
    if (by === 'tactic') return this.plan.tacticNames(scope, campaignId);
    if (by === 'message') return this.plan.messageNames(scope, campaignId);
    return new Map();
  }
}

function summarize(clips: readonly Clip[], by: FreePressGroup, currency: string) {
  return summarizeFreePress(
    clips.map((clip) => ({ ...clip, value: money(clip.value, clip.currency) })),
    by,
    currency,
  );
}

/** Every clip counts; only those that are not critical have a value. */
function all(figures: FreePressFigures | undefined): { count: number; value: number } {
  if (!figures) return { count: 0, value: 0 };
  return { count: figures.count + figures.criticalCount, value: figures.value.amount };
}

function critical(figures: FreePressFigures): { count: number; value: number } {
  return { count: figures.criticalCount, value: figures.criticalValue.amount };
}

function belongs(clip: Clip, by: FreePressGroup, key: string | null): boolean {
  switch (by) {
    case 'month':
      return clip.date.startsWith(key ?? '-');
    case 'scope':
      return clip.scope === key;
    case 'outlet':
      return clip.outlet === key;
    case 'tactic':
      return clip.tacticId === key;
    case 'message':
      return key === null ? clip.messageIds.length === 0 : clip.messageIds.includes(key);
  }
}
