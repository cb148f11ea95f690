import { PAID_ADVERTISING_CODES } from '@altavoz/catalogue/paid-advertising';
import { findIndicator } from '@altavoz/catalogue/indicators';
import { sumLines } from '@altavoz/domain/budget/budget-line';
import { textIn, type LocalizedText } from '@altavoz/domain/shared/language';
import type { UserService } from './modules/accounts/user.service.js';
import { audienceModule } from './modules/audiences/audience.module.js';
import { budgetModule } from './modules/budget/budget.module.js';
import { calendarRevisions } from './modules/calendar/calendar.module.js';
import { campaignActivationModule } from './modules/campaigns/campaign-activation.module.js';
import { campaignModule } from './modules/campaigns/campaign.module.js';
import { freePressModule } from './modules/free-press/free-press.module.js';
import { indicatorModule } from './modules/indicators/indicator.module.js';
import { messageModule } from './modules/messages/message.module.js';
import { objectiveModule } from './modules/objectives/objective.module.js';
import { personModule } from './modules/people/person.module.js';
import { positioningModule } from './modules/positioning/positioning.module.js';
import { tacticModule } from './modules/tactics/tactic.module.js';
import type { TacticReferences } from './modules/tactics/tactic.ports.js';
import type { TacticService } from './modules/tactics/tactic.service.js';
import type { BudgetService } from './modules/budget/budget.service.js';
import type { Scope } from './platform/caller.js';
import type { Platform } from './platform/platform.js';

/**
 * The modules of a campaign's plan, joined. Tactics stand in the middle: messages count their uses, the budget adds
 * up their lines, and they in turn ask both; those loops are closed here and nowhere else.
 */
export function planModules(platform: Platform, people: UserService) {
  const late: { tactics?: TacticService; budget?: BudgetService } = {};
  const accounts = {
    person: (scope: Scope, userId: string) => people.person(scope, userId),
    approverIds: (scope: Scope) => people.approverIds(scope),
  };
  const campaigns = campaignModule(platform);
  const revisions = calendarRevisions(platform);
  const positioning = positioningModule(platform, campaigns.service);
  const indicators = indicatorModule(platform, campaigns.service);
  const objectives = objectiveModule(platform, campaigns.service, indicators.service);
  const audiences = audienceModule(platform, campaigns.service, objectives.service);
  const voices = personModule(platform, campaigns.service, {
    has: async (scope, userId) => (await people.namesOf(scope, [userId])).size > 0,
  });
  const messages = messageModule(platform, {
    campaigns: campaigns.service,
    audiences: audiences.service,
    plan: {
      ...accounts,
      countUses: (scope, campaignId, ids) => there(late.tactics).countUses(scope, campaignId, ids),
    },
  });

  const tactics = tacticModule(platform, {
    campaigns: campaigns.service,
    revisions,
    plan: {
      async messages(scope, campaignId) {
        return messages.service.forRules(scope, await campaigns.service.get(scope, campaignId));
      },
      async indicators(scope, campaignId) {
        const { language } = await campaigns.service.get(scope, campaignId);
        const all = await indicators.service.all(scope, campaignId);
        return all.map((indicator) => ({ ...indicator, label: textIn(indicator.name, language) }));
      },
      async unknownReferences(scope, campaignId, references) {
        const { responsibleId, ...lists } = references;
        const unknown = await unknownLists(scope, campaignId, lists);
        const names = responsibleId ? await people.namesOf(scope, [responsibleId]) : null;
        return names?.size === 0 ? [...unknown, 'responsibleId'] : unknown;
      },
      async indicatorsFor(unit, campaignId, codes) {
        const known = await indicators.service.all(unit, campaignId);
        const ids: string[] = [];
        for (const code of codes) {
          const entry = findIndicator(code);
          const there = known.find(({ catalogueCode }) => catalogueCode === code);
          if (there) ids.push(there.id);
          else if (entry)
            ids.push((await indicators.service.createFromCatalogue(unit, campaignId, entry)).id);
        }
        return ids;
      },
      assertFitsBudget: (scope, campaignId, lines) => there(late.budget).assertFits(scope, campaignId, lines),
    },
  });
  late.tactics = tactics.service;

  const budget = budgetModule(platform, {
    campaigns: campaigns.service,
    plan: {
      ...accounts,
      tactics: (scope, campaignId) => tactics.service.ofCampaign(scope, campaignId),
      changeLine: (unit, campaignId, tacticId, version, changes) =>
        tactics.service.changeLine(unit, campaignId, tacticId, version, changes),
      lock: (unit, campaignId) => revisions.raise(unit, campaignId),
    },
  });
  late.budget = budget.service;

  const freePress = freePressModule(platform, {
    campaigns: campaigns.service,
    plan: {
      async unknownReferences(scope, campaignId, { messageIds, tacticId }) {
        const unknown = await unknownLists(scope, campaignId, { messageIds });
        const all = tacticId ? await tactics.service.ofCampaign(scope, campaignId) : [];
        return tacticId && !all.some(({ id }) => id === tacticId) ? [...unknown, 'tacticId'] : unknown;
      },
      async tacticNames(scope, campaignId) {
        return namesById(await tactics.service.ofCampaign(scope, campaignId), ({ name }) => name);
      },
      async messageNames(scope, campaignId) {
        const { id, language } = await campaigns.service.get(scope, campaignId);
        const all = await messages.service.forRules(scope, { id, language });
        return namesById(all, ({ label }) => ({ [language]: label }));
      },
      async paidAdvertising(scope, campaignId) {
        const all = await tactics.service.ofCampaign(scope, campaignId);
        const paid = all.filter((tactic) => PAID_ADVERTISING_CODES.includes(tactic.catalogueCode ?? ''));
        return sumLines(paid.map((tactic) => tactic.budget));
      },
    },
  });

  objectives.service.addUse(usedByTactics('objectiveIds'));
  audiences.service.addUse(usedByTactics('audienceIds'));
  indicators.service.addUse(usedByTactics('indicatorIds'));
  messages.service.addUse(usedByTactics('messageIds'));

  const activation = campaignActivationModule({
    campaigns: campaigns.service,
    positioning: positioning.service,
    objectives: objectives.service,
    audiences: audiences.service,
    people: voices.service,
    messages: messages.service,
  });

  return {
    revisions,
    campaigns: campaigns.service,
    positioning: positioning.service,
    indicators: indicators.service,
    objectives: objectives.service,
    audiences: audiences.service,
    voices: voices.service,
    messages: messages.service,
    tactics: tactics.service,
    budget: budget.service,
    clips: freePress.clips,
    freePress: freePress.service,
    routes: [
      ...campaigns.routes,
      ...activation.routes,
      ...positioning.routes,
      ...indicators.routes,
      ...objectives.routes,
      ...audiences.routes,
      ...voices.routes,
      ...messages.routes,
      ...tactics.routes,
      ...budget.routes,
      ...freePress.routes,
    ],
  };

  function usedByTactics(field: 'messageIds' | 'audienceIds' | 'objectiveIds' | 'indicatorIds') {
    return {
      by: 'a tactic',
      uses: async (scope: Scope, campaignId: string, id: string) =>
        (await tactics.service.countNaming(scope, campaignId, field, id)) > 0,
    };
  }

  /** The lists that name something the campaign does not have. */
  async function unknownLists(
    scope: Scope,
    campaignId: string,
    lists: Omit<TacticReferences, 'responsibleId'>,
  ) {
    const known: Record<keyof typeof lists, Known> = {
      audienceIds: audiences.service,
      messageIds: messages.service,
      objectiveIds: objectives.service,
      indicatorIds: indicators.service,
    };
    const unknown: string[] = [];
    for (const field of Object.keys(known) as (keyof typeof lists)[]) {
      const ids = lists[field] ?? [];
      const found = await known[field].some(scope, campaignId, ids);
      if (found.length < new Set(ids).size) unknown.push(field);
    }
    return unknown;
  }
}

interface Known {
  /** Those of these identifiers that are in the campaign. */
  some(scope: Scope, campaignId: string, ids: readonly string[]): Promise<readonly unknown[]>;
}

function namesById<T extends { readonly id: string }>(
  all: readonly T[],
  nameOf: (item: T) => LocalizedText,
): ReadonlyMap<string, LocalizedText> {
  return new Map(all.map((item) => [item.id, nameOf(item)]));
}

function there<T>(service: T | undefined): T {
  if (service === undefined) throw new Error('A module was asked before the plan was put together');
  return service;
}
