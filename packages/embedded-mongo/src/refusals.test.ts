import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Document } from 'mongodb';
import { codeOf, startHarness, type Harness } from './testing/harness.js';

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
  await harness.db.collection('sales').insertMany([{ n: 1 }, { n: 2 }, { n: 3 }, { n: 4 }]);
});

afterAll(async () => {
  await harness.close();
});

describe('what is not supported is refused by code', () => {
  test.each<[string, Document[], number]>([
    ['an unknown stage', [{ $frobnicate: {} }], 40324],
    ['an unknown expression', [{ $project: { a: { $frobnicate: 1 } } }], 168],
    ['an unknown accumulator', [{ $group: { _id: null, a: { $frobnicate: 1 } } }], 15952],
    ['JavaScript', [{ $project: { a: { $function: { body: 'x', args: [], lang: 'js' } } } }], 238],
    ['a text search', [{ $match: { $text: { $search: 'x' } } }], 27],
    ['$where', [{ $match: { $where: 'true' } }], 2],
    ['a search stage', [{ $search: {} }], 238],
    ['a stage with two fields', [{ $match: {}, $limit: 1 }], 40323],
    ['$merge in the middle', [{ $merge: 'x' }, { $limit: 1 }], 40601],
    ['an undefined variable', [{ $project: { a: '$$nothing' } }], 17276],
    ['division by zero', [{ $project: { a: { $divide: [1, 0] } } }], 2],
    ['a limit of nothing', [{ $limit: 0 }], 5107201],
  ])('%s', async (_name, pipeline, code) => {
    expect(await codeOf(harness.db.collection('sales').aggregate(pipeline).toArray())).toBe(code);
  });

  test('commands and query operators that are none', async () => {
    expect(await codeOf(harness.db.command({ frobnicate: 1 }))).toBe(59);
    expect(await codeOf(harness.db.command({ mapReduce: 'sales' }))).toBe(115);
    expect(
      await codeOf(
        harness.db
          .collection('sales')
          .find({ a: { $frobnicate: 1 } })
          .toArray(),
      ),
    ).toBe(2);
    expect(await codeOf(harness.db.collection('sales').find({ $frobnicate: [] }).toArray())).toBe(2);
  });

  test('what takes too long', async () => {
    const loop = {
      $reduce: {
        input: { $range: [0, 3000] },
        initialValue: 0,
        in: { $add: ['$$value', { $size: { $range: [0, 100] } }] },
      },
    };
    const pipeline = [
      { $unionWith: 'sales' },
      { $unionWith: 'sales' },
      { $lookup: { from: 'sales', let: { i: '$_id' }, pipeline: [{ $set: { n: loop } }], as: 'x' } },
    ];
    expect(await codeOf(harness.db.collection('sales').aggregate(pipeline, { maxTimeMS: 1 }).toArray())).toBe(
      50,
    );
  });
});
