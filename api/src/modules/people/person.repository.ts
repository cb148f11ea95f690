import type { Database } from '../../platform/db/database.js';
import { Repository } from '../../platform/db/repository.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import { personModel } from './person.model.js';
import type { PersonFields } from './person.js';

export class PersonRepository extends Repository<PersonFields> {
  constructor(database: Database) {
    super(database, personModel);
  }

  async removeOf(unit: Unit, campaignId: string): Promise<void> {
    const filter = this.within(unit, { campaignId });
    await this.run(() => this.model.deleteMany(filter, { session: unit.session }));
  }
}
