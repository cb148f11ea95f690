import type { Scope } from '../../platform/caller.js';
import type { Database } from '../../platform/db/database.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import { Repository } from '../../platform/db/repository.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import { lineEntryModel, type LineEntry, type LineEntryFields } from './line-entry.model.js';

/** Money that was paid, or taken back, on a line. */
export type Payment = Pick<LineEntry, 'tacticId' | 'paid' | 'on'>;

export class LineEntryRepository extends Repository<LineEntryFields> {
  constructor(database: Database) {
    super(database, lineEntryModel);
  }

  /** The newest first. */
  pageOfLine(
    scope: Scope,
    campaignId: string,
    tacticId: string,
    request: PageRequest,
  ): Promise<Page<LineEntry>> {
    return this.page(scope, { campaignId, tacticId }, [['_id', -1]], request);
  }

  payments(scope: Scope, campaignId: string): Promise<Payment[]> {
    const omit = ['before', 'after', 'foreign', 'note', 'by'] as const;
    return this.find(scope, { campaignId, paid: { $ne: 0 } }, [], 0, omit);
  }

  /** With the draft campaign that held them. */
  async removeOf(unit: Unit, campaignId: string): Promise<void> {
    await this.run(() => this.model.deleteMany(this.within(unit, { campaignId }), { session: unit.session }));
  }
}
