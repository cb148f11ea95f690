import type { Platform } from '../../platform/platform.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import { CalendarRevisionRepository } from './calendar-revision.repository.js';
import { CalendarRevisionService } from './calendar-revision.service.js';
import type { CalendarSource } from './calendar-source.js';
import { calendarRoutes } from './calendar.routes.js';
import { CalendarService, type PlanForGaps } from './calendar.service.js';

/** Made first: every module that changes the calendar raises its revision. */
export function calendarRevisions(
  { database }: Platform,
  campaigns: CampaignService,
): CalendarRevisionService {
  return new CalendarRevisionService(new CalendarRevisionRepository(database), campaigns);
}

interface Needs {
  readonly campaigns: CampaignService;
  readonly sources: readonly CalendarSource[];
  readonly plan: PlanForGaps;
  readonly revisions: CalendarRevisionService;
}

export function calendarModule({ campaigns, sources, plan, revisions }: Needs) {
  const service = new CalendarService(campaigns, sources, plan, revisions);
  return { service, routes: calendarRoutes(service) };
}
