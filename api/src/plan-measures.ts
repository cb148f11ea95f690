import { findIndicator } from '@altavoz/catalogue/indicators';
import type { Role } from '@altavoz/domain/accounts/role';
import type { AutomaticSource } from '@altavoz/domain/indicators/indicator';
import type { Point } from '@altavoz/domain/indicators/progress';
import { pickUpRate } from '@altavoz/domain/free-press/summary';
import { monthOf } from '@altavoz/domain/shared/plain-date';
import { firstDayOfMonth, lastDayOfMonth, monthsBetween } from '@altavoz/domain/shared/plain-month';
import type { Campaign } from './modules/campaigns/campaign.js';
import type { FreePressAnswer, FreePressService } from './modules/free-press/free-press.service.js';
import type { AutomaticReadings } from './modules/indicators/automatic-readings.js';
import type { PlanAroundIndicators } from './modules/indicators/indicator-board.service.js';
import type { PeopleToRemind } from './modules/indicators/reminder.service.js';
import type { PersonService } from './modules/people/person.service.js';
import type { UserService } from './modules/accounts/user.service.js';
import type { indicatorModule } from './modules/indicators/indicator.module.js';
import type { IndicatorService } from './modules/indicators/indicator.service.js';
import type { ObjectiveService } from './modules/objectives/objective.service.js';
import type { PressReleaseService } from './modules/releases/press-release.service.js';
import type { TacticReadingService } from './modules/tactics/tactic-reading.service.js';
import type { PlanAroundTactics } from './modules/tactics/tactic.ports.js';
import type { Scope } from './platform/caller.js';

/** Who is reminded of an indicator's review: whoever looks at it, or the leads while that is nobody with an account. */
export function peopleToRemind(
  people: Pick<UserService, 'active' | 'everyone'>,
  voices: () => Pick<PersonService, 'some'>,
): PeopleToRemind {
  return {
    reader: (userId) => people.active(userId),
    async reminded(scope, campaignId, responsibleId) {
      const everyone = await people.everyone(scope);
      const [voice] = responsibleId === null ? [] : await voices().some(scope, campaignId, [responsibleId]);
      const owner = voice?.userId ?? responsibleId;
      const of = (role: Role) => everyone.filter((one) => one.role === role).map(({ id }) => id);
      if (everyone.some(({ id }) => id === owner)) return owner === null ? [] : [owner];
      return of('lead').length > 0 ? of('lead') : of('admin');
    },
  };
}

interface OnBoard {
  readonly tactics: TacticReadingService;
  readonly objectives: Pick<ObjectiveService, 'all'>;
  readonly freePress: FreePressService;
}

/** The plan as the board of indicators sees it; asked when the modules are all there. */
export function planOnBoard(modules: () => OnBoard): PlanAroundIndicators {
  return {
    tactics: (scope, campaignId) => modules().tactics.measured(scope, campaignId),
    objectives: (scope, campaignId) => modules().objectives.all(scope, campaignId),
    async brought(scope, campaignId) {
      const { groups } = await modules().freePress.summary(scope, campaignId, { groupBy: 'tactic' });
      return new Map(groups.map(({ key, count, reach }) => [key, { clips: count, reach }]));
    },
  };
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
