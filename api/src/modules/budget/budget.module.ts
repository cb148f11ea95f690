import type { Platform } from '../../platform/platform.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { PlanAroundBudget } from './budget.ports.js';
import { BudgetRepository } from './budget.repository.js';
import { budgetRoutes } from './budget.routes.js';
import { BudgetService } from './budget.service.js';
import { ReleaseRepository } from './release.repository.js';

interface Needs {
  readonly campaigns: CampaignService;
  readonly plan: PlanAroundBudget;
}

export function budgetModule({ database, unitOfWork, clock }: Platform, { campaigns, plan }: Needs) {
  const service = new BudgetService(
    new BudgetRepository(database),
    new ReleaseRepository(database),
    unitOfWork,
    campaigns,
    plan,
    clock,
  );
  return { service, routes: budgetRoutes(service) };
}
