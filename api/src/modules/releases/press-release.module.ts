import type { Platform } from '../../platform/platform.js';
import type { AttachmentService } from '../attachments/attachment.service.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import { pressReleaseCalendarSource } from './press-release-calendar-source.js';
import { PressReleaseRepository } from './press-release.repository.js';
import { pressReleaseRoutes } from './press-release.routes.js';
import { PressReleaseService, type PlanAroundReleases } from './press-release.service.js';

interface Needs {
  readonly campaigns: CampaignService;
  readonly attachments: AttachmentService;
  readonly plan: Omit<PlanAroundReleases, 'forget'>;
}

export function pressReleaseModule(
  { database, unitOfWork }: Platform,
  { campaigns, attachments, plan }: Needs,
) {
  const owner = 'press-release';
  const service = new PressReleaseService(campaigns, new PressReleaseRepository(database), unitOfWork, {
    ...plan,
    forget: (unit, campaignId, ownerId) => attachments.removeOf(unit, { campaignId, owner, ownerId }),
  });
  attachments.addOwner(owner, (scope, campaignId, id) => service.get(scope, campaignId, id));
  return {
    service,
    calendar: pressReleaseCalendarSource(service),
    routes: pressReleaseRoutes(service),
  };
}
