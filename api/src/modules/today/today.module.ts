import type { CalendarService } from '../calendar/calendar.service.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { CampaignPlanService } from '../checks/campaign-plan.service.js';
import type { CheckService } from '../checks/check.service.js';
import type { FreePressService } from '../free-press/free-press.service.js';
import type { MessageService } from '../messages/message.service.js';
import { DecisionService } from './decision.service.js';
import type { WaitingElsewhere } from './today.ports.js';
import { todayRoutes } from './today.routes.js';
import { TodayService } from './today.service.js';

interface Needs {
  readonly campaigns: CampaignService;
  readonly calendar: CalendarService;
  readonly plans: CampaignPlanService;
  readonly checks: CheckService;
  readonly freePress: FreePressService;
  readonly messages: MessageService;
  readonly elsewhere: WaitingElsewhere;
}

export function todayModule({ messages, elsewhere, ...needs }: Needs) {
  const decisions = new DecisionService(messages, elsewhere);
  const service = new TodayService({ ...needs, decisions });
  return { service, routes: todayRoutes(service) };
}
