import type { Platform } from '../../platform/platform.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import { PersonRepository } from './person.repository.js';
import { personRoutes } from './person.routes.js';
import { PersonService, type Accounts } from './person.service.js';

export function personModule(
  { database, unitOfWork }: Platform,
  campaigns: CampaignService,
  accounts: Accounts,
) {
  const service = new PersonService(campaigns, new PersonRepository(database), unitOfWork, accounts);
  return { service, routes: personRoutes(service) };
}
