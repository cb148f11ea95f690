import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { startServer, type RunningServer } from '../server.js';
import { codeOf } from '../testing/harness.js';

let server: RunningServer;
const password = 'a long p@ssword, with = and ,';

beforeAll(async () => {
  server = await startServer({ path: ':memory:', port: 0, username: 'ana,=', password });
});

afterAll(async () => {
  await server.close();
});

async function connectAs(auth?: { username: string; password: string }): Promise<MongoClient> {
  const client = new MongoClient(`mongodb://127.0.0.1:${server.port ?? 0}/?directConnection=true`, {
    serverSelectionTimeoutMS: 3000,
    ...(auth ? { auth } : {}),
  });
  return client.connect();
}

describe('a server with a password', () => {
  test('lets in who knows it', async () => {
    const client = await connectAs({ username: 'ana,=', password });
    await client.db('test').collection('a').insertOne({ a: 1 });
    const status = await client.db('admin').command({ connectionStatus: 1 });
    expect(status).toMatchObject({ authInfo: { authenticatedUsers: [{ user: 'ana,=', db: 'admin' }] } });
    await client.close();
  });

  test('knows itself by its own connection string', async () => {
    const client = await new MongoClient(server.uri).connect();
    expect(await client.db('test').command({ dbStats: 1 })).toMatchObject({ ok: 1 });
    await client.close();
  });

  test('tells a wrong name and a wrong password apart by nothing', async () => {
    const messages = await Promise.all(
      [
        { username: 'ana,=', password: 'wrong' },
        { username: 'nobody', password },
      ].map((auth) =>
        connectAs(auth).then(String, (error: unknown) => (error instanceof Error ? error.message : '')),
      ),
    );
    expect(messages).toEqual(['Authentication failed.', 'Authentication failed.']);
  });

  test('refuses everything but the handshake to others', async () => {
    const client = await connectAs();
    expect(await codeOf(client.db('test').command({ listCollections: 1 }))).toBe(13);
    expect(await codeOf(client.db('test').collection('a').insertOne({ a: 1 }))).toBe(13);
    expect(await client.db('test').command({ ping: 1 })).toMatchObject({ ok: 1 });
    await client.close();
  });
});

describe('listening beyond this machine', () => {
  const directory = mkdtempSync(join(tmpdir(), 'embedded-mongo-test-'));

  afterAll(() => rmSync(directory, { recursive: true }));

  test('needs a password', async () => {
    for (const weak of [undefined, 'short']) {
      const start = startServer({ path: join(directory, 'a'), port: 0, host: '0.0.0.0', password: weak });
      await expect(start).rejects.toThrow('set a password of at least 8 characters');
    }
    const open = await startServer({
      path: join(directory, 'b'),
      port: 0,
      host: '0.0.0.0',
      password: 'long enough',
    });
    await open.close();
  });
});
