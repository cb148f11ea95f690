import type { Scope } from '../../platform/caller.js';
import type { Entity } from '../../platform/db/model.js';
import { Repository } from '../../platform/db/repository.js';
import type { Database } from '../../platform/db/database.js';
import { releaseModel, type ReleaseFields } from './release.model.js';

export class ReleaseRepository extends Repository<ReleaseFields> {
  constructor(database: Database) {
    super(database, releaseModel);
  }

  /** The newest first. */
  ofCampaign(scope: Scope, campaignId: string): Promise<Entity<ReleaseFields>[]> {
    return this.find(scope, { campaignId }, [['_id', -1]]);
  }
}
