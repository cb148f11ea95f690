import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MongoClient, type Collection } from 'mongodb';
import { startServer, type RunningServer } from '../server.js';

interface Counter {
  _id: number;
  n: number;
}

let directory: string;
let server: RunningServer;
let client: MongoClient;
let counters: Collection<Counter>;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'embedded-mongo-test-'));
  server = await startServer({ path: directory });
  client = await new MongoClient(server.uri, { maxPoolSize: 20 }).connect();
  counters = client.db('test').collection<Counter>('counters');
});

afterAll(async () => {
  await client.close();
  await server.close();
  rmSync(directory, { recursive: true });
});

describe('writes of many clients at once', () => {
  test('lose nothing, whether they come alone or in transactions', async () => {
    await counters.insertMany([
      { _id: 1, n: 0 },
      { _id: 2, n: 0 },
    ]);
    const plain = async (): Promise<void> => {
      for (let i = 0; i < 25; i++) await counters.updateOne({ _id: 1 }, { $inc: { n: 1 } });
    };
    const inTransactions = async (): Promise<void> => {
      for (let i = 0; i < 6; i++) {
        await client.withSession((session) =>
          session.withTransaction(async () => {
            const found = await counters.findOne({ _id: 1 }, { session });
            await counters.updateOne({ _id: 1 }, { $set: { n: (found?.n ?? 0) + 1 } }, { session });
            await counters.updateOne({ _id: 2 }, { $inc: { n: 1 } }, { session });
          }),
        );
      }
    };
    await Promise.all([
      plain(),
      plain(),
      plain(),
      plain(),
      inTransactions(),
      inTransactions(),
      inTransactions(),
    ]);
    expect(await counters.findOne({ _id: 1 })).toEqual({ _id: 1, n: 118 });
    expect(await counters.findOne({ _id: 2 })).toEqual({ _id: 2, n: 18 });
  }, 40_000);

  test('keep an index complete that is built while they go on', async () => {
    const rows = client.db('test').collection<{ _id: number; k: number }>('rows');
    await rows.insertMany(Array.from({ length: 500 }, (_, _id) => ({ _id, k: _id })));
    let next = 500;
    const writer = async (): Promise<void> => {
      for (let i = 0; i < 40; i++) {
        const _id = next++;
        await client.withSession((session) =>
          session.withTransaction(async () => {
            await rows.insertOne({ _id, k: _id }, { session });
            await rows.updateOne({ _id: _id - 400 }, { $inc: { k: 10_000 } }, { session });
          }),
        );
      }
    };
    await Promise.all([writer(), writer(), rows.createIndex({ k: 1 }, { unique: true })]);
    const viaIndex = await rows.find().hint({ k: 1 }).toArray();
    const viaScan = await rows.find().hint({ $natural: 1 }).sort({ k: 1 }).toArray();
    expect(viaIndex).toEqual(viaScan);
    expect(viaScan.length).toBe(580);
  }, 40_000);

  test('are seen by every reader once they are acknowledged', async () => {
    const seen = client.db('test').collection<Counter>('seen');
    await Promise.all(
      Array.from({ length: 10 }, async (_, client_) => {
        for (let i = 0; i < 20; i++) {
          const _id = client_ * 1000 + i;
          await seen.insertOne({ _id, n: i });
          expect((await seen.findOne({ _id }))?.n).toBe(i);
        }
      }),
    );
  }, 40_000);
});
