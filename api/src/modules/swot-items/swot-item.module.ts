import type { Platform } from '../../platform/platform.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { ObjectiveService } from '../objectives/objective.service.js';
import { SwotItemRepository } from './swot-item.repository.js';
import { swotItemRoutes } from './swot-item.routes.js';
import { SwotItemService } from './swot-item.service.js';

export function swotItemModule(
  { database, unitOfWork }: Platform,
  campaigns: CampaignService,
  objectives: ObjectiveService,
) {
  const service = new SwotItemService(campaigns, new SwotItemRepository(database), unitOfWork, objectives);
  return { service, routes: swotItemRoutes(service) };
}
