import { moveSwotItem, swotItems as endpoints } from '@altavoz/contracts/swot-items';
import { route, type Route } from '../../platform/http/route.js';
import { presentPage } from '../../platform/present.js';
import { presentSwotItem } from './swot-item.presenter.js';
import type { SwotItemService } from './swot-item.service.js';

export function swotItemRoutes(items: SwotItemService): Route[] {
  return [
    route(endpoints.list, async ({ actor, params, query }) =>
      presentPage(await items.list(actor, params.campaignId, query), presentSwotItem),
    ),
    route(endpoints.create, async ({ actor, params, body }) =>
      presentSwotItem(await items.add(actor, params.campaignId, body)),
    ),
    route(endpoints.get, async ({ actor, params }) =>
      presentSwotItem(await items.get(actor, params.campaignId, params.swotItemId)),
    ),
    route(endpoints.update, async ({ actor, params, version, body }) =>
      presentSwotItem(await items.update(actor, params.campaignId, params.swotItemId, version, body)),
    ),
    route(endpoints.remove, async ({ actor, params, version }) =>
      items.remove(actor, params.campaignId, params.swotItemId, version),
    ),
    route(moveSwotItem, async ({ actor, params, version, body }) =>
      presentSwotItem(await items.move(actor, params.campaignId, params.swotItemId, version, body)),
    ),
  ];
}
