import { accountModule } from './modules/accounts/account.module.js';
import { auditModule } from './modules/audit/audit.module.js';
import { catalogueRoutes } from './modules/catalogue/catalogue.routes.js';
import { mailboxModule } from './modules/mailbox/mailbox.module.js';
import { operationsModule } from './modules/operations/operations.module.js';
import { organizationModule } from './modules/organization/organization.module.js';
import { overviewModules } from './overview.js';
import { planModules } from './plan.js';
import type { Route } from './platform/http/route.js';
import type { Platform } from './platform/platform.js';
import { readerModules } from './readers.js';

/**
 * Every module with the modules it needs. One line to make it, one to add its routes; the order is the order of need.
 */
export function modules(platform: Platform) {
  const organization = organizationModule(platform);
  const accounts = accountModule(platform, organization.service);
  const plan = planModules(platform, accounts.people);
  const readers = readerModules(platform, {
    organizations: organization.service,
    people: accounts.people,
    plan,
  });
  const overview = overviewModules({
    platform,
    plan,
    people: accounts.people,
    bulletins: readers.forOverview,
  });
  const audit = auditModule(platform, accounts.people);
  const mailbox = mailboxModule(platform);
  const operations = operationsModule(platform, {
    organizations: organization.service,
    people: accounts.people,
  });

  const routes: Route[] = [
    ...organization.routes,
    ...accounts.routes,
    ...plan.routes,
    ...readers.routes,
    ...overview.routes,
    ...audit.routes,
    ...mailbox.routes,
    ...catalogueRoutes(),
    ...operations.routes,
  ];
  return { organization, accounts, plan, readers, overview, routes };
}
