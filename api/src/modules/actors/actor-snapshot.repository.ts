import type { Scope } from '../../platform/caller.js';
import type { Database } from '../../platform/db/database.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import { Repository } from '../../platform/db/repository.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import { actorSnapshotModel } from './actor.model.js';
import type { ActorSnapshot, ActorSnapshotFields } from './actor.js';

export class ActorSnapshotRepository extends Repository<ActorSnapshotFields> {
  constructor(database: Database) {
    super(database, actorSnapshotModel);
  }

  newest(scope: Scope, campaignId: string, page: PageRequest): Promise<Page<ActorSnapshot>> {
    return this.page(scope, { campaignId }, [['day', -1]], page);
  }

  async removeOf(unit: Unit, campaignId: string): Promise<void> {
    const filter = this.within(unit, { campaignId });
    await this.run(() => this.model.deleteMany(filter, { session: unit.session }));
  }
}
