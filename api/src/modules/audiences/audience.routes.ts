import { audiences as endpoints } from '@altavoz/contracts/audiences';
import { route, type Route } from '../../platform/http/route.js';
import { presentPage } from '../../platform/present.js';
import { presentAudience } from './audience.presenter.js';
import type { AudienceService } from './audience.service.js';

export function audienceRoutes(audiences: AudienceService): Route[] {
  return [
    route(endpoints.list, async ({ actor, params, query }) =>
      presentPage(await audiences.list(actor, params.campaignId, query), presentAudience),
    ),
    route(endpoints.create, async ({ actor, params, body }) =>
      presentAudience(await audiences.create(actor, params.campaignId, body)),
    ),
    route(endpoints.get, async ({ actor, params }) =>
      presentAudience(await audiences.get(actor, params.campaignId, params.audienceId)),
    ),
    route(endpoints.update, async ({ actor, params, version, body }) =>
      presentAudience(await audiences.update(actor, params.campaignId, params.audienceId, version, body)),
    ),
    route(endpoints.remove, async ({ actor, params, version }) =>
      audiences.remove(actor, params.campaignId, params.audienceId, version),
    ),
  ];
}
