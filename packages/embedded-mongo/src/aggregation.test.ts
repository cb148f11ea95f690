import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Document } from 'mongodb';
import { startHarness, type Harness } from './testing/harness.js';

interface Row extends Document {
  _id: number | string;
}

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
  await harness.db.collection<Row>('sales').insertMany([
    { _id: 1, item: 'a', price: 10, amount: 2, at: new Date('2030-01-01T23:30:00Z'), tags: ['x', 'y'] },
    { _id: 2, item: 'b', price: 20, amount: 1, at: new Date('2030-01-02T00:30:00Z'), tags: [] },
    { _id: 3, item: 'a', price: 5, amount: 10, at: new Date('2030-02-01T12:00:00Z'), tags: ['x'] },
    { _id: 4, item: 'c', price: 7, amount: 3, at: new Date('2030-03-31T01:30:00Z') },
  ]);
  await harness.db.collection<Row>('stock').insertMany([
    { _id: 'a', warehouse: 'north', left: 5 },
    { _id: 'b', warehouse: 'south', left: 0 },
  ]);
  await harness.db.collection<Row>('tree').insertMany([
    { _id: 'root', parent: null },
    { _id: 'left', parent: 'root' },
    { _id: 'leaf', parent: 'left' },
  ]);
});

afterAll(async () => {
  await harness.close();
});

async function run(collection: string, ...pipeline: Document[]): Promise<Document[]> {
  return harness.db.collection(collection).aggregate(pipeline).toArray();
}

describe('stages', () => {
  test('$group accumulates, and one group is of null and missing alike', async () => {
    const groups = await run(
      'sales',
      {
        $group: {
          _id: '$item',
          total: { $sum: { $multiply: ['$price', '$amount'] } },
          mean: { $avg: '$price' },
          ids: { $push: '$_id' },
          first: { $first: '$_id' },
          most: { $max: '$amount' },
        },
      },
      { $sort: { _id: 1 } },
    );
    expect(groups[0]).toEqual({ _id: 'a', total: 70, mean: 7.5, ids: [1, 3], first: 1, most: 10 });
    expect(await run('sales', { $group: { _id: '$nothing', n: { $count: {} } } })).toEqual([
      { _id: null, n: 4 },
    ]);
  });

  test('$unwind, $sortByCount, $bucket and $facet', async () => {
    const [facets] = await run('sales', {
      $facet: {
        tags: [{ $unwind: '$tags' }, { $sortByCount: '$tags' }],
        kept: [
          { $unwind: { path: '$tags', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' } },
          { $count: 'n' },
        ],
        prices: [
          {
            $bucket: {
              groupBy: '$price',
              boundaries: [0, 8, 15],
              default: 'more',
              output: { n: { $sum: 1 } },
            },
          },
        ],
      },
    });
    expect(facets).toEqual({
      tags: [
        { _id: 'x', count: 2 },
        { _id: 'y', count: 1 },
      ],
      kept: [{ n: 5 }],
      prices: [
        { _id: 0, n: 2 },
        { _id: 8, n: 1 },
        { _id: 'more', n: 1 },
      ],
    });
  });

  test('$lookup by fields, by pipeline, and both', async () => {
    const byField = await run(
      'sales',
      { $match: { _id: { $lte: 2 } } },
      { $lookup: { from: 'stock', localField: 'item', foreignField: '_id', as: 'stock' } },
    );
    expect(byField.map((doc) => (doc['stock'] as Document[])[0]?.['left'])).toEqual([5, 0]);
    const byPipeline = await run(
      'sales',
      { $match: { _id: { $in: [1, 2] } } },
      {
        $lookup: {
          from: 'stock',
          let: { wanted: '$amount', item: '$item' },
          pipeline: [
            { $match: { $expr: { $and: [{ $eq: ['$_id', '$$item'] }, { $gte: ['$left', '$$wanted'] }] } } },
            { $project: { _id: 0, left: 1 } },
          ],
          as: 'enough',
        },
      },
    );
    expect(byPipeline.map((doc) => doc['enough'])).toEqual([[{ left: 5 }], []]);
    const both = await run(
      'sales',
      { $match: { _id: 1 } },
      {
        $lookup: {
          from: 'stock',
          localField: 'item',
          foreignField: '_id',
          pipeline: [{ $set: { twice: { $multiply: ['$left', 2] } } }],
          as: 's',
        },
      },
    );
    expect((both[0]?.['s'] as Document[])[0]).toEqual({ _id: 'a', warehouse: 'north', left: 5, twice: 10 });
    const reverse = await run(
      'stock',
      { $lookup: { from: 'sales', localField: '_id', foreignField: 'item', as: 'sold' } },
      { $project: { n: { $size: '$sold' } } },
    );
    expect(reverse).toEqual([
      { _id: 'a', n: 2 },
      { _id: 'b', n: 1 },
    ]);
  });

  test('$graphLookup walks', async () => {
    const [leaf] = await run(
      'tree',
      { $match: { _id: 'leaf' } },
      {
        $graphLookup: {
          from: 'tree',
          startWith: '$parent',
          connectFromField: 'parent',
          connectToField: '_id',
          as: 'up',
          depthField: 'd',
        },
      },
    );
    expect((leaf?.['up'] as Document[]).map((doc) => [doc['_id'], doc['d']])).toEqual([
      ['left', 0],
      ['root', 1],
    ]);
  });

  test('$setWindowFields: running sums, ranks, ranges, shifts', async () => {
    const rows = await run(
      'sales',
      {
        $setWindowFields: {
          sortBy: { at: 1 },
          output: {
            running: { $sum: '$amount', window: { documents: ['unbounded', 'current'] } },
            near: { $sum: '$amount', window: { documents: [-1, 1] } },
            month: { $sum: '$amount', window: { range: [-1, 0], unit: 'month' } },
            rank: { $rank: {} },
            before: { $shift: { output: '$_id', by: -1, default: 'none' } },
          },
        },
      },
      { $project: { running: 1, near: 1, month: 1, rank: 1, before: 1 } },
    );
    expect(rows).toEqual([
      { _id: 1, running: 2, near: 3, month: 2, rank: 1, before: 'none' },
      { _id: 2, running: 3, near: 13, month: 3, rank: 2, before: 1 },
      { _id: 3, running: 13, near: 14, month: 13, rank: 3, before: 2 },
      { _id: 4, running: 16, near: 13, month: 3, rank: 4, before: 3 },
    ]);
  });

  test('$densify and $fill', async () => {
    const rows = await harness.db
      .aggregate([
        {
          $documents: [
            { d: 1, v: 10 },
            { d: 4, v: 40 },
          ],
        },
        { $densify: { field: 'd', range: { step: 1, bounds: 'full' } } },
        { $fill: { sortBy: { d: 1 }, output: { v: { method: 'linear' } } } },
      ])
      .toArray();
    expect(rows).toEqual([
      { d: 1, v: 10 },
      { d: 2, v: 20 },
      { d: 3, v: 30 },
      { d: 4, v: 40 },
    ]);
  });

  test('$merge and $out write', async () => {
    await run(
      'sales',
      { $group: { _id: '$item', sold: { $sum: '$amount' } } },
      { $merge: { into: 'stock', whenMatched: 'merge', whenNotMatched: 'insert' } },
    );
    expect(await harness.db.collection('stock').find().sort({ _id: 1 }).toArray()).toEqual([
      { _id: 'a', warehouse: 'north', left: 5, sold: 12 },
      { _id: 'b', warehouse: 'south', left: 0, sold: 1 },
      { _id: 'c', sold: 3 },
    ]);
    await run(
      'stock',
      { $match: { sold: { $gt: 2 } } },
      {
        $merge: { into: 'stock', whenMatched: [{ $set: { left: { $subtract: ['$left', '$$new.sold'] } } }] },
      },
    );
    expect(await harness.db.collection<Row>('stock').findOne({ _id: 'a' })).toMatchObject({
      left: -7,
    });
    await run('sales', { $project: { item: 1 } }, { $out: 'copy' });
    expect(await harness.db.collection('copy').countDocuments()).toBe(4);
  });

  test('$unionWith, $replaceRoot, $redact and $sample', async () => {
    expect(
      await run('tree', { $unionWith: { coll: 'sales', pipeline: [{ $limit: 2 }] } }, { $count: 'n' }),
    ).toEqual([{ n: 5 }]);
    expect(await run('sales', { $limit: 1 }, { $replaceRoot: { newRoot: { only: '$item' } } })).toEqual([
      { only: 'a' },
    ]);
    expect(
      (await run('sales', { $redact: { $cond: [{ $gt: ['$price', 9] }, '$$KEEP', '$$PRUNE'] } })).length,
    ).toBe(2);
    expect((await run('sales', { $sample: { size: 3 } })).length).toBe(3);
  });

  test('projections reach into arrays, and $addFields too', async () => {
    const rows = await harness.db
      .aggregate([
        { $documents: [{ a: [{ b: 1, c: 2 }, { b: 3 }, 4], d: 5 }] },
        { $project: { 'a.b': 1, e: { $literal: 1 } } },
      ])
      .toArray();
    expect(rows).toEqual([{ a: [{ b: 1 }, { b: 3 }], e: 1 }]);
    const added = await harness.db
      .aggregate([
        { $documents: [{ a: [{ b: 1 }, { b: 2 }] }] },
        { $addFields: { 'a.x': '$$REMOVE', 'a.y': 7, 'n.m': 1 } },
      ])
      .toArray();
    expect(added).toEqual([
      {
        a: [
          { b: 1, y: 7 },
          { b: 2, y: 7 },
        ],
        n: { m: 1 },
      },
    ]);
  });
});
