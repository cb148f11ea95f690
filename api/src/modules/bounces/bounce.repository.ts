import type { Scope } from '../../platform/caller.js';
import type { Database } from '../../platform/db/database.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import { Repository } from '../../platform/db/repository.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import { bounceModel } from './bounce.model.js';
import type { Bounce, BounceFields } from './bounce.js';

export class BounceRepository extends Repository<BounceFields> {
  constructor(database: Database) {
    super(database, bounceModel);
  }

  newestFirst(scope: Scope, email: string | undefined, request: PageRequest): Promise<Page<Bounce>> {
    return this.page(scope, email === undefined ? {} : { email }, [['at', -1]], request);
  }

  ofAddress(scope: Scope, email: string): Promise<Bounce[]> {
    return this.find(scope, { email }, [['at', 1]], 500);
  }

  async has(scope: Scope, key: string): Promise<boolean> {
    return (await this.findOne(scope, { key })) !== null;
  }

  async forgetAddress(unit: Unit, email: string): Promise<void> {
    const filter = this.within(unit, { email });
    await this.run(() => this.model.deleteMany(filter, { session: unit.session }));
  }

  /** Of every organization: what nobody needs any more goes. */
  async removeBefore(day: Date): Promise<void> {
    await this.run(() => this.model.deleteMany({ at: { $lt: day } }));
  }
}
