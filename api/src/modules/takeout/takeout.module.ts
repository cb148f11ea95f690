import type { Platform } from '../../platform/platform.js';
import type { AttachmentService } from '../attachments/attachment.service.js';
import type { OrganizationService } from '../organization/organization.service.js';
import { COLLECTIONS } from './manifest.js';
import { TakeoutFiles } from './takeout-files.js';
import { TakeoutRepository } from './takeout.repository.js';
import { takeoutRoutes } from './takeout.routes.js';
import { ATTEMPTS, CLEAN_JOB, EXPORT_JOB, IMPORT_JOB, TakeoutService } from './takeout.service.js';

interface Needs {
  readonly attachments: AttachmentService;
  readonly organizations: OrganizationService;
}

/** Everything out, and back in. */
export function takeoutModule(platform: Platform, { attachments, organizations }: Needs) {
  const { config, database, unitOfWork, sessions, clock, queue, log } = platform;
  const service = new TakeoutService({
    data: database.whole,
    takeouts: new TakeoutRepository(database),
    files: new TakeoutFiles(config.dataDir),
    unitOfWork,
    sessions,
    clock,
    log,
    attachments,
    organization: (scope) => organizations.get(scope),
    names: COLLECTIONS,
  });
  queue.handle(EXPORT_JOB, (run) => service.work('export', run), ATTEMPTS);
  queue.handle(IMPORT_JOB, (run) => service.work('import', run), ATTEMPTS);
  queue.handle(CLEAN_JOB, () => service.clean());
  queue.schedule(CLEAN_JOB, '17 * * * *');
  return { service, routes: takeoutRoutes(service) };
}
