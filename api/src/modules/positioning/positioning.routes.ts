import { getPositioning, putPositioning } from '@altavoz/contracts/positioning';
import { route, type Route } from '../../platform/http/route.js';
import { presentPositioning } from './positioning.presenter.js';
import type { PositioningService } from './positioning.service.js';

export function positioningRoutes(positioning: PositioningService): Route[] {
  return [
    route(getPositioning, async ({ actor, params }) =>
      presentPositioning(await positioning.get(actor, params.campaignId)),
    ),
    route(putPositioning, async ({ actor, params, version, body }) =>
      presentPositioning(await positioning.put(actor, params.campaignId, version, body)),
    ),
  ];
}
