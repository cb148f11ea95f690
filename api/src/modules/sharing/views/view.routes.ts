import type { OutputOf } from '@altavoz/contracts/endpoint';
import { views as endpoints } from '@altavoz/contracts/views';
import type { Actor } from '../../../platform/caller.js';
import { route, type Route } from '../../../platform/http/route.js';
import { presentPage, presentStored } from '../../../platform/present.js';
import type { SavedView } from './view.model.js';
import type { ViewService } from './view.service.js';

export function viewRoutes(views: ViewService): Route[] {
  return [
    route(endpoints.list, async ({ actor, params, query }) =>
      presentPage(await views.list(actor, params.campaignId, query), (view) => presentView(view, actor)),
    ),
    route(endpoints.create, async ({ actor, params, body }) =>
      presentView(await views.create(actor, params.campaignId, body), actor),
    ),
    route(endpoints.get, async ({ actor, params }) =>
      presentView(await views.get(actor, params.campaignId, params.viewId), actor),
    ),
    route(endpoints.update, async ({ actor, params, version, body }) =>
      presentView(await views.update(actor, params.campaignId, params.viewId, version, body), actor),
    ),
    route(endpoints.remove, async ({ actor, params, version }) =>
      views.remove(actor, params.campaignId, params.viewId, version),
    ),
  ];
}

function presentView(saved: SavedView, { userId }: Actor): OutputOf<(typeof endpoints)['get']> {
  const { name, view, filters, shared, owner } = saved;
  return {
    ...presentStored(saved),
    name,
    view,
    filters,
    shared,
    owner: { name: owner.name },
    own: owner.id === userId,
  };
}
