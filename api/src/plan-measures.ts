import { findIndicator } from '@altavoz/catalogue/indicators';
import { moveTactic } from '@altavoz/domain/tactics/move-tactic';
import type { AutomaticSource } from '@altavoz/domain/indicators/indicator';
import type { Point } from '@altavoz/domain/indicators/progress';
import { pickUpRate } from '@altavoz/domain/free-press/summary';
import { monthOf } from '@altavoz/domain/shared/plain-date';
import { firstDayOfMonth, lastDayOfMonth, monthsBetween } from '@altavoz/domain/shared/plain-month';
import type { Campaign } from './modules/campaigns/campaign.js';
import type { FreePressAnswer, FreePressService } from './modules/free-press/free-press.service.js';
import type { AutomaticReadings } from './modules/indicators/automatic-readings.js';
import type { indicatorModule } from './modules/indicators/indicator.module.js';
import type { IndicatorService } from './modules/indicators/indicator.service.js';
import type { PressReleaseService } from './modules/releases/press-release.service.js';
import type { Adjusted } from './modules/reviews/review.service.js';
import type { TacticReadingService } from './modules/tactics/tactic-reading.service.js';
import type { tacticModule } from './modules/tactics/tactic.module.js';
import type { PlanAroundTactics } from './modules/tactics/tactic.ports.js';
import { AppError } from './platform/app-error.js';
import type { Actor, Scope } from './platform/caller.js';

type TacticChange =
  | { readonly action: 'move'; readonly tacticId: string; readonly version: number; readonly start: string }
  | {
      readonly action: 'cost';
      readonly tacticId: string;
      readonly version: number;
      readonly plannedCost: number;
    }
  | { readonly action: 'cancel'; readonly tacticId: string; readonly version: number };

/** Does to a tactic what a review decided, through the tactic's own module and its rules (J6). */
export function tacticAdjuster({ service, scheduling }: ReturnType<typeof tacticModule>) {
  return async (actor: Actor, campaignId: string, change: TacticChange): Promise<Adjusted> => {
    const { tacticId, version } = change;
    const seen = { campaignId, tacticId, version };
    const before = await service.get(actor, campaignId, tacticId);
    switch (change.action) {
      case 'move': {
        const { start, end, recurrence } = before;
        if (start === null || end === null) {
          throw new AppError('conflict', { detail: 'The tactic is not on the calendar yet.' });
        }
        const days = moveTactic({ start, end }, change.start);
        const which = recurrence ? ({ occurrence: start, scope: 'all' } as const) : {};
        const { tactic } = await scheduling.move(actor, seen, { ...days, ...which });
        return { before: `${start}/${end}`, after: `${tactic.start ?? ''}/${tactic.end ?? ''}` };
      }
      case 'cost': {
        const { plannedCost } = change;
        const after = await service.update(actor, campaignId, tacticId, version, { plannedCost });
        return { before: String(before.budget.planned), after: String(after.budget.planned) };
      }
      case 'cancel': {
        const after = await scheduling.transition(actor, seen, 'cancel');
        return { before: before.status, after: after.status };
      }
    }
  };
}

/** Minor units spent on the tactics that each indicator measures. */
export async function spentByIndicator(
  tactics: TacticReadingService,
  scope: Scope,
  campaignId: string,
): Promise<ReadonlyMap<string, number>> {
  const spent = new Map<string, number>();
  for (const { indicatorIds, budget } of await tactics.ofCampaign(scope, campaignId)) {
    for (const id of indicatorIds) spent.set(id, (spent.get(id) ?? 0) + budget.spent);
  }
  return spent;
}

/** The first indicator of results or impact that was measured, or else the first of them: what the press is for. */
export async function outcomeOf(
  { service, board }: ReturnType<typeof indicatorModule>,
  scope: Scope,
  campaign: Campaign,
): Promise<FreePressAnswer['outcome']> {
  const all = await service.all(scope, campaign.id);
  // What the press itself counts is not what it brings about.
  const results = all.filter(
    ({ level, automatic }) => (level === 'outcome' || level === 'impact') && automatic === null,
  );
  const latest = await board.latest(scope, campaign, results);
  const chosen = results.find(({ id }) => latest.has(id)) ?? results[0];
  if (!chosen) return null;
  const { id, name, unit, target } = chosen;
  const last = latest.get(id);
  return { indicatorId: id, name, unit, target, value: last?.value ?? null, date: last?.date ?? null };
}

interface Counted {
  readonly freePress: FreePressService;
  readonly releases: PressReleaseService;
  readonly tactics: TacticReadingService;
  readonly contacts: (scope: Scope) => Promise<number>;
}

/** Gives the indicators what the plan itself knows (R15); readers add theirs in readers.ts. */
export function countAutomatically(
  automatic: AutomaticReadings,
  { freePress, releases, tactics, contacts }: Counted,
): void {
  type Group = FreePressAnswer['groups'][number];
  const byMonth: readonly (readonly [AutomaticSource, (group: Group) => number])[] = [
    ['clips', ({ count }) => count * 1_000],
    ['clips-national', ({ national }) => national.count * 1_000],
    ['clips-international', ({ international }) => international.count * 1_000],
    ['free-press-value', ({ value }) => value * 1_000],
    ['free-press-reach', ({ reach }) => reach * 1_000],
  ];
  for (const [source, of] of byMonth) {
    automatic.provide(source, async (scope, campaign, today) => {
      const { groups } = await freePress.summary(scope, campaign.id, { groupBy: 'month' });
      return cumulated(
        campaign,
        today,
        groups.map((group) => [firstDayOfMonth(group.key), of(group)] as const),
      );
    });
  }
  automatic.provide('releases-sent', async (scope, campaign, today) => {
    const all = await releases.all(scope, campaign.id);
    return cumulated(
      campaign,
      today,
      all.flatMap(({ sentOn }) => (sentOn === null ? [] : [[sentOn, 1_000] as const])),
    );
  });
  automatic.provide('pick-up-rate', async (scope, campaign, today) => {
    const { sent, published } = await releases.pickUp(scope, campaign.id, { to: today });
    const rate = pickUpRate(sent, published);
    return rate === null ? [] : [{ date: today, value: rate * 10 }];
  });
  automatic.provide('tactics-done', async (scope, campaign, today) => {
    const all = await tactics.ofCampaign(scope, campaign.id);
    return cumulated(
      campaign,
      today,
      all.flatMap(({ status, end }) => (status === 'completed' && end ? [[end, 1_000] as const] : [])),
    );
  });
  automatic.provideNow('contacts', contacts);
}

/** What there was by the end of each month of the campaign, and by today. */
export function cumulated(
  campaign: Campaign,
  today: string,
  found: readonly (readonly [day: string, amount: number])[],
): Point[] {
  const until = today < campaign.end ? today : campaign.end;
  if (until < campaign.start) return [];
  return monthsBetween(campaign.start, until).map((month) => {
    const last = lastDayOfMonth(month);
    const date = month === monthOf(until) ? until : last;
    return {
      date,
      value: found.reduce((sum, [day, amount]) => (day <= date ? sum + amount : sum), 0),
    };
  });
}

/** The campaign's indicators of some codes of the catalogue; those that it does not have yet are made. */
export function indicatorsFor(indicators: IndicatorService): PlanAroundTactics['indicatorsFor'] {
  return async (unit, campaignId, codes) => {
    const ids = new Map<string, string>();
    const wanted = new Set(codes);
    for (const { id, catalogueCode } of await indicators.all(unit, campaignId)) {
      if (catalogueCode !== null && wanted.has(catalogueCode) && !ids.has(catalogueCode)) {
        ids.set(catalogueCode, id);
      }
    }
    for (const code of wanted) {
      const entry = ids.has(code) ? undefined : findIndicator(code);
      if (entry) ids.set(code, (await indicators.createFromCatalogue(unit, campaignId, entry)).id);
    }
    return ids;
  };
}
