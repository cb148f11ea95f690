import type { Database } from '../../platform/db/database.js';
import { isDuplicateKey, translateDatabaseError } from '../../platform/db/database-error.js';
import type { PaceRow } from './pace.model.js';
import { paceModel } from './pace.model.js';

/** The windows that all senders count in together. */
export class PaceRepository {
  constructor(private readonly database: Database) {}

  /** How many of `wanted` this window still lets through. */
  async take(window: string, limit: number, wanted: number, expiresAt: Date): Promise<number> {
    const taken = await this.add(window, wanted, expiresAt);
    return Math.max(0, Math.min(wanted, limit - (taken - wanted)));
  }

  /** What was asked for and not used. */
  async giveBack(window: string, count: number): Promise<void> {
    try {
      await this.database.model(paceModel).updateOne({ _id: window }, { $inc: { taken: -count } });
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }

  private async add(window: string, count: number, expiresAt: Date): Promise<number> {
    try {
      const row = await this.database
        .model(paceModel)
        .findOneAndUpdate(
          { _id: window },
          { $inc: { taken: count }, $setOnInsert: { expiresAt } },
          { upsert: true, returnDocument: 'after' },
        )
        .lean<PaceRow | null>();
      return row?.taken ?? count;
    } catch (error) {
      // Two made the same window at the same moment: it is there now.
      if (isDuplicateKey(error)) return this.add(window, count, expiresAt);
      throw translateDatabaseError(error);
    }
  }
}
