import { Repository } from '../../../platform/db/repository.js';
import type { Platform } from '../../../platform/platform.js';
import type { UserService } from '../../accounts/user.service.js';
import type { CampaignService } from '../../campaigns/campaign.service.js';
import { viewModel } from './view.model.js';
import { viewRoutes } from './view.routes.js';
import { ViewService } from './view.service.js';

interface Needs {
  readonly campaigns: CampaignService;
  readonly people: UserService;
}

export function viewModule({ database, unitOfWork }: Platform, { campaigns, people }: Needs) {
  const service = new ViewService({
    views: new Repository(database, viewModel),
    unitOfWork,
    campaigns,
    person: (unit, userId) => people.person(unit, userId),
  });
  return { routes: viewRoutes(service) };
}
