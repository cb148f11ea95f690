import type { Platform } from '../../platform/platform.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import { ClipRepository } from './clip.repository.js';
import { ClipService, type PlanAroundClips } from './clip.service.js';
import { freePressRoutes } from './free-press.routes.js';
import { FreePressService, type PlanAroundFreePress } from './free-press.service.js';

interface Needs {
  readonly campaigns: CampaignService;
  readonly plan: PlanAroundClips & PlanAroundFreePress;
}

export function freePressModule({ database, unitOfWork }: Platform, { campaigns, plan }: Needs) {
  const clips = new ClipService(new ClipRepository(database), unitOfWork, campaigns, plan);
  const service = new FreePressService(clips, campaigns, plan);
  return { clips, service, routes: freePressRoutes(clips, service) };
}
