import { createHash } from 'node:crypto';
import type { Connection, Model } from 'mongoose';
import mongoose from 'mongoose';
import type { Clock } from '../clock.js';
import type { Ids } from '../ids.js';
import { unavailable } from './database-error.js';
import type { ModelDefinition, Row } from './model.js';
import { WholeData } from './whole-data.js';

/** How long a call waits for a server before it gives up: a person is waiting on the other side. */
const SELECTION_TIMEOUT_MS = 1_500;

/**
 * The embedded database does one thing after another: while it adds up fifty thousand rows it answers nobody, and that
 * is no failure. When it ends its socket closes at once, so that patience delays nothing.
 */
const EMBEDDED_PATIENCE_MS = 30_000;

const OWN_SOCKET = /^mongodb:\/\/([^@/]*@)?%2F[^/?,]*\.sock/i;

/** How long the driver waits for the sign of life that it asks for every second, before it lets go of every call. */
export function patienceWith(uri: string): number {
  return OWN_SOCKET.test(uri) ? EMBEDDED_PATIENCE_MS : SELECTION_TIMEOUT_MS;
}

const NAMES_DATABASE = /^mongodb(\+srv)?:\/\/[^/]+\/[^?/]+/;

/** How long a lost server is waited for: long enough for one that starts again, too short to let requests pile up. */
const RETURN_MS = 1_000;

/** What was made at the last start that made something. */
interface Migration {
  _id: string;
  declared: string;
}

const INDEXES = 'indexes';

/** The same for the same collections with the same indexes. */
function indexesPrint(models: readonly Model<unknown>[]): string {
  const declared = models.map((model) => [model.collection.collectionName, model.schema.indexes()]);
  return createHash('sha256').update(JSON.stringify(declared.sort())).digest('base64url');
}

/** The connection and the collections on it. One a process; tests open as many as they like. */
export class Database {
  private lostAt: number | undefined;
  private readonly afterwards = new Set<Promise<unknown>>();

  private constructor(
    readonly connection: Connection,
    readonly clock: Clock,
    readonly ids: Ids,
  ) {
    // Real time, not the injected clock: this is about a machine, not about a plan.
    connection.on('disconnected', () => (this.lostAt = performance.now()));
    connection.setMaxListeners(0);
  }

  static async connect(uri: string, clock: Clock, ids: Ids): Promise<Database> {
    const connection = mongoose.createConnection();
    // The driver tells of lost servers through this event; without a listener it would end the process.
    connection.on('error', () => undefined);
    await connection.openUri(uri, {
      ...(NAMES_DATABASE.test(uri) ? {} : { dbName: 'altavoz' }),
      serverSelectionTimeoutMS: SELECTION_TIMEOUT_MS,
      connectTimeoutMS: patienceWith(uri),
      heartbeatFrequencyMS: 1_000,
      maxPoolSize: 20,
      autoIndex: false,
      autoCreate: false,
      bufferCommands: false,
      retryWrites: true,
      w: 'majority',
      appName: 'altavoz',
    });
    return new Database(connection, clock, ids);
  }

  /** The model of a definition on this connection. */
  model<T>(definition: ModelDefinition<T>): Model<Row<T>> {
    const known = this.connection.models[definition.name];
    const model = known ?? this.connection.model(definition.name, definition.schema, definition.collection);
    return model as Model<Row<T>>;
  }

  /**
   * Makes collections and indexes as the models declare them. Transactions need the collections to be there. Most starts
   * find everything as the last one left it; then one look is enough.
   */
  async migrate(): Promise<void> {
    const models = Object.values(this.connection.models);
    const declared = indexesPrint(models);
    if (await this.isMigratedTo(declared, models)) return;
    for (const model of models) {
      await model.createCollection();
      await model.syncIndexes();
    }
    await this.migrations.updateOne({ _id: INDEXES }, { $set: { declared } }, { upsert: true });
  }

  private async isMigratedTo(declared: string, models: readonly Model<unknown>[]): Promise<boolean> {
    const last = await this.migrations.findOne({ _id: INDEXES });
    if (last?.declared !== declared) return false;
    // Somebody may have dropped one: then its indexes are gone as well.
    const there = new Set((await this.connection.listCollections()).map(({ name }) => name));
    return models.every((model) => there.has(model.collection.collectionName));
  }

  private get migrations() {
    return this.connection.collection<Migration>('migrations');
  }

  /** Work that begins when a request has been answered: closing waits for it. */
  async afterAnswer<T>(work: Promise<T>): Promise<T> {
    this.afterwards.add(work);
    try {
      return await work;
    } finally {
      this.afterwards.delete(work);
    }
  }

  /** The rows of every collection at once, for when everything leaves or comes. */
  get whole(): WholeData {
    return new WholeData(this.connection);
  }

  get reachable(): boolean {
    return this.connection.readyState === mongoose.ConnectionStates.connected;
  }

  /** Waits a moment for a server that has just gone; throws `unavailable`, at once when it has been away for longer. */
  async assertReachable(): Promise<void> {
    if (this.reachable) return;
    const waited = performance.now() - (this.lostAt ?? performance.now());
    if (waited >= RETURN_MS) throw unavailable();
    await this.back(RETURN_MS - waited);
    if (!this.reachable) throw unavailable();
  }

  async ping(): Promise<void> {
    await this.assertReachable();
    await this.connection.db?.command({ ping: 1 }, { timeoutMS: SELECTION_TIMEOUT_MS });
  }

  private back(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.connection.off('connected', done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.connection.on('connected', done);
    });
  }

  async close(): Promise<void> {
    await Promise.allSettled(this.afterwards);
    await this.connection.close();
  }
}
