import type { Database } from '../../platform/db/database.js';
import { Repository } from '../../platform/db/repository.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import { goodPracticeModel } from './risk.model.js';
import type { GoodPracticeFields } from './good-practice.js';

export class GoodPracticeRepository extends Repository<GoodPracticeFields> {
  constructor(database: Database) {
    super(database, goodPracticeModel);
  }

  async removeOf(unit: Unit, campaignId: string): Promise<void> {
    const filter = this.within(unit, { campaignId });
    await this.run(() => this.model.deleteMany(filter, { session: unit.session }));
  }
}
