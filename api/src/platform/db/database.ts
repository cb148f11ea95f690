import type { Connection, Model } from 'mongoose';
import mongoose from 'mongoose';
import type { Clock } from '../clock.js';
import type { Ids } from '../ids.js';
import { unavailable } from './database-error.js';
import type { ModelDefinition, Row } from './model.js';

/** How long a call waits for a server before it gives up: a person is waiting on the other side. */
const SELECTION_TIMEOUT_MS = 1_500;

/** The connection and the collections on it. One a process; tests open as many as they like. */
export class Database {
  private constructor(
    readonly connection: Connection,
    readonly clock: Clock,
    readonly ids: Ids,
  ) {}

  static async connect(uri: string, clock: Clock, ids: Ids): Promise<Database> {
    const connection = mongoose.createConnection();
    // The driver tells of lost servers through this event; without a listener it would end the process.
    connection.on('error', () => undefined);
    await connection.openUri(uri, {
      serverSelectionTimeoutMS: SELECTION_TIMEOUT_MS,
      connectTimeoutMS: SELECTION_TIMEOUT_MS,
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

  /** Makes collections and indexes as the models declare them. Transactions need the collections to be there. */
  async migrate(): Promise<void> {
    for (const model of Object.values(this.connection.models)) {
      await model.createCollection();
      await model.syncIndexes();
    }
  }

  get reachable(): boolean {
    return this.connection.readyState === mongoose.ConnectionStates.connected;
  }

  /** Throws `unavailable` at once when the server is known to be away. */
  assertReachable(): void {
    if (!this.reachable) throw unavailable();
  }

  async ping(): Promise<void> {
    this.assertReachable();
    await this.connection.db?.command({ ping: 1 }, { timeoutMS: SELECTION_TIMEOUT_MS });
  }

  async close(): Promise<void> {
    await this.connection.close();
  }
}
