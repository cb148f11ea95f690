import type { Platform } from '../../../platform/platform.js';
import type { UserService } from '../../accounts/user.service.js';
import type { CalendarService } from '../../calendar/calendar.service.js';
import type { CampaignService } from '../../campaigns/campaign.service.js';
import type { OrganizationService } from '../../organization/organization.service.js';
import { EndableLinkRepository } from '../ended-links.js';
import { shareModel } from './share.model.js';
import { shareRoutes } from './share.routes.js';
import { ShareService } from './share.service.js';

interface Needs {
  readonly campaigns: CampaignService;
  readonly calendar: CalendarService;
  readonly people: UserService;
  readonly organizations: OrganizationService;
}

export function shareModule({ database, unitOfWork, config }: Platform, { organizations, ...needs }: Needs) {
  const shares = new EndableLinkRepository(database, shareModel);
  const service = new ShareService({ ...needs, shares, unitOfWork, baseUrl: config.baseUrl });
  return { routes: shareRoutes(service, organizations) };
}
