import type { Scope } from '../../platform/caller.js';
import type { Platform } from '../../platform/platform.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import { GuidelinesRepository } from './guidelines.repository.js';
import { guidelinesRoutes } from './guidelines.routes.js';
import { GuidelinesService } from './guidelines.service.js';

interface Needs {
  readonly campaigns: CampaignService;
  readonly person: (scope: Scope, userId: string) => Promise<{ id: string; name: string }>;
}

export function guidelinesModule({ database, unitOfWork }: Platform, needs: Needs) {
  const guidelines = new GuidelinesRepository(database);
  const service = new GuidelinesService({ ...needs, guidelines, unitOfWork });
  return { service, routes: guidelinesRoutes(service) };
}
