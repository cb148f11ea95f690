import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Collection, Document } from 'mongodb';
import { codeOf, startHarness, type Harness } from './testing/harness.js';

interface Anything extends Document {
  _id: number | string;
}

let harness: Harness;
let items: Collection<Anything>;

beforeAll(async () => {
  harness = await startHarness();
});

afterAll(async () => {
  await harness.close();
});

beforeEach(async () => {
  items = harness.db.collection<Anything>('items');
  await items.drop();
});

describe('collections', () => {
  test('validators refuse with code 121', async () => {
    await harness.db.createCollection('checked', { validator: { n: { $type: 'int' } } });
    expect(await codeOf(harness.db.collection('checked').insertOne({ n: 'x' }))).toBe(121);
    await harness.db.collection('checked').insertOne({ n: 1 });
    expect(await codeOf(harness.db.collection('checked').updateOne({}, { $set: { n: 'x' } }))).toBe(121);
    await harness.db.collection('checked').drop();
  });

  test('capped collections keep the latest, and a tailable cursor follows them', async () => {
    await harness.db.createCollection('log', { capped: true, size: 4096, max: 3 });
    const log = harness.db.collection<Anything>('log');
    await log.insertMany([1, 2, 3, 4].map((_id) => ({ _id })));
    expect((await log.find().toArray()).map((doc) => doc._id)).toEqual([2, 3, 4]);
    const cursor = log.find({}, { tailable: true, awaitData: true, maxAwaitTimeMS: 3000 });
    for (const expected of [2, 3, 4]) expect((await cursor.next())?._id).toBe(expected);
    const next = cursor.next();
    await log.insertOne({ _id: 5 });
    expect((await next)?._id).toBe(5);
    await cursor.close();
  });

  test('views read through their pipeline and refuse writes', async () => {
    await items.insertMany([
      { _id: 1, n: 1 },
      { _id: 2, n: 2 },
    ]);
    await harness.db.createCollection('bigger', {
      viewOn: 'items',
      pipeline: [{ $match: { n: { $gt: 1 } } }],
    });
    const view = harness.db.collection('bigger');
    expect(await view.find().toArray()).toEqual([{ _id: 2, n: 2 }]);
    expect(await view.countDocuments()).toBe(1);
    expect(await codeOf(view.insertOne({ n: 3 }))).toBe(166);
    await view.drop();
  });

  test('are listed, renamed, measured and dropped', async () => {
    await items.insertOne({ _id: 1, a: 1 });
    await items.rename('renamed');
    const names = (await harness.db.listCollections({}, { nameOnly: true }).toArray()).map((one) => one.name);
    expect(names).toContain('renamed');
    expect(names).not.toContain('items');
    expect(await harness.db.stats()).toMatchObject({ ok: 1 });
    await harness.db.collection('renamed').drop();
    const { databases } = await harness.client.db().admin().listDatabases();
    expect(Array.isArray(databases)).toBe(true);
  });
});
