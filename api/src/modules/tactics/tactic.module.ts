import type { Platform } from '../../platform/platform.js';
import type { CalendarRevisionService } from '../calendar/calendar-revision.service.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { PlanAroundTactics } from './tactic.ports.js';
import { TacticRepository } from './tactic.repository.js';
import { tacticRoutes } from './tactic.routes.js';
import { TacticService } from './tactic.service.js';

interface Needs {
  readonly campaigns: CampaignService;
  readonly plan: PlanAroundTactics;
  readonly revisions: CalendarRevisionService;
}

export function tacticModule({ database, unitOfWork }: Platform, { campaigns, plan, revisions }: Needs) {
  const service = new TacticService(new TacticRepository(database), unitOfWork, campaigns, plan, revisions);
  return { service, routes: tacticRoutes(service) };
}
