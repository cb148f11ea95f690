import type { Scope } from '../../platform/caller.js';
import type { Database } from '../../platform/db/database.js';
import { Repository } from '../../platform/db/repository.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import { readingModel } from './reading.model.js';
import type { Reading, ReadingFields } from './reading.js';

export class ReadingRepository extends Repository<ReadingFields> {
  constructor(database: Database) {
    super(database, readingModel);
  }

  /** The oldest first. */
  ofCampaign(scope: Scope, campaignId: string): Promise<Reading[]> {
    return this.find(scope, { campaignId }, [['date', 1]]);
  }

  /** The newest first. */
  of(scope: Scope, campaignId: string, indicatorId: string): Promise<Reading[]> {
    return this.find(scope, { campaignId, indicatorId }, [['date', -1]]);
  }

  async removeOf(
    unit: Unit,
    where: { readonly campaignId?: string; readonly indicatorId?: string },
  ): Promise<void> {
    const filter = this.within(unit, where);
    await this.run(() => this.model.deleteMany(filter, { session: unit.session }));
  }
}
