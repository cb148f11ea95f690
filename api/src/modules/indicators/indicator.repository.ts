import type { Database } from '../../platform/db/database.js';
import { Repository } from '../../platform/db/repository.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import { indicatorModel } from './indicator.model.js';
import type { IndicatorFields } from './indicator.js';

export class IndicatorRepository extends Repository<IndicatorFields> {
  constructor(database: Database) {
    super(database, indicatorModel);
  }

  async removeOf(unit: Unit, campaignId: string): Promise<void> {
    const filter = this.within(unit, { campaignId });
    await this.run(() => this.model.deleteMany(filter, { session: unit.session }));
  }
}
