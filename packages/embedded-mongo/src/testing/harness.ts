import { MongoClient, type Db } from 'mongodb';
import { startServer, type RunningServer, type ServerOptions } from '../server.js';

/** A server in memory and a client connected to it over its Unix socket. */
export interface Harness {
  readonly server: RunningServer;
  readonly client: MongoClient;
  readonly db: Db;
  close(): Promise<void>;
}

/** Starts both; every test file has its own. */
export async function startHarness(options: Partial<ServerOptions> = {}): Promise<Harness> {
  const server = await startServer({ path: ':memory:', ...options });
  const client = new MongoClient(server.uri, { serverSelectionTimeoutMS: 5000 });
  await client.connect();
  return {
    server,
    client,
    db: client.db('test'),
    close: async () => {
      await client.close();
      await server.close();
    },
  };
}

/** The code of the error a promise is rejected with. */
export async function codeOf(promise: Promise<unknown>): Promise<number | undefined> {
  try {
    await promise;
    return undefined;
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'number')
      return error.code;
    throw error;
  }
}
