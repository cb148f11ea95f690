import type { Platform } from '../../platform/platform.js';
import type { AttachmentService } from '../attachments/attachment.service.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { OrganizationService } from '../organization/organization.service.js';
import { BrandGuideRepository } from './brand-guide.repository.js';
import { brandGuideRoutes } from './brand-guide.routes.js';
import { BrandGuideService } from './brand-guide.service.js';

interface Needs {
  readonly attachments: AttachmentService;
  readonly campaigns: CampaignService;
  readonly organizations: OrganizationService;
}

export function brandGuideModule({ config, database, unitOfWork }: Platform, needs: Needs) {
  const guides = new BrandGuideRepository(database);
  const service = new BrandGuideService({ ...needs, guides, unitOfWork, baseUrl: config.baseUrl });
  return { service, routes: brandGuideRoutes(service) };
}
