import type { UserService } from './modules/accounts/user.service.js';
import type { BrandGuideService } from './modules/brand/brand-guide.service.js';
import { calendarModule } from './modules/calendar/calendar.module.js';
import type { CalendarSource } from './modules/calendar/calendar-source.js';
import { checkModule } from './modules/checks/check.module.js';
import type { BulletinsForRules } from './modules/checks/check.ports.js';
import { todayModule } from './modules/today/today.module.js';
import type { WaitingElsewhere } from './modules/today/today.ports.js';
import type { planModules } from './plan.js';
import type { Platform } from './platform/platform.js';

interface Needs {
  readonly platform: Platform;
  readonly plan: ReturnType<typeof planModules>;
  readonly people: UserService;
  readonly brand: BrandGuideService;
  readonly bulletins: BulletinsForRules &
    Pick<WaitingElsewhere, 'bulletinsInReview' | 'bulletinsWaiting'> & { readonly calendar: CalendarSource };
}

/** The modules that look at a whole campaign: its calendar, what the rules find on it, and Today. */
export function overviewModules({ platform, plan, people, brand, bulletins }: Needs) {
  const calendar = calendarModule({
    campaigns: plan.campaigns,
    revisions: plan.revisions,
    sources: [...plan.layers, bulletins.calendar],
    plan: {
      tactics: (scope, campaignId, { start, end }) =>
        plan.tactics.onDays(scope, campaignId, { from: start, to: end }),
      audiences: (scope, campaignId) => plan.audiences.all(scope, campaignId),
    },
  });
  const checks = checkModule(platform, { ...plan, people: plan.voices, brand, bulletins }, people);
  const today = todayModule({
    ...plan,
    calendar: calendar.service,
    plans: checks.plans,
    checks: checks.service,
    elsewhere: {
      bulletinsInReview: (scope, campaignId) => bulletins.bulletinsInReview(scope, campaignId),
      bulletinsWaiting: (scope, campaignId) => bulletins.bulletinsWaiting(scope, campaignId),
      approverIds: (scope) => people.approverIds(scope),
    },
  });
  return {
    calendar: calendar.service,
    checks: checks.service,
    plans: checks.plans,
    routes: [...calendar.routes, ...checks.routes, ...today.routes],
  };
}
