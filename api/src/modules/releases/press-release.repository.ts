import type { Database } from '../../platform/db/database.js';
import { Repository } from '../../platform/db/repository.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import { pressReleaseModel } from './press-release.model.js';
import type { PressReleaseFields } from './press-release.js';

export class PressReleaseRepository extends Repository<PressReleaseFields> {
  constructor(database: Database) {
    super(database, pressReleaseModel);
  }

  async removeOf(unit: Unit, campaignId: string): Promise<void> {
    const filter = this.within(unit, { campaignId });
    await this.run(() => this.model.deleteMany(filter, { session: unit.session }));
  }
}
