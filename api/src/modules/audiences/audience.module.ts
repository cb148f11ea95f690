import type { Platform } from '../../platform/platform.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { ObjectiveService } from '../objectives/objective.service.js';
import { AudienceRepository } from './audience.repository.js';
import { audienceRoutes } from './audience.routes.js';
import { AudienceService } from './audience.service.js';

export function audienceModule(
  { database, unitOfWork }: Platform,
  campaigns: CampaignService,
  objectives: ObjectiveService,
) {
  const service = new AudienceService(campaigns, new AudienceRepository(database), unitOfWork, objectives);
  return { service, routes: audienceRoutes(service) };
}
