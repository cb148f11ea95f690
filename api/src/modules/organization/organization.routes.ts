import { getOrganization, updateOrganization } from '@altavoz/contracts/organization';
import type { Route } from '../../platform/http/route.js';
import { route } from '../../platform/http/route.js';
import { presentOrganization } from './organization.presenter.js';
import type { OrganizationService } from './organization.service.js';

export function organizationRoutes(service: OrganizationService): Route[] {
  return [
    route(getOrganization, async ({ actor }) => presentOrganization(await service.get(actor))),
    route(updateOrganization, async ({ actor, version, body }) =>
      presentOrganization(await service.update(actor, version, body)),
    ),
  ];
}
