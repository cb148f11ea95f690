import type { Platform } from '../../platform/platform.js';
import type { AttachmentService } from '../attachments/attachment.service.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import { ClipRepository } from './clip.repository.js';
import { ClipSheetService, type NamesForClips } from './clip-sheet.service.js';
import { ClipService, type PlanAroundClips } from './clip.service.js';
import { freePressRoutes } from './free-press.routes.js';
import { FreePressService, type PlanAroundFreePress } from './free-press.service.js';

interface Needs {
  readonly campaigns: CampaignService;
  readonly attachments: AttachmentService;
  readonly names: NamesForClips;
  readonly plan: Omit<PlanAroundClips, 'forget'> & PlanAroundFreePress;
}

export function freePressModule(
  { database, unitOfWork }: Platform,
  { campaigns, attachments, names, plan }: Needs,
) {
  const repository = new ClipRepository(database);
  const clips = new ClipService(repository, unitOfWork, campaigns, {
    ...plan,
    forget: (unit, campaignId, ownerId) => attachments.removeOf(unit, { campaignId, owner: 'clip', ownerId }),
  });
  attachments.addOwner('clip', (scope, campaignId, id) => clips.get(scope, campaignId, id));
  const service = new FreePressService(clips, campaigns, plan);
  const sheets = new ClipSheetService({ repository, clips, campaigns, names });
  return { clips, service, sheets, routes: freePressRoutes(clips, service) };
}
