import type { Scope } from '../../platform/caller.js';
import type { Database } from '../../platform/db/database.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import { Repository } from '../../platform/db/repository.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import { guidelinesModel } from './guidelines.model.js';
import type { Guidelines, GuidelinesFields } from './guidelines.js';

const NEWEST_FIRST = [['number', -1]] as const;

export class GuidelinesRepository extends Repository<GuidelinesFields> {
  constructor(database: Database) {
    super(database, guidelinesModel);
  }

  pageOf(scope: Scope, campaignId: string, request: PageRequest): Promise<Page<Guidelines>> {
    return this.page(scope, { campaignId }, NEWEST_FIRST, request);
  }

  async newest(scope: Scope, campaignId: string): Promise<Guidelines | null> {
    return (await this.find(scope, { campaignId }, NEWEST_FIRST, 1))[0] ?? null;
  }

  async removeOf(unit: Unit, campaignId: string): Promise<void> {
    const filter = this.within(unit, { campaignId });
    await this.run(() => this.model.deleteMany(filter, { session: unit.session }));
  }
}
