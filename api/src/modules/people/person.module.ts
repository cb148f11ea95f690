import type { Platform } from '../../platform/platform.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import { PersonRepository } from './person.repository.js';
import { personRoutes } from './person.routes.js';
import { PersonService, type AroundPeople } from './person.service.js';

export function personModule(
  { database, unitOfWork, clock }: Platform,
  campaigns: CampaignService,
  around: AroundPeople,
) {
  const service = new PersonService(campaigns, new PersonRepository(database), unitOfWork, around, clock);
  return { service, routes: personRoutes(service) };
}
