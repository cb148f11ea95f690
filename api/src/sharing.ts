import type { UserService } from './modules/accounts/user.service.js';
import { agendaRoutes } from './modules/sharing/agenda/agenda.routes.js';
import { AgendaService } from './modules/sharing/agenda/agenda.service.js';
import type { CalendarService } from './modules/calendar/calendar.service.js';
import { feedModule } from './modules/sharing/feeds/feed.module.js';
import type { OrganizationService } from './modules/organization/organization.service.js';
import { shareModule } from './modules/sharing/shares/share.module.js';
import { viewModule } from './modules/sharing/views/view.module.js';
import type { planModules } from './plan.js';
import type { Route } from './platform/http/route.js';
import type { Platform } from './platform/platform.js';

interface Needs {
  readonly organizations: OrganizationService;
  readonly people: UserService;
  readonly plan: ReturnType<typeof planModules>;
  readonly calendar: CalendarService;
}

/** The modules that take the calendar elsewhere: saved views, feeds, pages for people outside, paper. */
export function sharingModules(platform: Platform, needs: Needs): { readonly routes: readonly Route[] } {
  const { organizations, people, plan, calendar } = needs;
  const { campaigns, revisions, tactics, events, audiences } = plan;
  const views = viewModule(platform, { campaigns, people });
  const feeds = feedModule(platform, { campaigns, calendar, revisions, people, tactics, events });
  const shares = shareModule(platform, { campaigns, calendar, people, organizations });
  const agenda = new AgendaService({
    calendar,
    campaigns,
    organizations,
    audiences,
    names: (scope, ids) => people.namesOf(scope, ids),
    clock: platform.clock,
  });
  return { routes: [...views.routes, ...feeds.routes, ...shares.routes, ...agendaRoutes(agenda)] };
}
