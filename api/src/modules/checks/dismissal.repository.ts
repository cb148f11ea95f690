import type { Scope } from '../../platform/caller.js';
import type { Database } from '../../platform/db/database.js';
import { Repository } from '../../platform/db/repository.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import { dismissalModel, type Dismissal, type DismissalFields } from './dismissal.model.js';

export class DismissalRepository extends Repository<DismissalFields> {
  constructor(database: Database) {
    super(database, dismissalModel);
  }

  /** The newest first, those whose facts have changed among them. */
  ofCampaign(scope: Scope, campaignId: string): Promise<Dismissal[]> {
    return this.find(scope, { campaignId }, [['_id', -1]]);
  }

  /** With the draft campaign that held them. */
  async removeOf(unit: Unit, campaignId: string): Promise<void> {
    await this.run(() => this.model.deleteMany(this.within(unit, { campaignId }), { session: unit.session }));
  }
}
