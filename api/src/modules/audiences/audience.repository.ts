import type { Database } from '../../platform/db/database.js';
import { Repository } from '../../platform/db/repository.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import { audienceModel } from './audience.model.js';
import type { AudienceFields } from './audience.js';

export class AudienceRepository extends Repository<AudienceFields> {
  constructor(database: Database) {
    super(database, audienceModel);
  }

  async removeOf(unit: Unit, campaignId: string): Promise<void> {
    const filter = this.within(unit, { campaignId });
    await this.run(() => this.model.deleteMany(filter, { session: unit.session }));
  }
}
