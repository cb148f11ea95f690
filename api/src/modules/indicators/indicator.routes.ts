import { indicators as endpoints } from '@altavoz/contracts/indicators';
import { route, type Route } from '../../platform/http/route.js';
import { presentPage } from '../../platform/present.js';
import { presentIndicator } from './indicator.presenter.js';
import type { IndicatorService } from './indicator.service.js';

export function indicatorRoutes(indicators: IndicatorService): Route[] {
  return [
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
