import type { Platform } from '../../platform/platform.js';
import type { CalendarRevisionService } from '../calendar/calendar-revision.service.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import { TacticArchiveService } from './tactic-archive.service.js';
import { TacticBulkService } from './tactic-bulk.service.js';
import { TacticCatalogueService } from './tactic-catalogue.service.js';
import { TacticChangeService } from './tactic-change.service.js';
import { TacticReadingService } from './tactic-reading.service.js';
import { TacticScheduleService } from './tactic-schedule.service.js';
import { TacticSheetService } from './tactic-sheet.service.js';
import { TacticShiftService } from './tactic-shift.service.js';
import type { PlanAroundTactics } from './tactic.ports.js';
import { TacticRepository } from './tactic.repository.js';
import { tacticRoutes } from './tactic.routes.js';
import { TacticService } from './tactic.service.js';

interface Needs {
  readonly campaigns: CampaignService;
  readonly plan: PlanAroundTactics;
  readonly revisions: CalendarRevisionService;
}

export function tacticModule(
  { database, unitOfWork, clock }: Platform,
  { campaigns, plan, revisions }: Needs,
) {
  const repository = new TacticRepository(database);
  const change = new TacticChangeService({ repository, campaigns, plan, revisions });
  const service = new TacticService({ repository, change, unitOfWork, campaigns, plan });
  const scheduling = new TacticScheduleService(change, campaigns, unitOfWork);
  const shifting = new TacticShiftService({ repository, change, campaigns, unitOfWork });
  const catalogue = new TacticCatalogueService({ repository, change, unitOfWork, campaigns, plan });
  const archive = new TacticArchiveService(change, unitOfWork, clock);
  const bulk = new TacticBulkService({ repository, change, archive, unitOfWork, campaigns, plan });
  const reading = new TacticReadingService(repository);
  const sheets = new TacticSheetService({ repository, change, campaigns, plan });
  return {
    service,
    scheduling,
    reading,
    sheets,
    routes: tacticRoutes({ service, scheduling, shifting, catalogue, archive, bulk }),
  };
}
