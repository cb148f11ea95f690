import type { Platform } from '../../platform/platform.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { PlanAroundBudget } from './budget.ports.js';
import { BudgetRepository } from './budget.repository.js';
import { budgetRoutes } from './budget.routes.js';
import { BudgetService } from './budget.service.js';
import { LineEntryRepository } from './line-entry.repository.js';
import { LineHistoryService } from './line-history.service.js';
import { releaseCalendarSource } from './release-calendar-source.js';
import { ReleaseRepository } from './release.repository.js';
import { ReleaseService } from './release.service.js';

interface Needs {
  readonly campaigns: CampaignService;
  readonly plan: PlanAroundBudget;
}

export function budgetModule({ database, unitOfWork, clock }: Platform, { campaigns, plan }: Needs) {
  const releases = new ReleaseRepository(database);
  const history = new LineHistoryService(new LineEntryRepository(database), campaigns, plan);
  const budgets = new BudgetRepository(database);
  const service = new BudgetService({ budgets, releases, history, unitOfWork, campaigns, plan });
  const releasing = new ReleaseService({ releases, budget: service, unitOfWork, campaigns, plan, clock });
  return {
    service,
    history,
    calendar: releaseCalendarSource(releases),
    routes: budgetRoutes(service, releasing, history),
  };
}
