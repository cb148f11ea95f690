import { organizationModule } from './modules/organization/organization.module.js';
import type { Route } from './platform/http/route.js';
import type { Platform } from './platform/platform.js';

/**
 * Every module with the modules it needs. One line to make it, one to add its routes; the order is the order of need.
 */
export function modules(platform: Platform) {
  const organization = organizationModule(platform);

  const routes: Route[] = [...organization.routes];
  return { organization, routes };
}
