import { hashToken } from '../security/links.js';
import { entity, Repository } from './repository.js';
import type { Entity, Row } from './model.js';

/** Rows that somebody reaches with a token and nothing else; the token itself is not stored. */
export interface TokenHolder {
  tokenHash: string;
  lastUsedAt: Date | null;
}

/** Being used is told to the minute: a write for every call would cost more than it says. */
const USE_NOTED_MS = 60_000;

/** Finds rows by their token, whichever organization they belong to. */
export class LinkRepository<T extends TokenHolder> extends Repository<T> {
  async byToken(token: string): Promise<Entity<T> | null> {
    const tokenHash = hashToken(token);
    const row = await this.run(() => this.model.findOne({ tokenHash }).lean<Row<T> | null>());
    return row && entity<T>(row);
  }

  /** Not a change that anyone edits, so the version stays. */
  async noteUse({ id, lastUsedAt }: Entity<T>): Promise<void> {
    const now = this.clock.now();
    if (lastUsedAt && now.getTime() - lastUsedAt.getTime() < USE_NOTED_MS) return;
    await this.run(() => this.model.updateOne({ _id: id }, { $set: { lastUsedAt: now } }));
  }
}
