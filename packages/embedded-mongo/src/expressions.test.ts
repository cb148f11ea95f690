import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Decimal128, Long } from 'mongodb';
import { startHarness, type Harness } from './testing/harness.js';

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
});

afterAll(async () => {
  await harness.close();
});

/** The value of an expression over one empty document. */
async function value(expression: unknown): Promise<unknown> {
  const [doc] = await harness.db
    .aggregate([{ $documents: [{}] }, { $project: { value: expression } }])
    .toArray();
  return doc?.['value'];
}

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
