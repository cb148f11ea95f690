import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Decimal128, Long, type Document } from 'mongodb';
import { codeOf, startHarness, type Harness } from './testing/harness.js';

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
  await harness.db.collection<{ _id: number }>('sales').insertMany([
    { _id: 1, item: 'a', price: 10, amount: 2, at: new Date('2030-01-01T23:30:00Z'), tags: ['x', 'y'] },
    { _id: 2, item: 'b', price: 20, amount: 1, at: new Date('2030-01-02T00:30:00Z'), tags: [] },
    { _id: 3, item: 'a', price: 5, amount: 10, at: new Date('2030-02-01T12:00:00Z'), tags: ['x'] },
    { _id: 4, item: 'c', price: 7, amount: 3, at: new Date('2030-03-31T01:30:00Z') },
  ]);
  await harness.db.collection<{ _id: string }>('stock').insertMany([
    { _id: 'a', warehouse: 'north', left: 5 },
    { _id: 'b', warehouse: 'south', left: 0 },
  ]);
  await harness.db.collection<{ _id: string }>('tree').insertMany([
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

/** The value of an expression over one empty document. */
async function value(expression: unknown): Promise<unknown> {
  const [doc] = await harness.db
    .aggregate([{ $documents: [{}] }, { $project: { value: expression } }])
    .toArray();
  return doc?.['value'];
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
    expect(await harness.db.collection<{ _id: string }>('stock').findOne({ _id: 'a' })).toMatchObject({
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

describe('expressions', () => {
  test.each<[string, unknown, unknown]>([
    ['integers overflow into long', { $add: [2147483647, 1] }, 2147483648],
    [
      'decimals add exactly',
      { $toString: { $add: [Decimal128.fromString('0.1'), Decimal128.fromString('0.2')] } },
      '0.3',
    ],
    [
      'longs stay exact',
      { $toString: { $add: [Long.fromString('9007199254740993'), 1] } },
      '9007199254740994',
    ],
    ['rounding is half to even', { $round: [2.5] }, 2],
    ['rounding at a place', { $round: [1234.5678, 2] }, 1234.57],
    ['cutting at tens', { $trunc: [1299, -2] }, 1200],
    ['the remainder has the sign of the dividend', { $mod: [-7, 3] }, -1],
    ['null makes null', { $add: [1, null] }, null],
    ['types', { $type: { $divide: [4, 2] } }, 'double'],
    ['missing is not null', { $type: '$nothing' }, 'missing'],
    ['comparison of types', { $gt: ['a', 1] }, true],
    ['conversion', { $toInt: '42' }, 42],
    ['conversion that fails', { $convert: { input: 'x', to: 'int', onError: 'no' } }, 'no'],
    ['text by characters', { $substrCP: ['ñandú', 1, 3] }, 'and'],
    ['text by bytes', { $strLenBytes: 'ñ' }, 2],
    ['splitting', { $split: ['a-b-c', '-'] }, ['a', 'b', 'c']],
    ['trimming', { $trim: { input: '  x  ' } }, 'x'],
    [
      'finding a pattern',
      { $regexFind: { input: 'año 2030', regex: '(\\d)(\\d)' } },
      { match: '20', idx: 4, captures: ['2', '0'] },
    ],
    ['mapping', { $map: { input: [1, 2], as: 'n', in: { $multiply: ['$$n', 10] } } }, [10, 20]],
    ['filtering', { $filter: { input: [1, 2, 3], as: 'n', cond: { $gt: ['$$n', 1] }, limit: 1 } }, [2]],
    ['reducing', { $reduce: { input: [1, 2, 3], initialValue: 0, in: { $add: ['$$value', '$$this'] } } }, 6],
    ['slicing', { $slice: [[1, 2, 3, 4], -3, 2] }, [2, 3]],
    [
      'sorting an array',
      { $sortArray: { input: [{ a: 2 }, { a: 1 }], sortBy: { a: 1 } } },
      [{ a: 1 }, { a: 2 }],
    ],
    [
      'sets by value',
      {
        $setUnion: [
          [1, 2],
          [2, 3],
        ],
      },
      [1, 2, 3],
    ],
    ['membership by value', { $in: [1, [Long.fromNumber(1)]] }, true],
    [
      'zipping',
      { $zip: { inputs: [[1, 2], ['a']], useLongestLength: true, defaults: [0, 'z'] } },
      [
        [1, 'a'],
        [2, 'z'],
      ],
    ],
    ['choosing', { $switch: { branches: [{ case: false, then: 1 }], default: 2 } }, 2],
    ['variables', { $let: { vars: { x: 2 }, in: { $pow: ['$$x', 10] } } }, 1024],
    ['merging', { $mergeObjects: [{ a: 1 }, null, { b: 2 }] }, { a: 1, b: 2 }],
    ['objects to pairs', { $objectToArray: { a: 1 } }, [{ k: 'a', v: 1 }]],
    ['pairs to objects', { $arrayToObject: [[['a', 1]]] }, { a: 1 }],
    [
      'formatting in a zone',
      {
        $dateToString: {
          date: new Date('2030-03-31T01:30:00Z'),
          format: '%Y-%m-%d %H:%M %z',
          timezone: 'Europe/Madrid',
        },
      },
      '2030-03-31 03:30 +0200',
    ],
    [
      'reading in a zone',
      { $dateFromString: { dateString: '2030-07-01T10:00:00', timezone: 'America/Sao_Paulo' } },
      new Date('2030-07-01T13:00:00Z'),
    ],
    [
      'reading by a format',
      { $dateFromString: { dateString: '31/12/2029', format: '%d/%m/%Y' } },
      new Date('2029-12-31T00:00:00Z'),
    ],
    [
      'adding months keeps the end of the month',
      { $dateAdd: { startDate: new Date('2030-01-31T10:00:00Z'), unit: 'month', amount: 1 } },
      new Date('2030-02-28T10:00:00Z'),
    ],
    [
      'adding a day over a clock change keeps the hour',
      {
        $dateAdd: {
          startDate: new Date('2030-03-30T11:00:00Z'),
          unit: 'day',
          amount: 1,
          timezone: 'Europe/Madrid',
        },
      },
      new Date('2030-03-31T10:00:00Z'),
    ],
    [
      'counting boundaries',
      {
        $dateDiff: {
          startDate: new Date('2029-12-31T23:59:00Z'),
          endDate: new Date('2030-01-01T00:01:00Z'),
          unit: 'year',
        },
      },
      1,
    ],
    [
      'counting weeks from Monday',
      {
        $dateDiff: {
          startDate: new Date('2030-01-06T12:00:00Z'),
          endDate: new Date('2030-01-07T12:00:00Z'),
          unit: 'week',
          startOfWeek: 'monday',
        },
      },
      1,
    ],
    [
      'truncating to a week',
      { $dateTrunc: { date: new Date('2030-01-03T12:00:00Z'), unit: 'week', startOfWeek: 'monday' } },
      new Date('2029-12-31T00:00:00Z'),
    ],
    [
      'truncating to a local day',
      { $dateTrunc: { date: new Date('2030-01-01T23:30:00Z'), unit: 'day', timezone: 'Europe/Madrid' } },
      new Date('2030-01-01T23:00:00Z'),
    ],
    ['ISO weeks at the turn of the year', { $isoWeek: new Date('2029-12-31T12:00:00Z') }, 1],
    ['parts in a zone', { $hour: { date: new Date('2030-06-01T12:00:00Z'), timezone: '+05:30' } }, 17],
    [
      'from parts that overflow',
      { $dateFromParts: { year: 2030, month: 14, day: 1 } },
      new Date('2031-02-01T00:00:00Z'),
    ],
  ])('%s', async (_name, expression, expected) => {
    expect(await value(expression)).toEqual(expected);
  });

  test('paths through arrays collect, and do not take numbers as positions', async () => {
    const [doc] = await harness.db
      .aggregate([
        { $documents: [{ a: [{ b: 1 }, { b: 2 }, {}] }] },
        { $project: { collected: '$a.b', first: '$a.0' } },
      ])
      .toArray();
    expect(doc).toEqual({ collected: [1, 2], first: [] });
  });
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
