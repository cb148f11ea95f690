import { AppError } from '../../platform/app-error.js';
import type { Scope } from '../../platform/caller.js';
import type { Database } from '../../platform/db/database.js';
import { Repository } from '../../platform/db/repository.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import { positioningModel } from './positioning.model.js';
import type { Positioning, PositioningFields } from './positioning.js';

export class PositioningRepository extends Repository<PositioningFields> {
  constructor(database: Database) {
    super(database, positioningModel);
  }

  async ofCampaign(scope: Scope, campaignId: string): Promise<Positioning> {
    const found = await this.findOne(scope, { campaignId });
    if (!found) throw new AppError('not-found');
    return found;
  }

  /** Whether what is said about today rests on a record of the diagnosis. */
  async restsOn(scope: Scope, campaignId: string, diagnosticId: string): Promise<boolean> {
    const places = ['government.city', 'government.abroad', 'office.city', 'office.abroad'];
    const found = await this.count(scope, {
      campaignId,
      $or: places.map((place) => ({ [`${place}.sourceId`]: diagnosticId })),
    });
    return found > 0;
  }

  async removeOf(unit: Unit, campaignId: string): Promise<void> {
    const filter = this.within(unit, { campaignId });
    await this.run(() => this.model.deleteMany(filter, { session: unit.session }));
  }
}
