import type { Platform } from '../../platform/platform.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import { GroundworkRepository } from './groundwork.repository.js';
import { groundworkRoutes } from './groundwork.routes.js';
import { GroundworkService } from './groundwork.service.js';

export function groundworkModule({ database, unitOfWork }: Platform, campaigns: CampaignService) {
  const service = new GroundworkService(campaigns, new GroundworkRepository(database), unitOfWork);
  return { service, routes: groundworkRoutes(service) };
}
