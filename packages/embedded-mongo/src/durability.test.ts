import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { compileServer } from './testing/compiled-server.js';
import { startServer } from './server.js';
import type { SpawnedServer, SpawnOptions } from './spawn.js';

let root: string;
let spawnServer: (options: SpawnOptions) => Promise<SpawnedServer>;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'embedded-mongo-test-'));
  const compiled = (await import(join(compileServer('durability'), 'spawn.js'))) as {
    spawnServer: typeof spawnServer;
  };
  ({ spawnServer } = compiled);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

function ended(server: SpawnedServer): Promise<unknown> {
  return new Promise((resolve) => server.onExit(resolve));
}

/**
 * A client that gives up on a lost server within half a second, since closing it waits that long, and yet has time to
 * find the server at first, however busy the machine is.
 */
async function connected(uri: string): Promise<MongoClient> {
  for (let attempt = 1; ; attempt++) {
    const client = new MongoClient(uri, { retryWrites: false, serverSelectionTimeoutMS: 500 });
    try {
      return await client.connect();
    } catch (error) {
      await client.close(true);
      if (attempt === 40) throw error;
    }
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref());

/** What a promise gives, or an error that says what did not happen in time. */
async function within<T>(ms: number, what: string, promise: Promise<T>): Promise<T> {
  return Promise.race([
    promise,
    pause(ms).then(() => {
      throw new Error(`Not within ${ms} ms: ${what}`);
    }),
  ]);
}

describe('a server that is killed', () => {
  test('has every acknowledged write when it starts again, twenty times', async () => {
    const path = join(root, 'killed');
    const acknowledged: number[] = [];
    const transfers: number[] = [];
    let next = 0;
    for (let round = 0; round < 20; round++) {
      const server = await spawnServer({ path });
      const client = await connected(server.uri);
      const db = client.db('test');
      const writes = db.collection<{ _id: number; round: number }>('writes');
      const pairs = db.collection<{ _id: string; n: number }>('pairs');
      if (round === 0) await writes.createIndex({ round: 1 });
      let running = true;
      /** A writer that fails while the server is still there would leave the round waiting for ever. */
      let failed: unknown;
      const stop = (error: unknown): void => {
        if (running) failed = error;
        running = false;
      };
      const writer = async (): Promise<void> => {
        while (running) {
          const _id = next++;
          try {
            await writes.insertOne({ _id, round });
            acknowledged.push(_id);
          } catch (error) {
            stop(error);
          }
        }
      };
      const pairWriter = async (): Promise<void> => {
        while (running) {
          const n = next++;
          try {
            // By hand: the driver's own loop goes on trying with a server that is gone.
            const session = client.startSession();
            session.startTransaction();
            await pairs.insertOne({ _id: `left ${n}`, n }, { session });
            await pairs.insertOne({ _id: `right ${n}`, n }, { session });
            await session.commitTransaction();
            await session.endSession();
            transfers.push(n);
          } catch (error) {
            stop(error);
          }
        }
      };
      const work = Promise.all([writer(), writer(), writer(), pairWriter()]);
      // Each round ends at another moment: after so many acknowledgements, while further writes are under way.
      const enough = acknowledged.length + 6 + round * 2;
      while (running && acknowledged.length < enough)
        await new Promise((resolve) => setTimeout(resolve, 1 + (round % 5)));
      if (failed !== undefined) throw new Error('A writer failed beside a living server', { cause: failed });
      running = false;
      process.kill(server.pid, 'SIGKILL');
      await within(20_000, 'the killed server is gone', ended(server));
      // In this order, and not for ever: closing a client while a transaction of its own is being given up may never end.
      await within(20_000, 'the writers end after the server', work);
      await Promise.race([client.close(true), pause(2_000)]);
    }
    const server = await startServer({ path });
    const client = await new MongoClient(server.uri).connect();
    const found = new Set(
      (await client.db('test').collection<{ _id: number }>('writes').find().toArray()).map((doc) => doc._id),
    );
    const indexed = await client
      .db('test')
      .collection('writes')
      .find({ round: { $gte: 0 } })
      .hint('round_1')
      .toArray();
    const pairs = await client.db('test').collection<{ _id: string; n: number }>('pairs').find().toArray();
    await client.close();
    await server.close();
    expect(acknowledged.length).toBeGreaterThan(100);
    expect(acknowledged.filter((id) => !found.has(id))).toEqual([]);
    expect(indexed.length).toBe(found.size);
    const sides = new Map<number, number>();
    for (const pair of pairs) sides.set(pair.n, (sides.get(pair.n) ?? 0) + 1);
    expect([...sides.values()].filter((count) => count !== 2)).toEqual([]);
    expect(transfers.filter((n) => sides.get(n) !== 2)).toEqual([]);
  }, 240_000);

  test('ends with its parent, and on SIGTERM after finishing what is under way', async () => {
    const server = await spawnServer({ path: join(root, 'asked') });
    const client = new MongoClient(server.uri, { retryWrites: false });
    const docs = Array.from({ length: 5000 }, (_, n) => ({ n }));
    const insert = client.db('test').collection('a').insertMany(docs);
    await client.db('test').command({ ping: 1 });
    const exit = ended(server);
    await Promise.allSettled([insert, server.close()]);
    expect(await exit).toEqual({ code: 0, signal: null });
    await client.close(true);
  }, 30_000);
});

describe('a data directory', () => {
  test('is used by one server at a time', async () => {
    const path = join(root, 'locked');
    const first = await spawnServer({ path });
    await expect(startServer({ path })).rejects.toThrow(`${path} is already in use by process ${first.pid}`);
    await expect(spawnServer({ path })).rejects.toThrow('already in use');
    await first.close();
    const again = await startServer({ path });
    await again.close();
  }, 30_000);

  test('belongs to its owner alone, with the socket in it', async () => {
    const path = join(root, 'own');
    const server = await startServer({ path });
    expect(statSync(path).mode & 0o777).toBe(0o700);
    expect(server.socketPath).toBe(join(path, 'mongo.sock'));
    for (const name of ['mongo.sock', 'data.mdb'])
      expect(statSync(join(path, name)).mode & 0o777).toBe(0o600);
    await server.close();
  });

  test('may have a path too long for a socket', async () => {
    const path = join(root, 'long'.repeat(40));
    mkdirSync(path);
    const server = await startServer({ path });
    expect((server.socketPath ?? '').startsWith(tmpdir())).toBe(true);
    const client = await new MongoClient(server.uri).connect();
    expect(await client.db('test').command({ ping: 1 })).toMatchObject({ ok: 1 });
    await client.close();
    await server.close();
  });

  test('keeps collections, options, indexes and views over a restart', async () => {
    const path = join(root, 'kept');
    const shape = async (): Promise<unknown> => {
      const server = await startServer({ path });
      const client = await new MongoClient(server.uri).connect();
      const db = client.db('test');
      const collections = await db.listCollections().toArray();
      const indexes = await db
        .collection('things')
        .indexes()
        .catch(() => []);
      const docs = await db.collection('seen').find().toArray();
      if (collections.length === 0) {
        await db.createCollection('things', { validator: { n: { $gte: 0 } } });
        await db
          .collection('things')
          .createIndex({ n: -1 }, { unique: true, partialFilterExpression: { n: { $gt: 1 } } });
        await db.collection('things').insertMany([{ n: 1 }, { n: 2 }]);
        await db.createCollection('seen', { viewOn: 'things', pipeline: [{ $project: { _id: 0, n: 1 } }] });
      }
      await client.close();
      await server.close();
      return { names: collections.map((one) => one.name).sort(), indexes, docs };
    };
    await shape();
    expect(await shape()).toEqual({
      names: ['seen', 'things'],
      indexes: [
        { v: 2, key: { _id: 1 }, name: '_id_' },
        { v: 2, key: { n: -1 }, name: 'n_-1', unique: true, partialFilterExpression: { n: { $gt: 1 } } },
      ],
      docs: [{ n: 1 }, { n: 2 }],
    });
  });
});
