import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Decimal128, Double, Long, type Collection, type Document } from 'mongodb';
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

/** Updates of a loosely typed collection, which the driver's types do not foresee. */
function change(update: Document): Document {
  return update;
}

async function ids(filter: Record<string, unknown>): Promise<unknown[]> {
  return (await items.find(filter).sort({ _id: 1 }).toArray()).map((doc) => doc._id);
}

describe('finding', () => {
  beforeEach(async () => {
    await items.insertMany([
      {
        _id: 1,
        n: 1,
        tags: ['a', 'b'],
        sub: [
          { x: 1, y: 1 },
          { x: 2, y: 2 },
        ],
      },
      { _id: 2, n: null, tags: [] },
      { _id: 3, tags: 'a' },
      { _id: 4, n: Long.fromString('9007199254740993') },
      { _id: 5, n: Decimal128.fromString('1.0') },
      { _id: 6, n: new Double(2), sub: { x: 1 } },
      { _id: 7, n: [1, 5, 9] },
    ]);
  });

  test('null matches what is missing, and nothing else does', async () => {
    expect(await ids({ n: null })).toEqual([2, 3]);
    expect(await ids({ n: { $exists: false } })).toEqual([3]);
    expect(await ids({ 'sub.x': null })).toEqual([2, 3, 4, 5, 7]);
  });

  test('numbers of all types compare by value', async () => {
    expect(await ids({ n: 1 })).toEqual([1, 5, 7]);
    expect(await ids({ n: Long.fromString('9007199254740993') })).toEqual([4]);
    expect(await ids({ n: 9007199254740992 })).toEqual([]);
    expect(await ids({ n: { $gt: 9007199254740992 } })).toEqual([4]);
  });

  test('$type knows aliases, numbers and lists', async () => {
    expect(await ids({ n: { $type: 'long' } })).toEqual([4]);
    expect(await ids({ n: { $type: 'double' } })).toEqual([6]);
    expect(await ids({ n: { $type: ['decimal', 10] } })).toEqual([2, 5]);
    expect(await ids({ n: { $type: 'number' } })).toEqual([1, 4, 5, 6, 7]);
    expect(await ids({ n: { $type: 'array' } })).toEqual([7]);
  });

  test('conditions on arrays hold for any element, $elemMatch for one and the same', async () => {
    expect(await ids({ n: { $gt: 4, $lt: 2 } })).toEqual([7]);
    expect(await ids({ n: { $elemMatch: { $gt: 4, $lt: 6 } } })).toEqual([7]);
    expect(await ids({ 'sub.x': 1, 'sub.y': 2 })).toEqual([1]);
    expect(await ids({ sub: { $elemMatch: { x: 1, y: 2 } } })).toEqual([]);
    expect(await ids({ tags: { $all: ['a', 'b'] } })).toEqual([1]);
    expect(await ids({ tags: { $size: 0 } })).toEqual([2]);
    expect(await ids({ tags: 'a' })).toEqual([1, 3]);
    expect(await ids({ tags: { $not: { $in: ['a'] } } })).toEqual([2, 4, 5, 6, 7]);
  });

  test('$mod, $regex, $expr and the bits', async () => {
    expect(await ids({ n: { $mod: [4, 1] } })).toEqual([1, 4, 5, 7]);
    expect(await ids({ tags: /^B/i })).toEqual([1]);
    expect(await ids({ $expr: { $eq: ['$_id', { $add: [1, 2] }] } })).toEqual([3]);
    expect(await ids({ n: { $bitsAllSet: 2 } })).toEqual([6]);
  });

  test('sorting is stable across types and takes the lowest or highest of an array', async () => {
    const up = await items.find().sort({ n: 1, _id: 1 }).toArray();
    expect(up.map((doc) => doc._id)).toEqual([2, 3, 1, 5, 7, 6, 4]);
    const down = await items.find().sort({ n: -1, _id: 1 }).toArray();
    expect(down.map((doc) => doc._id)).toEqual([4, 7, 6, 1, 5, 2, 3]);
  });

  test('projections include, exclude, slice, match and compute', async () => {
    const one = async (projection: Record<string, unknown>): Promise<unknown> =>
      items.findOne({ _id: 1, 'sub.x': 2 }, { projection });
    expect(await one({ 'sub.y': 1, _id: 0 })).toEqual({ sub: [{ y: 1 }, { y: 2 }] });
    expect(await one({ sub: 0, tags: 0 })).toEqual({ _id: 1, n: 1 });
    expect(await one({ tags: { $slice: -1 }, sub: 0 })).toEqual({ _id: 1, n: 1, tags: ['b'] });
    expect(await one({ sub: { $elemMatch: { y: 2 } } })).toEqual({ _id: 1, sub: [{ x: 2, y: 2 }] });
    expect(await one({ 'sub.$': 1 })).toEqual({ _id: 1, sub: [{ x: 2, y: 2 }] });
    expect(await one({ twice: { $multiply: ['$n', 2] } })).toEqual({ _id: 1, twice: 2 });
    expect(await codeOf(one({ n: 1, tags: 0 }))).toBe(31254);
  });

  test('cursors go on batch by batch and can be killed', async () => {
    const cursor = items.find({}, { batchSize: 2 }).sort({ _id: 1 });
    const seen: unknown[] = [];
    for await (const doc of cursor) seen.push(doc._id);
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const left = items.find({}, { batchSize: 2 });
    await left.next();
    await left.close();
    const reply = await harness.db.command({ find: 'items', batchSize: 1 });
    const { id } = reply['cursor'] as { id: Long };
    await harness.db.command({ killCursors: 'items', cursors: [id] });
    expect(await codeOf(harness.db.command({ getMore: id, collection: 'items' }))).toBe(43);
  });

  test('a collation compares texts by its rules', async () => {
    await items.insertMany([
      { _id: 11, name: 'Álava' },
      { _id: 12, name: 'alava' },
      { _id: 13, name: 'Zamora' },
    ]);
    const found = await items.find({ name: 'ALAVA' }, { collation: { locale: 'es', strength: 1 } }).toArray();
    expect(found.map((doc) => doc._id).sort()).toEqual([11, 12]);
    expect(
      await codeOf(
        items.find({ name: 'x' }, { collation: { locale: 'es', alternate: 'shifted' } }).toArray(),
      ),
    ).toBe(238);
  });

  test('distinct and count', async () => {
    expect(await items.distinct('tags')).toEqual(['a', 'b']);
    expect(await items.countDocuments({ n: { $gte: 1 } })).toBe(5);
    expect(await items.estimatedDocumentCount()).toBe(7);
  });
});

describe('updating', () => {
  test('positional updates change the element the filter matched, all, or those of a filter', async () => {
    await items.insertOne({
      _id: 1,
      rows: [
        { k: 'a', n: 1 },
        { k: 'b', n: 2 },
        { k: 'c', n: 3 },
      ],
    });
    await items.updateOne({ 'rows.k': 'b' }, { $set: { 'rows.$.n': 20 } });
    await items.updateOne({ _id: 1 }, { $inc: { 'rows.$[].n': 1 } });
    await items.updateOne(
      { _id: 1 },
      { $set: { 'rows.$[big].big': true } },
      { arrayFilters: [{ 'big.n': { $gte: 4 } }] },
    );
    expect((await items.findOne({ _id: 1 }))?.['rows']).toEqual([
      { k: 'a', n: 2 },
      { k: 'b', n: 21, big: true },
      { k: 'c', n: 4, big: true },
    ]);
    expect(await codeOf(items.updateOne({ _id: 1 }, { $set: { 'rows.$.n': 1 } }))).toBe(2);
    expect(
      await codeOf(items.updateOne({ _id: 1 }, { $set: { a: 1 } }, { arrayFilters: [{ 'x.y': 1 }] })),
    ).toBe(9);
  });

  test('array operators', async () => {
    await items.insertOne({ _id: 1, list: [3, 1, 2] });
    await items.updateOne({ _id: 1 }, change({ $push: { list: { $each: [9, 5], $sort: -1, $slice: 4 } } }));
    expect((await items.findOne())?.['list']).toEqual([9, 5, 3, 2]);
    await items.updateOne({ _id: 1 }, change({ $pull: { list: { $gte: 5 } } }));
    await items.updateOne({ _id: 1 }, change({ $addToSet: { list: { $each: [2, 7] } } }));
    await items.updateOne({ _id: 1 }, change({ $push: { list: { $each: [0], $position: 0 } } }));
    expect((await items.findOne())?.['list']).toEqual([0, 3, 2, 7]);
    await items.updateOne({ _id: 1 }, { $pop: { list: -1 } });
    await items.updateOne({ _id: 1 }, change(change({ $pullAll: { list: [3, 7] } })));
    expect((await items.findOne())?.['list']).toEqual([2]);
  });

  test('numbers keep their type', async () => {
    await items.insertOne({ _id: 1, long: Long.fromNumber(5), double: new Double(2), int: 2147483647 });
    await items.updateOne({ _id: 1 }, { $inc: { long: 1, double: 1, int: 1, fresh: 1 }, $mul: { none: 3 } });
    for (const [field, type] of [
      ['long', 'long'],
      ['double', 'double'],
      ['int', 'long'],
      ['fresh', 'int'],
      ['none', 'int'],
    ] as const) {
      expect(await ids({ [field]: { $type: type } })).toEqual([1]);
    }
    expect(await codeOf(items.updateOne({ _id: 1 }, { $inc: { long: 'x' } } as Document))).toBe(14);
  });

  test('contradictions and impossible paths are refused with their codes', async () => {
    await items.insertOne({ _id: 1, a: 1, n: null });
    expect(await codeOf(items.updateOne({ _id: 1 }, { $set: { a: 2, 'a.b': 1 } }))).toBe(40);
    expect(await codeOf(items.updateOne({ _id: 1 }, { $set: { 'a.b': 1 } }))).toBe(28);
    expect(await codeOf(items.updateOne({ _id: 1 }, { $set: { 'n.b': 1 } }))).toBe(28);
    expect(await codeOf(items.updateOne({ _id: 1 }, { $set: { _id: 2 } }))).toBe(66);
    expect(await codeOf(items.updateOne({ _id: 1 }, change(change({ $push: { a: 1 } }))))).toBe(2);
    expect(await codeOf(items.replaceOne({ _id: 1 }, { _id: 2 }))).toBe(66);
    expect(await codeOf(items.updateOne({ _id: 1 }, { $frobnicate: { a: 1 } }))).toBe(9);
    expect(await items.findOne({ _id: 1 })).toEqual({ _id: 1, a: 1, n: null });
  });

  test('upserts take what the filter pins down, with _id in front', async () => {
    await items.updateOne(
      { 'a.b': 5, c: { $eq: 6 }, d: { $gt: 1 } },
      { $set: { e: 7 }, $setOnInsert: { f: 8 } },
      { upsert: true },
    );
    const [doc] = await items.find().toArray();
    expect(Object.keys(doc ?? {})).toEqual(['_id', 'a', 'c', 'e', 'f']);
    expect(doc).toMatchObject({ a: { b: 5 }, c: 6, e: 7, f: 8 });
    const set = await items.updateOne({ k: 'own' }, { $set: { _id: 'mine', z: 1 } }, { upsert: true });
    expect(set.upsertedId).toBe('mine');
    expect(Object.keys((await items.findOne({ _id: 'mine' })) ?? {})[0]).toBe('_id');
  });

  test('pipelines compute from the document', async () => {
    await items.insertOne({ _id: 1, price: 10, tags: ['a'] });
    await items.updateOne({ _id: 1 }, [
      { $set: { total: { $multiply: ['$price', 1.5] } } },
      { $unset: 'tags' },
    ]);
    expect(await items.findOne()).toEqual({ _id: 1, price: 10, total: 15 });
    expect(await codeOf(items.updateOne({ _id: 1 }, [{ $match: {} }]))).toBe(72);
  });

  test('findAndModify gives the document before or after', async () => {
    await items.insertMany([
      { _id: 1, n: 2 },
      { _id: 2, n: 1 },
    ]);
    expect(await items.findOneAndUpdate({}, { $inc: { n: 5 } }, { sort: { n: 1 } })).toEqual({
      _id: 2,
      n: 1,
    });
    expect(await items.findOneAndUpdate({ _id: 2 }, { $inc: { n: 5 } }, { returnDocument: 'after' })).toEqual(
      { _id: 2, n: 11 },
    );
    expect(await items.findOneAndDelete({ _id: 1 })).toEqual({ _id: 1, n: 2 });
    expect(
      await items.findOneAndReplace({ _id: 3 }, { n: 3 }, { upsert: true, returnDocument: 'after' }),
    ).toEqual({ _id: 3, n: 3 });
  });

  test('a batch stops at its first error when ordered, and goes on when not', async () => {
    await items.insertOne({ _id: 2 });
    const many = [{ _id: 1 }, { _id: 2 }, { _id: 3 }];
    expect(await codeOf(items.insertMany(many))).toBe(11000);
    expect(await ids({})).toEqual([1, 2]);
    expect(await codeOf(items.insertMany(many, { ordered: false }))).toBe(11000);
    expect(await ids({})).toEqual([1, 2, 3]);
  });

  test('bulk writes, also across collections', async () => {
    const result = await items.bulkWrite([
      { insertOne: { document: { _id: 1, n: 1 } } },
      { updateOne: { filter: { _id: 1 }, update: { $inc: { n: 1 } } } },
      { updateOne: { filter: { _id: 2 }, update: { $set: { n: 9 } }, upsert: true } },
      { deleteOne: { filter: { _id: 1 } } },
    ]);
    expect([result.insertedCount, result.modifiedCount, result.upsertedCount, result.deletedCount]).toEqual([
      1, 1, 1, 1,
    ]);
    const across = await harness.client.bulkWrite([
      { name: 'insertOne', namespace: 'test.items', document: { n: 5 } },
      {
        name: 'updateOne',
        namespace: 'test.other',
        filter: { n: 6 },
        update: { $set: { a: 1 } },
        upsert: true,
      },
    ]);
    expect([across.insertedCount, across.upsertedCount]).toEqual([1, 1]);
  });

  test('documents above 16 MB are refused', async () => {
    const reply = harness.db.command(
      { insert: 'items', documents: [{ _id: 1, text: 'x'.repeat(16 * 1024 * 1024) }] },
      { checkKeys: false },
    );
    const result = await reply;
    expect(result['writeErrors']).toMatchObject([{ code: 10334 }]);
  });
});
