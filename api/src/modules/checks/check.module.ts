import { CampaignPlanService, type PlanSources } from './campaign-plan.service.js';
import { checkRoutes } from './check.routes.js';
import { CheckService } from './check.service.js';

export function checkModule(sources: PlanSources) {
  const plans = new CampaignPlanService(sources);
  const service = new CheckService(plans);
  return { service, plans, routes: checkRoutes(service) };
}
