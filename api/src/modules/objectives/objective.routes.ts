import { objectives as endpoints } from '@altavoz/contracts/objectives';
import { route, type Route } from '../../platform/http/route.js';
import { presentPage } from '../../platform/present.js';
import { presentObjective } from './objective.presenter.js';
import type { ObjectiveService } from './objective.service.js';

export function objectiveRoutes(objectives: ObjectiveService): Route[] {
  return [
    route(endpoints.list, async ({ actor, params, query }) =>
      presentPage(await objectives.list(actor, params.campaignId, query), presentObjective),
    ),
    route(endpoints.create, async ({ actor, params, body }) =>
      presentObjective(await objectives.create(actor, params.campaignId, body)),
    ),
    route(endpoints.get, async ({ actor, params }) =>
      presentObjective(await objectives.get(actor, params.campaignId, params.objectiveId)),
    ),
    route(endpoints.update, async ({ actor, params, version, body }) =>
      presentObjective(await objectives.update(actor, params.campaignId, params.objectiveId, version, body)),
    ),
    route(endpoints.remove, async ({ actor, params, version }) =>
      objectives.remove(actor, params.campaignId, params.objectiveId, version),
    ),
  ];
}
