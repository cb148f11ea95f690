import type { Platform } from '../../platform/platform.js';
import type { UserService } from '../accounts/user.service.js';
import { CampaignPlanService, type PlanSources } from './campaign-plan.service.js';
import { checkRoutes } from './check.routes.js';
import { CheckService } from './check.service.js';
import { DismissalRepository } from './dismissal.repository.js';

export function checkModule({ database, unitOfWork }: Platform, sources: PlanSources, accounts: UserService) {
  const plans = new CampaignPlanService(sources);
  const service = new CheckService({
    plans,
    dismissals: new DismissalRepository(database),
    campaigns: sources.campaigns,
    people: accounts,
    unitOfWork,
  });
  return { service, plans, routes: checkRoutes(service) };
}
