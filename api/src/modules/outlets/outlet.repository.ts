import type { Scope } from '../../platform/caller.js';
import type { Database } from '../../platform/db/database.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import { Repository } from '../../platform/db/repository.js';
import { outletModel, rateCardModel } from './outlet.model.js';
import type { Outlet, OutletFields, RateCard, RateCardFields } from './outlet.js';

export class OutletRepository extends Repository<OutletFields> {
  constructor(database: Database) {
    super(database, outletModel);
  }

  byName(scope: Scope, request: PageRequest): Promise<Page<Outlet>> {
    return this.page(scope, {}, [['nameKey', 1]], request);
  }

  some(scope: Scope, ids: readonly string[]): Promise<Outlet[]> {
    return this.find(scope, { _id: { $in: [...ids] } });
  }
}

export class RateCardRepository extends Repository<RateCardFields> {
  constructor(database: Database) {
    super(database, rateCardModel);
  }

  /** Every version of these outlets, the newest first. */
  of(scope: Scope, outletIds: readonly string[]): Promise<RateCard[]> {
    return this.find(scope, { outletId: { $in: [...outletIds] } }, [['number', -1]]);
  }
}
