import type { Database } from '../../platform/db/database.js';
import { Repository } from '../../platform/db/repository.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import { reviewModel } from './review.model.js';
import type { ReviewFields } from './review.js';

export class ReviewRepository extends Repository<ReviewFields> {
  constructor(database: Database) {
    super(database, reviewModel);
  }

  async removeOf(unit: Unit, campaignId: string): Promise<void> {
    const filter = this.within(unit, { campaignId });
    await this.run(() => this.model.deleteMany(filter, { session: unit.session }));
  }
}
