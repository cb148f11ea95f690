import type { Platform } from '../../platform/platform.js';
import type { UserService } from '../accounts/user.service.js';
import type { OrganizationService } from '../organization/organization.service.js';
import { operationsRoutes } from './operations.routes.js';
import { OperationsService } from './operations.service.js';

interface Needs {
  readonly organizations: OrganizationService;
  readonly people: UserService;
}

export function operationsModule(platform: Platform, { organizations, people }: Needs) {
  const isFounded = async () => {
    const organization = await organizations.first();
    return organization !== null && people.anyone({ organizationId: organization.id });
  };
  return { routes: operationsRoutes(new OperationsService(platform, isFounded)) };
}
