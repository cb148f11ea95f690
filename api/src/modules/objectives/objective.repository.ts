import type { Database } from '../../platform/db/database.js';
import { Repository } from '../../platform/db/repository.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import { objectiveModel } from './objective.model.js';
import type { ObjectiveFields } from './objective.js';

export class ObjectiveRepository extends Repository<ObjectiveFields> {
  constructor(database: Database) {
    super(database, objectiveModel);
  }

  async removeOf(unit: Unit, campaignId: string): Promise<void> {
    const filter = this.within(unit, { campaignId });
    await this.run(() => this.model.deleteMany(filter, { session: unit.session }));
  }
}
