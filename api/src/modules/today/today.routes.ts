import { getToday } from '@altavoz/contracts/today';
import { route, type Route } from '../../platform/http/route.js';
import { presentToday } from './today.presenter.js';
import type { TodayService } from './today.service.js';

export function todayRoutes(today: TodayService): Route[] {
  return [
    route(getToday, async ({ actor, params }) => presentToday(await today.of(actor, params.campaignId))),
  ];
}
