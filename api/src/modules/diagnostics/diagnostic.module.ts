import type { Platform } from '../../platform/platform.js';
import type { AttachmentService } from '../attachments/attachment.service.js';
import type { AudienceService } from '../audiences/audience.service.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import { DiagnosticRepository } from './diagnostic.repository.js';
import { diagnosticRoutes } from './diagnostic.routes.js';
import { DiagnosticService } from './diagnostic.service.js';

export function diagnosticModule(
  { database, unitOfWork }: Platform,
  campaigns: CampaignService,
  audiences: AudienceService,
  attachments: AttachmentService,
) {
  const service = new DiagnosticService(
    campaigns,
    new DiagnosticRepository(database),
    unitOfWork,
    audiences,
    attachments,
  );
  return { service, routes: diagnosticRoutes(service) };
}
