import type { Platform } from '../../platform/platform.js';
import type { CalendarRevisionService } from '../calendar/calendar-revision.service.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import { TacticChangeService } from './tactic-change.service.js';
import { TacticReadingService } from './tactic-reading.service.js';
import { TacticScheduleService } from './tactic-schedule.service.js';
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
  const repository = new TacticRepository(database);
  const change = new TacticChangeService({ repository, campaigns, plan, revisions });
  const service = new TacticService({ repository, change, unitOfWork, campaigns, plan });
  const scheduling = new TacticScheduleService(change, unitOfWork);
  const reading = new TacticReadingService(repository);
  return { service, reading, routes: tacticRoutes(service, scheduling) };
}
