import type { Platform } from '../../platform/platform.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import { AttachmentFiles } from './attachment-files.js';
import { AttachmentRepository } from './attachment.repository.js';
import { attachmentRoutes } from './attachment.routes.js';
import { AttachmentService, REMOVE_FILE } from './attachment.service.js';

export function attachmentModule(platform: Platform, campaigns: CampaignService) {
  const { config, database, unitOfWork, queue } = platform;
  const files = new AttachmentFiles(config.dataDir);
  const repository = new AttachmentRepository(database);
  const service = new AttachmentService({ repository, files, unitOfWork, campaigns });
  queue.handle(REMOVE_FILE, async ({ payload }) => {
    if (typeof payload.file === 'string') await files.remove(payload.file);
  });
  return { service, routes: attachmentRoutes(service) };
}
