import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';

export interface TestDatabase {
  readonly uri: string;
  /** A directory of this test alone. */
  readonly folder: string;
  close(): Promise<void>;
}

/** The embedded database without files that last, or a database of its own on the server that MONGODB_URI names. */
export async function startTestDatabase(): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'altavoz-api-'));
  const clean = () => rm(folder, { recursive: true, force: true });
  const given = process.env.MONGODB_URI;
  if (given) {
    const uri = new URL(given);
    uri.pathname = `/test-${randomBytes(6).toString('hex')}`;
    return { uri: uri.toString(), folder, close: clean };
  }
  const { startServer } = await import('@altavoz/embedded-mongo/server');
  const server = await startServer({ path: ':memory:' });
  return {
    uri: server.uri,
    folder,
    async close() {
      await server.close();
      await clean();
    },
  };
}
