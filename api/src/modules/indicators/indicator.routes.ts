import {
  addReadings,
  getIndicatorBoard,
  indicators as endpoints,
  listReadings,
  removeReading,
} from '@altavoz/contracts/indicators';
import { route, type Route } from '../../platform/http/route.js';
import { presentPage } from '../../platform/present.js';
import type { IndicatorBoardService } from './indicator-board.service.js';
import { presentIndicator, presentReading } from './indicator.presenter.js';
import type { IndicatorService } from './indicator.service.js';
import type { ReadingService } from './reading.service.js';

export function indicatorRoutes(
  indicators: IndicatorService,
  readings: ReadingService,
  board: IndicatorBoardService,
): Route[] {
  return [
    route(getIndicatorBoard, ({ actor, params }) => board.board(actor, params.campaignId)),
    route(listReadings, async ({ actor, params }) => ({
      items: (await readings.list(actor, params.campaignId, params.indicatorId)).map(presentReading),
    })),
    route(addReadings, async ({ actor, params, body }) => ({
      items: (await readings.add(actor, params.campaignId, body)).map(presentReading),
    })),
    route(removeReading, ({ actor, params, version }) => readings.remove(actor, params, version)),
    route(endpoints.list, async ({ actor, params, query }) =>
      presentPage(await indicators.list(actor, params.campaignId, query), presentIndicator),
    ),
    route(endpoints.create, async ({ actor, params, body }) =>
      presentIndicator(await indicators.create(actor, params.campaignId, body)),
    ),
    route(endpoints.get, async ({ actor, params }) =>
      presentIndicator(await indicators.get(actor, params.campaignId, params.indicatorId)),
    ),
    route(endpoints.update, async ({ actor, params, version, body }) =>
      presentIndicator(await indicators.update(actor, params.campaignId, params.indicatorId, version, body)),
    ),
    route(endpoints.remove, async ({ actor, params, version }) =>
      indicators.remove(actor, params.campaignId, params.indicatorId, version),
    ),
  ];
}
