import type { Database } from '../../platform/db/database.js';
import { translateDatabaseError } from '../../platform/db/database-error.js';
import type { SenderRow } from './sender.model.js';
import { senderModel } from './sender.model.js';

/** Who is sending what. Processes learn of each other here, and of each other's death. */
export class SenderRepository {
  constructor(private readonly database: Database) {}

  /** Alive for so long from now; false when it had been taken for dead and is no longer known. */
  async renew(id: string, leaseMs: number): Promise<boolean> {
    const aliveUntil = new Date(this.database.clock.now().getTime() + leaseMs);
    const done = await this.run(() =>
      this.database.model(senderModel).updateOne({ _id: id }, { $set: { aliveUntil } }),
    );
    return done.matchedCount === 1;
  }

  async open(id: string, mailingId: string, leaseMs: number): Promise<void> {
    const aliveUntil = new Date(this.database.clock.now().getTime() + leaseMs);
    await this.run(() =>
      this.database
        .model(senderModel)
        .updateOne({ _id: id }, { $set: { mailingId, aliveUntil } }, { upsert: true }),
    );
  }

  async close(id: string): Promise<void> {
    await this.run(() => this.database.model(senderModel).deleteOne({ _id: id }));
  }

  /** The living; the dead are struck off first, so that none of them comes back to life. */
  async alive(mailingId: string): Promise<string[]> {
    const now = this.database.clock.now();
    await this.run(() =>
      this.database.model(senderModel).deleteMany({ mailingId, aliveUntil: { $lte: now } }),
    );
    const rows = await this.run(() =>
      this.database.model(senderModel).find({ mailingId }).lean<SenderRow[]>(),
    );
    return rows.map(({ _id }) => _id);
  }

  private async run<R>(call: () => PromiseLike<R>): Promise<R> {
    try {
      return await call();
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }
}
