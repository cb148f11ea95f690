import type { Scope } from '../../platform/caller.js';
import type { Database } from '../../platform/db/database.js';
import { Repository } from '../../platform/db/repository.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import { groundworkModel, type GroundworkFields, type StoredGroundwork } from './groundwork.model.js';

export class GroundworkRepository extends Repository<GroundworkFields> {
  constructor(database: Database) {
    super(database, groundworkModel);
  }

  ofCampaign(scope: Scope, campaignId: string): Promise<StoredGroundwork | null> {
    return this.findOne(scope, { campaignId });
  }

  async removeOf(unit: Unit, campaignId: string): Promise<void> {
    const filter = this.within(unit, { campaignId });
    await this.run(() => this.model.deleteMany(filter, { session: unit.session }));
  }
}
