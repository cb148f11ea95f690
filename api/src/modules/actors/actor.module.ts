import type { Platform } from '../../platform/platform.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import { ActorSnapshotRepository } from './actor-snapshot.repository.js';
import { ActorSnapshotService } from './actor-snapshot.service.js';
import { ActorRepository } from './actor.repository.js';
import { actorRoutes } from './actor.routes.js';
import { ActorService } from './actor.service.js';

export function actorModule({ database, unitOfWork }: Platform, campaigns: CampaignService) {
  const service = new ActorService(campaigns, new ActorRepository(database), unitOfWork);
  const snapshots = new ActorSnapshotService(
    campaigns,
    service,
    new ActorSnapshotRepository(database),
    unitOfWork,
  );
  return { service, snapshots, routes: actorRoutes(service, snapshots) };
}
