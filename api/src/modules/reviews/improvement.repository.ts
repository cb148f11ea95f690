import type { Database } from '../../platform/db/database.js';
import { Repository } from '../../platform/db/repository.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import { improvementModel } from './review.model.js';
import type { ImprovementFields } from './improvement.js';

export class ImprovementRepository extends Repository<ImprovementFields> {
  constructor(database: Database) {
    super(database, improvementModel);
  }

  async removeOf(unit: Unit, campaignId: string): Promise<void> {
    const filter = this.within(unit, { campaignId });
    await this.run(() => this.model.deleteMany(filter, { session: unit.session }));
  }
}
