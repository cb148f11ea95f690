import type { Platform } from '../../platform/platform.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { DiagnosticService } from '../diagnostics/diagnostic.service.js';
import { PositioningRepository } from './positioning.repository.js';
import { positioningRoutes } from './positioning.routes.js';
import { PositioningService } from './positioning.service.js';

export function positioningModule(
  { database, unitOfWork }: Platform,
  campaigns: CampaignService,
  diagnostics: DiagnosticService,
) {
  const service = new PositioningService(
    campaigns,
    new PositioningRepository(database),
    unitOfWork,
    diagnostics,
  );
  return { service, routes: positioningRoutes(service) };
}
