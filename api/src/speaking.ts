import { isActive } from '@altavoz/domain/people/official-spokesperson';
import type { UserService } from './modules/accounts/user.service.js';
import { themesGiven } from './message-hearers.js';
import { carriersOfCampaign, messageCarriers } from './message-carriers.js';
import type { BulletinService } from './modules/bulletins/bulletin.service.js';
import type { CalendarService } from './modules/calendar/calendar.service.js';
import { messageUsesRoutes } from './modules/messages/message-uses.routes.js';
import { MessageUsesService } from './modules/messages/message-uses.service.js';
import { sayModule } from './modules/say/say.module.js';
import { statementModule } from './modules/statements/statement.module.js';
import type { planModules } from './plan.js';
import type { Scope } from './platform/caller.js';
import type { Platform } from './platform/platform.js';

interface Needs {
  readonly plan: ReturnType<typeof planModules>;
  readonly people: UserService;
  readonly calendar: CalendarService;
  readonly bulletins: BulletinService;
}

/** The modules of those who speak: what to say, and what was said where. */
export function speakingModules(platform: Platform, { plan, people, calendar, bulletins }: Needs) {
  const { campaigns, messages, audiences, voices, guidelines } = plan;
  const person = (scope: Scope, userId: string) => people.person(scope, userId);
  const statements = statementModule(platform, {
    campaigns,
    plan: {
      person,
      async approvedOnce(scope, campaignId, ids) {
        const found = await messages.some(scope, campaignId, ids);
        return new Set(
          found.filter(({ inForce, status }) => inForce || status === 'retired').map(({ id }) => id),
        );
      },
    },
  });
  const say = sayModule(platform, {
    campaigns,
    calendar,
    statements: statements.service,
    plan: {
      person,
      messages: (scope, campaignId) => messages.all(scope, campaignId),
      audiences: (scope, campaignId) => audiences.all(scope, campaignId),
      themesOf: themesGiven(voices),
      async guidelinesFor(scope, campaignId, userId, day) {
        const rows = await voices.all(scope, campaignId);
        const person = rows.find(
          (row) => row.role === 'ambassador' && row.userId === userId && isActive(row, day),
        );
        const inForce = person && (await guidelines.inForce(scope, campaignId));
        if (!inForce) return null;
        const { number, text } = inForce;
        const { acknowledgement } = person;
        const acknowledgedAt = acknowledgement?.guidelines === number ? acknowledgement.at : null;
        return { personId: person.id, number, text, acknowledgedAt };
      },
      async standsAs(scope, campaignId, userId) {
        const rows = await voices.all(scope, campaignId);
        return new Set([userId, ...rows.filter((row) => row.userId === userId).map(({ id }) => id)]);
      },
    },
  });
  const uses = new MessageUsesService({
    campaigns,
    messages,
    tactics: (scope, campaignId) => plan.tactics.ofCampaign(scope, campaignId),
    carriers: messageCarriers({ plan, bulletins, statements: statements.service }),
    carriersOfCampaign: carriersOfCampaign({ plan, bulletins, statements: statements.service }),
  });
  return {
    statements: statements.service,
    routes: [...say.routes, ...statements.routes, ...messageUsesRoutes(uses)],
  };
}
