import type { Scope } from '../../platform/caller.js';
import type { Clock } from '../../platform/clock.js';
import type { Database } from '../../platform/db/database.js';
import type { Ids } from '../../platform/ids.js';
import { Repository } from '../../platform/db/repository.js';
import type { TallyFields } from './tally.js';
import { tallyModel } from './tally.model.js';

export class TallyRepository extends Repository<TallyFields> {
  private readonly time: Clock;
  private readonly names: Ids;

  constructor(database: Database) {
    super(database, tallyModel);
    this.time = database.clock;
    this.names = database.ids;
  }

  /** Adds in one step: any number of readers may look at the same moment. */
  async add(scope: Scope, bulletinId: string, link: number, by: number): Promise<void> {
    const now = this.time.now();
    await this.run(() =>
      this.model.updateOne(
        { organizationId: scope.organizationId, bulletinId, link },
        {
          $inc: { count: by },
          $set: { updatedAt: now },
          $setOnInsert: { _id: this.names.next(), version: 1, createdAt: now },
        },
        { upsert: true },
      ),
    );
  }

  async of(scope: Scope, bulletinId: string): Promise<ReadonlyMap<number, number>> {
    const rows = await this.find(scope, { bulletinId });
    return new Map(rows.map(({ link, count }) => [link, Math.max(0, count)]));
  }
}
