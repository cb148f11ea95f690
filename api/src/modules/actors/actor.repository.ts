import type { Database } from '../../platform/db/database.js';
import { Repository } from '../../platform/db/repository.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import { actorModel } from './actor.model.js';
import type { ActorFields } from './actor.js';

export class ActorRepository extends Repository<ActorFields> {
  constructor(database: Database) {
    super(database, actorModel);
  }

  async removeOf(unit: Unit, campaignId: string): Promise<void> {
    const filter = this.within(unit, { campaignId });
    await this.run(() => this.model.deleteMany(filter, { session: unit.session }));
  }
}
