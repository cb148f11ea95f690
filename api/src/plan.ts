import { textIn } from '@altavoz/domain/shared/language';
import type { UserService } from './modules/accounts/user.service.js';
import { messageHearers, themesGiven } from './message-hearers.js';
import { actorModule } from './modules/actors/actor.module.js';
import { attachmentModule } from './modules/attachments/attachment.module.js';
import { audienceModule } from './modules/audiences/audience.module.js';
import type { AuditService } from './modules/audit/audit.service.js';
import { budgetModule } from './modules/budget/budget.module.js';
import type { BudgetService } from './modules/budget/budget.service.js';
import type { LineHistoryService } from './modules/budget/line-history.service.js';
import { calendarRevisions } from './modules/calendar/calendar.module.js';
import { campaignActivationModule } from './modules/campaigns/campaign-activation.module.js';
import { campaignModule } from './modules/campaigns/campaign.module.js';
import { contactModule } from './modules/contacts/contact.module.js';
import { diagnosticModule } from './modules/diagnostics/diagnostic.module.js';
import { eventModule } from './modules/events/event.module.js';
import type { EventService } from './modules/events/event.service.js';
import type { CatalogueService } from './modules/catalogue/catalogue.service.js';
import { groundworkModule } from './modules/groundwork/groundwork.module.js';
import { guidelinesModule } from './modules/guidelines/guidelines.module.js';
import { holidayModule } from './modules/holidays/holiday.module.js';
import { eventCalendarSource } from './modules/events/event-calendar-source.js';
import { indicatorCalendarSource } from './modules/indicators/indicator-calendar-source.js';
import { messageCalendarSource } from './modules/messages/message-calendar-source.js';
import { tacticCalendarSource } from './modules/tactics/tactic-calendar-source.js';
import { indicatorModule } from './modules/indicators/indicator.module.js';
import { messageModule } from './modules/messages/message.module.js';
import { objectiveModule } from './modules/objectives/objective.module.js';
import { outletModule } from './modules/outlets/outlet.module.js';
import { personModule } from './modules/people/person.module.js';
import { countAutomatically, indicatorsFor, peopleToRemind, planOnBoard } from './plan-measures.js';
import { pressModules } from './plan-press.js';
import { reviewModules } from './plan-reviews.js';
import type { PressReleaseService } from './modules/releases/press-release.service.js';
import { positioningModule } from './modules/positioning/positioning.module.js';
import { swotItemModule } from './modules/swot-items/swot-item.module.js';
import type { TacticReadingService } from './modules/tactics/tactic-reading.service.js';
import { tacticModule } from './modules/tactics/tactic.module.js';
import { namesOfPlan } from './names-of-plan.js';
import { keepWhatTacticsName, PlanReferences, there, usersAndVoices } from './plan-references.js';
import type { Scope } from './platform/caller.js';
import type { Platform } from './platform/platform.js';

/** What every campaign of an organization shares. */
interface SharedServices {
  readonly audit: AuditService;
  readonly catalogue: CatalogueService;
}

/**
 * The modules of a campaign's plan, joined. Tactics stand in the middle: messages count their uses, the budget adds
 * up their lines, and they in turn ask both; those loops are closed here and nowhere else.
 */
export function planModules(platform: Platform, people: UserService, shared: SharedServices) {
  const late: {
    tactics?: TacticReadingService;
    events?: EventService;
    budget?: BudgetService;
    lines?: LineHistoryService;
    releases?: PressReleaseService;
  } = {};
  const accounts = {
    person: (scope: Scope, userId: string) => people.person(scope, userId),
    approverIds: (scope: Scope) => people.approverIds(scope),
  };
  const campaigns = campaignModule(platform);
  const attachments = attachmentModule(platform, campaigns.service);
  const revisions = calendarRevisions(platform, campaigns.service);
  const indicators = indicatorModule(platform, campaigns.service, {
    person: accounts.person,
    plan: planOnBoard(() => ({
      tactics: there(late.tactics),
      objectives: objectives.service,
      freePress: freePress.service,
    })),
    assertResponsible: (scope, campaignId, responsibleId) =>
      assertResponsible(scope, campaignId, responsibleId),
    reminded: peopleToRemind(people, () => voices.service),
  });
  const objectives = objectiveModule(platform, campaigns.service, indicators.service);
  const audiences = audienceModule(platform, campaigns.service, objectives.service);
  const diagnostics = diagnosticModule(platform, campaigns.service, audiences.service, attachments.service);
  const groundwork = groundworkModule(platform, campaigns.service);
  const positioning = positioningModule(platform, campaigns.service, diagnostics.service);
  const swotItems = swotItemModule(platform, campaigns.service, objectives.service);
  const actors = actorModule(platform, campaigns.service);
  const contacts = contactModule(platform, {
    audiences: (scope, ids) => audiences.service.ofAnyCampaign(scope, ids),
    ownGroups: (scope) => audiences.service.ownGroups(scope),
    person: accounts.person,
  });
  audiences.service.countContactsWith(contacts.service);
  audiences.service.addUse({
    by: 'a contact',
    uses: (scope, _campaignId, audienceId) => contacts.service.isInGroup(scope, audienceId),
  });
  const guidelines = guidelinesModule(platform, { campaigns: campaigns.service, person: accounts.person });
  const voices = personModule(platform, campaigns.service, {
    has: async (scope, userId) => (await people.namesOf(scope, [userId])).size > 0,
    person: accounts.person,
    guidelines: async (scope, campaignId) =>
      (await guidelines.service.inForce(scope, campaignId))?.number ?? null,
  });
  const messages = messageModule(platform, {
    campaigns: campaigns.service,
    audiences: audiences.service,
    attachments: attachments.service,
    people: messageHearers(people, voices.service),
    plan: {
      ...accounts,
      countUses: (scope, campaignId, ids) => there(late.tactics).countUses(scope, campaignId, ids),
      themesOf: themesGiven(voices.service),
      calendarChanged: (unit, campaignId) => revisions.raise(unit, campaignId),
    },
  });
  const outlets = outletModule(platform);
  const references = new PlanReferences({
    audienceIds: (scope, campaignId, ids) => audiences.service.some(scope, campaignId, ids),
    messageIds: (scope, campaignId, ids) => messages.service.some(scope, campaignId, ids),
    objectiveIds: (scope, campaignId, ids) => objectives.service.some(scope, campaignId, ids),
    indicatorIds: (scope, campaignId, ids) => indicators.service.some(scope, campaignId, ids),
    tacticId: (scope, campaignId, ids) => there(late.tactics).some(scope, campaignId, ids),
    evolvesFromId: (scope, campaignId, ids) => there(late.tactics).some(scope, campaignId, ids),
    tacticIds: (scope, campaignId, ids) => there(late.tactics).some(scope, campaignId, ids),
    eventId: (scope, campaignId, ids) => there(late.events).some(scope, campaignId, ids),
    pressReleaseId: (scope, campaignId, ids) => there(late.releases).some(scope, campaignId, ids),
    outletId: (scope, _campaignId, ids) => outlets.service.some(scope, ids),
    outletIds: (scope, _campaignId, ids) => outlets.service.some(scope, ids),
    contactIds: (scope, _campaignId, ids) => contacts.service.some(scope, ids),
    responsibleId: usersAndVoices(people, voices.service),
  });

  const assertResponsible = (scope: Scope, campaignId: string, responsibleId: string | null) =>
    references.assertKnown(scope, campaignId, { responsibleId });

  const tactics = tacticModule(platform, {
    campaigns: campaigns.service,
    revisions,
    plan: {
      messages: (scope, campaign) => messages.service.forRules(scope, campaign),
      async indicators(scope, { id, language }) {
        const all = await indicators.service.all(scope, id);
        return all.map((indicator) => ({ ...indicator, label: textIn(indicator.name, language) }));
      },
      assertKnown: (scope, campaignId, named) => references.assertKnown(scope, campaignId, named),
      indicatorsFor: indicatorsFor(indicators.service),
      offered: (scope, codes) => shared.catalogue.some(scope, codes),
      history: (scope, subjectId, page) => shared.audit.list(scope, subjectId, page),
      assertFitsBudget: (scope, campaignId, lines) => there(late.budget).assertFits(scope, campaignId, lines),
      forget: (unit, campaignId, tacticId) => there(late.events).forgetTactic(unit, campaignId, tacticId),
      recordLines: (unit, changes) => there(late.lines).record(unit, changes),
      sheetNames: (scope, campaign, language) =>
        namesOfPlan(scope, campaign, language, {
          audiences: audiences.service,
          messages: messages.service,
          objectives: objectives.service,
          indicators: indicators.service,
          voices: voices.service,
          people,
        }),
    },
  });
  late.tactics = tactics.reading;

  const events = eventModule(platform, {
    campaigns: campaigns.service,
    plan: {
      assertKnown: (scope, campaignId, named) => references.assertKnown(scope, campaignId, named),
    },
  });
  late.events = events.service;
  audiences.service.addUse({
    by: 'an event',
    uses: (scope, campaignId, audienceId) => events.service.isFor(scope, campaignId, audienceId),
  });

  const holidays = holidayModule(platform, { campaigns: campaigns.service, revisions });
  for (const { service } of [audiences, events, indicators]) {
    service.whenChanged((unit, campaignId) => revisions.raise(unit, campaignId));
  }

  const budget = budgetModule(platform, {
    campaigns: campaigns.service,
    plan: {
      ...accounts,
      tactics: (scope, campaignId) => tactics.reading.lines(scope, campaignId),
      changeLine: (unit, campaignId, tacticId, version, changes) =>
        tactics.service.changeLine(unit, campaignId, tacticId, version, changes),
      lock: (unit, campaignId) => revisions.raise(unit, campaignId),
      assertKnown: (scope, campaignId, named) => references.assertKnown(scope, campaignId, named),
      async assertTactic(scope, campaignId, tacticId) {
        await tactics.service.get(scope, campaignId, tacticId);
      },
    },
  });
  late.budget = budget.service;
  late.lines = budget.history;

  const { freePress, releases } = pressModules(platform, {
    campaigns: campaigns.service,
    attachments: attachments.service,
    messages: messages.service,
    tactics: tactics.reading,
    outlets: outlets.service,
    events: events.service,
    contacts: contacts.service,
    people,
    indicators,
    references,
  });
  late.releases = releases.service;
  releases.service.whenChanged((unit, campaignId) => revisions.raise(unit, campaignId));

  keepWhatTacticsName(tactics.reading, [
    ['objectiveIds', objectives.service],
    ['audienceIds', audiences.service],
    ['indicatorIds', indicators.service],
    ['messageIds', messages.service],
    ['responsibleId', voices.service],
  ]);

  const { risks, reviews } = reviewModules(platform, {
    ...{ campaigns: campaigns.service, attachments: attachments.service, indicators, tactics, revisions },
    ...{ references, person: accounts.person, assertResponsible },
  });
  countAutomatically(indicators.automatic, {
    freePress: freePress.service,
    releases: releases.service,
    tactics: tactics.reading,
    contacts: async (scope) => (await contacts.service.counts(scope)).total,
  });

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
    attachments: attachments.service,
    diagnostics: diagnostics.service,
    positioning: positioning.service,
    groundwork: groundwork.service,
    indicators: indicators.service,
    indicatorBoard: indicators.board,
    automatic: indicators.automatic,
    reviews: reviews.service,
    improvements: reviews.improvements,
    risks: risks.risks,
    goodPractices: risks.practices,
    pressReleases: releases.service,
    outlets: outlets.service,
    objectives: objectives.service,
    audiences: audiences.service,
    guidelines: guidelines.service,
    voices: voices.service,
    messages: messages.service,
    tactics: tactics.reading,
    tacticSheets: tactics.sheets,
    events: events.service,
    budget: budget.service,
    /** The layers of the calendar; each module with something dated adds a line. */
    layers: [
      tacticCalendarSource(tactics.reading),
      eventCalendarSource(events.service),
      indicatorCalendarSource(indicators.service, indicators.board),
      messageCalendarSource(messages.service),
      budget.calendar,
      releases.calendar,
      reviews.calendar,
      ...holidays.sources,
    ],
    contacts: contacts.service,
    clips: freePress.clips,
    clipSheets: freePress.sheets,
    readingSheets: indicators.sheets,
    contactSheets: contacts.sheets,
    freePress: freePress.service,
    routes: [
      ...campaigns.routes,
      ...attachments.routes,
      ...activation.routes,
      ...diagnostics.routes,
      ...positioning.routes,
      ...groundwork.routes,
      ...swotItems.routes,
      ...indicators.routes,
      ...objectives.routes,
      ...audiences.routes,
      ...actors.routes,
      ...contacts.routes,
      ...guidelines.routes,
      ...voices.routes,
      ...messages.routes,
      ...tactics.routes,
      ...events.routes,
      ...holidays.routes,
      ...budget.routes,
      ...freePress.routes,
      ...outlets.routes,
      ...releases.routes,
      ...reviews.routes,
      ...risks.routes,
    ],
  };
}
