import { audiences as endpoints, countAudienceContacts } from '@altavoz/contracts/audiences';
import type { Scope } from '../../platform/caller.js';
import { route, type Route } from '../../platform/http/route.js';
import { presentPage } from '../../platform/present.js';
import type { Audience } from './audience.js';
import { presentAudience } from './audience.presenter.js';
import type { AudienceService } from './audience.service.js';

export function audienceRoutes(audiences: AudienceService): Route[] {
  const one = async (scope: Scope, audience: Audience) =>
    presentAudience(await audiences.countedOne(scope, audience));
  return [
    route(endpoints.list, async ({ actor, params, query }) =>
      presentPage(await audiences.listCounted(actor, params.campaignId, query), presentAudience),
    ),
    route(countAudienceContacts, async ({ actor, params }) => ({
      contacts: await audiences.contactsOf(actor, params.campaignId),
    })),
    route(endpoints.create, async ({ actor, params, body }) =>
      one(actor, await audiences.create(actor, params.campaignId, body)),
    ),
    route(endpoints.get, async ({ actor, params }) =>
      one(actor, await audiences.get(actor, params.campaignId, params.audienceId)),
    ),
    route(endpoints.update, async ({ actor, params, version, body }) =>
      one(actor, await audiences.update(actor, params.campaignId, params.audienceId, version, body)),
    ),
    route(endpoints.remove, async ({ actor, params, version }) =>
      audiences.remove(actor, params.campaignId, params.audienceId, version),
    ),
  ];
}
