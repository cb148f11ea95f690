import { acknowledgeGuidelines, people as endpoints, replaceSpokesperson } from '@altavoz/contracts/people';
import { route, type Route } from '../../platform/http/route.js';
import { presentPage } from '../../platform/present.js';
import { presentPerson } from './person.presenter.js';
import type { PersonService } from './person.service.js';

export function personRoutes(people: PersonService): Route[] {
  return [
    route(endpoints.list, async ({ actor, params, query }) =>
      presentPage(await people.list(actor, params.campaignId, query), presentPerson),
    ),
    route(endpoints.create, async ({ actor, params, body }) =>
      presentPerson(await people.add(actor, params.campaignId, body)),
    ),
    route(endpoints.get, async ({ actor, params }) =>
      presentPerson(await people.get(actor, params.campaignId, params.personId)),
    ),
    route(endpoints.update, async ({ actor, params, version, body }) =>
      presentPerson(await people.update(actor, params.campaignId, params.personId, version, body)),
    ),
    route(endpoints.remove, async ({ actor, params, version }) =>
      people.remove(actor, params.campaignId, params.personId, version),
    ),
    route(replaceSpokesperson, async ({ actor, params, version, body }) =>
      presentPerson(await people.replace(actor, params.campaignId, params.personId, version, body)),
    ),
    route(acknowledgeGuidelines, async ({ actor, params, body }) =>
      presentPerson(await people.acknowledge(actor, params.campaignId, params.personId, body.guidelines)),
    ),
  ];
}
