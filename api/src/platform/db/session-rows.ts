import type { Language } from '@altavoz/domain/shared/language';
import type { Role } from '@altavoz/domain/accounts/role';
import type { Scope } from '../caller.js';
import type { Database } from './database.js';
import { translateDatabaseError } from './database-error.js';

export const SESSIONS = 'sessions';

/** What a session remembers. It is never changed after signing in: what a person may do is fixed until it ends. */
export interface SessionFacts {
  userId?: string;
  organizationId?: string;
  role?: Role;
  language?: Language;
  startedAt?: string;
  userAgent?: string;
}

interface SessionRow {
  _id: string;
  expires: Date;
  lastModified?: Date;
  session: SessionFacts;
}

export interface StoredSession {
  readonly id: string;
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
  readonly userAgent: string;
}

/** The rows that the session store keeps, for listing and ending sessions of a person. */
export class SessionRows {
  constructor(private readonly database: Database) {}

  async migrate(): Promise<void> {
    await this.rows.createIndex({ 'session.userId': 1 });
    await this.rows.createIndex({ expires: 1 }, { expireAfterSeconds: 0 });
  }

  async listOf(userId: string): Promise<StoredSession[]> {
    const rows = await this.run(() => this.rows.find({ 'session.userId': userId }).toArray());
    return rows
      .map((row) => {
        const startedAt = new Date(row.session.startedAt ?? 0);
        return {
          id: row._id,
          startedAt,
          lastSeenAt: row.lastModified ?? startedAt,
          userAgent: row.session.userAgent ?? '',
        };
      })
      .sort((a, b) => b.lastSeenAt.getTime() - a.lastSeenAt.getTime());
  }

  async end(userId: string, id: string): Promise<boolean> {
    const done = await this.run(() => this.rows.deleteOne({ _id: id, 'session.userId': userId }));
    return done.deletedCount === 1;
  }

  /** Ends every session of a person, except the one they are using when it is named; in the scope's transaction. */
  async endAll(scope: Scope, userId: string, exceptId?: string | null): Promise<void> {
    const filter = { 'session.userId': userId, ...(exceptId ? { _id: { $ne: exceptId } } : {}) };
    await this.run(() => this.rows.deleteMany(filter, scope.session ? { session: scope.session } : {}));
  }

  /** The sessions of a person whose row has got another identifier go on; in the scope's transaction. */
  async handOver(scope: Scope, fromUserId: string, toUserId: string): Promise<void> {
    const change = { $set: { 'session.userId': toUserId } };
    await this.run(() =>
      this.rows.updateMany(
        { 'session.userId': fromUserId },
        change,
        scope.session ? { session: scope.session } : {},
      ),
    );
  }

  async setLanguage(userId: string, language: Language): Promise<void> {
    await this.run(() =>
      this.rows.updateMany({ 'session.userId': userId }, { $set: { 'session.language': language } }),
    );
  }

  private get rows() {
    return this.database.connection.collection<SessionRow>(SESSIONS);
  }

  private async run<R>(call: () => Promise<R>): Promise<R> {
    try {
      return await call();
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }
}
