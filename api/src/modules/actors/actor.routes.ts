import {
  actors as endpoints,
  createActorSnapshot,
  getActorSnapshot,
  listActorSnapshots,
  removeActorSnapshot,
} from '@altavoz/contracts/actors';
import { route, type Route } from '../../platform/http/route.js';
import { presentPage } from '../../platform/present.js';
import type { ActorSnapshotService } from './actor-snapshot.service.js';
import { presentActor, presentActorSnapshot, presentKeptDay } from './actor.presenter.js';
import type { ActorService } from './actor.service.js';

export function actorRoutes(actors: ActorService, snapshots: ActorSnapshotService): Route[] {
  return [
    route(endpoints.list, async ({ actor, params, query }) =>
      presentPage(await actors.list(actor, params.campaignId, query), presentActor),
    ),
    route(endpoints.create, async ({ actor, params, body }) =>
      presentActor(await actors.create(actor, params.campaignId, body)),
    ),
    route(endpoints.get, async ({ actor, params }) =>
      presentActor(await actors.get(actor, params.campaignId, params.actorId)),
    ),
    route(endpoints.update, async ({ actor, params, version, body }) =>
      presentActor(await actors.update(actor, params.campaignId, params.actorId, version, body)),
    ),
    route(endpoints.remove, async ({ actor, params, version }) =>
      actors.remove(actor, params.campaignId, params.actorId, version),
    ),
    route(listActorSnapshots, async ({ actor, params, query }) =>
      presentPage(await snapshots.list(actor, params.campaignId, query), presentKeptDay),
    ),
    route(createActorSnapshot, async ({ actor, params, body }) =>
      presentActorSnapshot(await snapshots.create(actor, params.campaignId, body.name)),
    ),
    route(getActorSnapshot, async ({ actor, params }) =>
      presentActorSnapshot(await snapshots.get(actor, params.campaignId, params.actorSnapshotId)),
    ),
    route(removeActorSnapshot, async ({ actor, params, version }) =>
      snapshots.remove(actor, params.campaignId, params.actorSnapshotId, version),
    ),
  ];
}
