import type { Platform } from '../../../platform/platform.js';
import type { UserService } from '../../accounts/user.service.js';
import type { CalendarRevisionService } from '../../calendar/calendar-revision.service.js';
import type { CalendarService } from '../../calendar/calendar.service.js';
import type { CampaignService } from '../../campaigns/campaign.service.js';
import type { EventService } from '../../events/event.service.js';
import type { TacticReadingService } from '../../tactics/tactic-reading.service.js';
import { EndableLinkRepository } from '../ended-links.js';
import { feedModel } from './feed.model.js';
import { feedRoutes } from './feed.routes.js';
import { FeedService } from './feed.service.js';

interface Needs {
  readonly campaigns: CampaignService;
  readonly calendar: CalendarService;
  readonly revisions: CalendarRevisionService;
  readonly people: UserService;
  readonly tactics: TacticReadingService;
  readonly events: EventService;
}

export function feedModule({ database, unitOfWork, config }: Platform, needs: Needs) {
  const feeds = new EndableLinkRepository(database, feedModel);
  const service = new FeedService({ ...needs, feeds, unitOfWork, baseUrl: config.baseUrl });
  return { routes: feedRoutes(service) };
}
