import type { Quadrant } from '@altavoz/domain/swot/swot-item';
import type { Scope } from '../../platform/caller.js';
import type { Database } from '../../platform/db/database.js';
import { Repository } from '../../platform/db/repository.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import { swotItemModel } from './swot-item.model.js';
import type { SwotItem, SwotItemFields } from './swot-item.js';

export class SwotItemRepository extends Repository<SwotItemFields> {
  constructor(database: Database) {
    super(database, swotItemModel);
  }

  /** One quadrant from top to bottom. */
  ofQuadrant(scope: Scope, campaignId: string, quadrant: Quadrant): Promise<SwotItem[]> {
    return this.find(scope, { campaignId, quadrant }, [
      ['order', 1],
      ['_id', 1],
    ]);
  }

  /** Counts the places anew without a new version: nobody's text has changed. */
  async setOrder(unit: Unit, id: string, order: number): Promise<void> {
    const filter = this.within(unit, { _id: id });
    await this.run(() => this.model.updateOne(filter, { $set: { order } }, { session: unit.session }));
  }

  async removeOf(unit: Unit, campaignId: string): Promise<void> {
    const filter = this.within(unit, { campaignId });
    await this.run(() => this.model.deleteMany(filter, { session: unit.session }));
  }
}
