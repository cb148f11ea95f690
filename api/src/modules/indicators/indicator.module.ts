import type { Platform } from '../../platform/platform.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import { IndicatorRepository } from './indicator.repository.js';
import { indicatorRoutes } from './indicator.routes.js';
import { IndicatorService } from './indicator.service.js';

export function indicatorModule({ database, unitOfWork }: Platform, campaigns: CampaignService) {
  const service = new IndicatorService(campaigns, new IndicatorRepository(database), unitOfWork);
  return { service, routes: indicatorRoutes(service) };
}
