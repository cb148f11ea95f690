import type { OutputOf } from '@altavoz/contracts/endpoint';
import { getGroundwork, putGroundwork } from '@altavoz/contracts/groundwork';
import { route, type Route } from '../../platform/http/route.js';
import type { GroundworkService } from './groundwork.service.js';

type Stored = Awaited<ReturnType<GroundworkService['get']>>;

const present = ({ version, contents, readiness, areas }: Stored): OutputOf<typeof getGroundwork> => ({
  version,
  contents: [...contents],
  readiness: [...readiness],
  areas: [...areas],
});

export function groundworkRoutes(service: GroundworkService): Route[] {
  return [
    route(getGroundwork, async ({ actor, params }) => present(await service.get(actor, params.campaignId))),
    route(putGroundwork, async ({ actor, params, version, body }) =>
      present(await service.put(actor, params.campaignId, version, body)),
    ),
  ];
}
