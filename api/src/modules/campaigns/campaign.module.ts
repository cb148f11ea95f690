import type { Platform } from '../../platform/platform.js';
import { CampaignRepository } from './campaign.repository.js';
import { campaignRoutes } from './campaign.routes.js';
import { CampaignService } from './campaign.service.js';

export function campaignModule({ database, unitOfWork, clock }: Platform) {
  const service = new CampaignService(new CampaignRepository(database), unitOfWork, clock);
  return { service, routes: campaignRoutes(service) };
}
