import type { Scope } from '../../platform/caller.js';
import type { Platform } from '../../platform/platform.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import { AutomaticReadings } from './automatic-readings.js';
import { IndicatorBoardService, type PlanAroundIndicators } from './indicator-board.service.js';
import { IndicatorRepository } from './indicator.repository.js';
import { indicatorRoutes } from './indicator.routes.js';
import { IndicatorService } from './indicator.service.js';
import { ReadingRepository } from './reading.repository.js';
import { ReadingService } from './reading.service.js';

interface Needs {
  readonly person: (scope: Scope, userId: string) => Promise<{ id: string; name: string }>;
  readonly plan: PlanAroundIndicators;
}

export function indicatorModule(
  { database, unitOfWork }: Platform,
  campaigns: CampaignService,
  { person, plan }: Needs,
) {
  const service = new IndicatorService(campaigns, new IndicatorRepository(database), unitOfWork);
  const readings = new ReadingService({
    campaigns,
    indicators: service,
    repository: new ReadingRepository(database),
    unitOfWork,
    person,
  });
  const automatic = new AutomaticReadings();
  const board = new IndicatorBoardService({ campaigns, indicators: service, readings, automatic, plan });
  return { service, readings, automatic, board, routes: indicatorRoutes(service, readings, board) };
}
