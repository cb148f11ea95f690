import type { Database } from '../../platform/db/database.js';
import { Repository } from '../../platform/db/repository.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import { riskModel } from './risk.model.js';
import type { RiskFields } from './risk.js';

export class RiskRepository extends Repository<RiskFields> {
  constructor(database: Database) {
    super(database, riskModel);
  }

  async removeOf(unit: Unit, campaignId: string): Promise<void> {
    const filter = this.within(unit, { campaignId });
    await this.run(() => this.model.deleteMany(filter, { session: unit.session }));
  }
}
