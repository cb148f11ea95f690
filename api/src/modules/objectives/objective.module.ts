import type { Platform } from '../../platform/platform.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { IndicatorService } from '../indicators/indicator.service.js';
import { ObjectiveRepository } from './objective.repository.js';
import { objectiveRoutes } from './objective.routes.js';
import { ObjectiveService } from './objective.service.js';

export function objectiveModule(
  { database, unitOfWork }: Platform,
  campaigns: CampaignService,
  indicators: IndicatorService,
) {
  const service = new ObjectiveService(campaigns, new ObjectiveRepository(database), unitOfWork, indicators);
  return { service, routes: objectiveRoutes(service) };
}
