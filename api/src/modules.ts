import { accountModule } from './modules/accounts/account.module.js';
import { presentBudget } from './modules/budget/budget.presenter.js';
import { brandGuideModule } from './modules/brand/brand-guide.module.js';
import { auditModule } from './modules/audit/audit.module.js';
import { catalogueModule } from './modules/catalogue/catalogue.module.js';
import { mailboxModule } from './modules/mailbox/mailbox.module.js';
import { tokenModule } from './modules/tokens/token.module.js';
import { operationsModule } from './modules/operations/operations.module.js';
import { organizationModule } from './modules/organization/organization.module.js';
import { overviewModules } from './overview.js';
import { planModules } from './plan.js';
import type { Route } from './platform/http/route.js';
import type { Platform } from './platform/platform.js';
import { reportModule } from './modules/reports/report.module.js';
import { readerModules } from './readers.js';
import { sharingModules } from './sharing.js';
import { sheetModules } from './sheets.js';
import { speakingModules } from './speaking.js';
import { takeoutModule } from './modules/takeout/takeout.module.js';

/**
 * Every module with the modules it needs. One line to make it, one to add its routes; the order is the order of need.
 */
export function modules(platform: Platform) {
  const organization = organizationModule(platform);
  const accounts = accountModule(platform, organization.service);
  const audit = auditModule(platform, accounts.people);
  const catalogue = catalogueModule(platform);
  const plan = planModules(platform, accounts.people, {
    audit: audit.service,
    catalogue: catalogue.service,
  });
  const brand = brandGuideModule(platform, {
    attachments: plan.attachments,
    campaigns: plan.campaigns,
    organizations: organization.service,
  });
  const readers = readerModules(platform, {
    organizations: organization.service,
    people: accounts.people,
    brand: brand.service,
    plan,
  });
  const sheets = sheetModules(platform, { plan, readers });
  const overview = overviewModules({
    platform,
    plan,
    people: accounts.people,
    brand: brand.service,
    bulletins: readers.forOverview,
  });
  const speaking = speakingModules(platform, {
    plan,
    people: accounts.people,
    calendar: overview.calendar,
    bulletins: readers.bulletins,
  });
  const sharing = sharingModules(platform, {
    organizations: organization.service,
    people: accounts.people,
    plan,
    calendar: overview.calendar,
  });
  const reports = reportModule(platform, {
    plans: overview.plans,
    budget: async (scope, campaignId) => presentBudget(await plan.budget.view(scope, campaignId)),
    freePress: plan.freePress,
    checks: overview.checks,
    calendar: overview.calendar,
    organizations: organization.service,
    bulletins: readers.bulletins,
    brand: brand.service,
    board: plan.indicatorBoard,
    reviews: plan.reviews,
    practices: plan.goodPractices,
    userNames: (scope, ids) => accounts.people.namesOf(scope, ids),
    files: plan.attachments,
    campaigns: plan.campaigns,
    person: (scope, userId) => accounts.people.person(scope, userId),
  });
  const tokens = tokenModule(platform, accounts.people);
  const mailbox = mailboxModule(platform);
  const takeout = takeoutModule(platform, {
    attachments: plan.attachments,
    organizations: organization.service,
  });
  const operations = operationsModule(platform, {
    organizations: organization.service,
    people: accounts.people,
  });

  const routes: Route[] = [
    ...organization.routes,
    ...accounts.routes,
    ...tokens.routes,
    ...plan.routes,
    ...brand.routes,
    ...readers.routes,
    ...sheets.routes,
    ...overview.routes,
    ...sharing.routes,
    ...reports.routes,
    ...speaking.routes,
    ...audit.routes,
    ...mailbox.routes,
    ...catalogue.routes,
    ...operations.routes,
    ...takeout.routes,
  ];
  return {
    organization,
    accounts,
    tokens: tokens.service,
    plan,
    readers,
    overview,
    takeout: takeout.service,
    routes,
  };
}
