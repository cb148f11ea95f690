import type { Platform } from '../../platform/platform.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import { EventRepository } from './event.repository.js';
import { eventRoutes } from './event.routes.js';
import { EventService, type PlanAroundEvents } from './event.service.js';

interface Needs {
  readonly campaigns: CampaignService;
  readonly plan: PlanAroundEvents;
}

export function eventModule({ database, unitOfWork }: Platform, needs: Needs) {
  const service = new EventService({ ...needs, events: new EventRepository(database), unitOfWork });
  return { service, routes: eventRoutes(service) };
}
