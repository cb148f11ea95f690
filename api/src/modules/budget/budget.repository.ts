import type { Scope } from '../../platform/caller.js';
import type { Entity } from '../../platform/db/model.js';
import { Repository } from '../../platform/db/repository.js';
import type { Database } from '../../platform/db/database.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import { budgetModel, type BudgetFields } from './budget.model.js';

export class BudgetRepository extends Repository<BudgetFields> {
  constructor(database: Database) {
    super(database, budgetModel);
  }

  ofCampaign(scope: Scope, campaignId: string): Promise<Entity<BudgetFields> | null> {
    return this.findOne(scope, { campaignId });
  }

  /** With the draft campaign that held it. */
  async removeOf(unit: Unit, campaignId: string): Promise<void> {
    await this.run(() => this.model.deleteMany(this.within(unit, { campaignId }), { session: unit.session }));
  }
}
