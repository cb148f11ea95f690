import type { Scope } from '../../platform/caller.js';
import type { Database } from '../../platform/db/database.js';
import type { Row } from '../../platform/db/model.js';
import { entity, Repository } from '../../platform/db/repository.js';
import { takeoutModel, type Takeout, type TakeoutFields } from './takeout.model.js';

const SHOWN = 20;

export class TakeoutRepository extends Repository<TakeoutFields> {
  constructor(database: Database) {
    super(database, takeoutModel);
  }

  newestFirst(scope: Scope): Promise<Takeout[]> {
    return this.find(scope, {}, [['_id', -1]], SHOWN);
  }

  underWay(scope: Scope): Promise<Takeout | null> {
    return this.findOne(scope, { open: true });
  }

  /** The work itself says how far it is; nobody edits that, so no version is compared. */
  async say(scope: Scope, id: string, changes: Partial<TakeoutFields>): Promise<void> {
    const set = { ...changes, updatedAt: this.clock.now() };
    const own = this.within(scope, { _id: id });
    const { session } = scope;
    await this.run(() =>
      this.model.updateOne(own, { $set: set, $inc: { version: 1 } }, session ? { session } : {}),
    );
  }

  /** Whose files are kept longer than anybody fetches them, in every organization. */
  async expired(at: Date): Promise<Takeout[]> {
    const rows = await this.run(() =>
      this.model
        .find({ expiresAt: { $lte: at }, file: { $ne: null } })
        .limit(100)
        .lean<Row<TakeoutFields>[]>(),
    );
    return rows.map((row) => entity<TakeoutFields>(row));
  }
}
