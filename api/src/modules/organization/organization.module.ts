import type { Platform } from '../../platform/platform.js';
import { OrganizationRepository } from './organization.repository.js';
import { organizationRoutes } from './organization.routes.js';
import { OrganizationService } from './organization.service.js';

export function organizationModule({ database, unitOfWork }: Platform) {
  const service = new OrganizationService({
    organizations: new OrganizationRepository(database),
    unitOfWork,
  });
  return { service, routes: organizationRoutes(service) };
}
