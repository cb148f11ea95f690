import type { Platform } from '../../platform/platform.js';
import type { OrganizationService } from '../organization/organization.service.js';
import type { SentBulletins } from './tally.js';
import { TallyRepository } from './tally.repository.js';
import { tallyRoutes } from './tally.routes.js';
import { TallyService } from './tally.service.js';

interface Needs {
  readonly sent: SentBulletins;
  readonly organizations: OrganizationService;
}

/** How often bulletins are opened and their links followed, in aggregate and only if the organization wants it. */
export function tallyModule({ database, clock, log }: Platform, { sent, organizations }: Needs) {
  const tallies = new TallyRepository(database);
  const service = new TallyService({ tallies, sent, log, now: () => clock.now().getTime() });
  return { routes: tallyRoutes(service, organizations) };
}
