import { cancelEvent, closeEvent, events as endpoints, reopenEvent } from '@altavoz/contracts/events';
import { route, type Route } from '../../platform/http/route.js';
import { presentPage } from '../../platform/present.js';
import { presentEvent } from './event.presenter.js';
import type { EventService } from './event.service.js';

export function eventRoutes(events: EventService): Route[] {
  return [
    route(endpoints.list, async ({ actor, params, query }) =>
      presentPage(await events.list(actor, params.campaignId, query), presentEvent),
    ),
    route(endpoints.create, async ({ actor, params, body }) =>
      presentEvent(await events.create(actor, params.campaignId, { ...body, status: 'open' })),
    ),
    route(endpoints.get, async ({ actor, params }) =>
      presentEvent(await events.get(actor, params.campaignId, params.eventId)),
    ),
    route(endpoints.update, async ({ actor, params, version, body }) =>
      presentEvent(await events.update(actor, params.campaignId, params.eventId, version, body)),
    ),
    route(endpoints.remove, async ({ actor, params, version }) =>
      events.remove(actor, params.campaignId, params.eventId, version),
    ),
    route(closeEvent, async ({ actor, params, version }) =>
      presentEvent(await events.transition(actor, params.campaignId, params.eventId, version, 'close')),
    ),
    route(cancelEvent, async ({ actor, params, version }) =>
      presentEvent(await events.transition(actor, params.campaignId, params.eventId, version, 'cancel')),
    ),
    route(reopenEvent, async ({ actor, params, version }) =>
      presentEvent(await events.transition(actor, params.campaignId, params.eventId, version, 'reopen')),
    ),
  ];
}
