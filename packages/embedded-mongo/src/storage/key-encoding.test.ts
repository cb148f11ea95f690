import { describe, expect, test } from '@jest/globals';
import { Binary, BSONRegExp, Decimal128, Double, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import fc from 'fast-check';
import { compareValues } from '../bson/compare.js';
import { decodeDocument } from '../bson/decode.js';
import { encodeDocument } from '../bson/encode.js';
import { encodeKey, KeyWriter, prefixEnd } from './key-encoding.js';

const number = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.bigInt({ min: -(1n << 63n), max: (1n << 63n) - 1n }).map((value) => Long.fromBigInt(value)),
  fc.integer().map((value) => new Double(value)),
  fc
    .tuple(fc.bigInt({ min: -(10n ** 33n), max: 10n ** 33n }), fc.integer({ min: -400, max: 400 }))
    .map(([coefficient, exponent]) => Decimal128.fromString(`${coefficient}E${exponent}`)),
  fc.constantFrom(
    ...['NaN', 'Infinity', '-Infinity', '0', '-0', '0.1', '1E-6100'].map((text) =>
      Decimal128.fromString(text),
    ),
  ),
  fc.constantFrom(
    0,
    -0,
    0.1,
    2 ** 53,
    2 ** 63,
    -(2 ** 63),
    Number.NaN,
    Infinity,
    -Infinity,
    Number.MIN_VALUE,
  ),
  fc.constantFrom(Long.fromString('9007199254740993'), Long.MAX_VALUE, Long.MIN_VALUE),
);

const scalar = fc.oneof(
  { weight: 6, arbitrary: number },
  { weight: 4, arbitrary: fc.string({ unit: 'binary' }).map((text) => Buffer.from(text).toString()) },
  fc.constantFrom('', '\0', 'a', 'a\0', 'a\0b', 'ab', '\u{1f600}', '\uffff'),
  fc.constantFrom(null, true, false, new MinKey(), new MaxKey()),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes)),
  fc.date({ noInvalidDate: true }),
  fc
    .tuple(fc.uint8Array({ maxLength: 6 }), fc.integer({ min: 0, max: 9 }))
    .map(([bytes, type]) => new Binary(bytes, type)),
  fc.tuple(fc.nat(), fc.nat()).map(([t, i]) => new Timestamp({ t, i })),
  fc.constantFrom(new BSONRegExp('a', ''), new BSONRegExp('a', 'i'), new BSONRegExp('b', '')),
);

const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    { weight: 5, arbitrary: scalar },
    { weight: 1, arbitrary: fc.array(tie('value'), { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.dictionary(fc.constantFrom('a', 'b', 'ab'), tie('value'), { maxKeys: 3 }) },
  ),
}));

describe('index keys', () => {
  test('compare byte by byte as MongoDB compares the values', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(Math.sign(Buffer.compare(encodeKey(a), encodeKey(b)))).toBe(Math.sign(compareValues(a, b)));
      }),
      { numRuns: 3000 },
    );
  });

  test('of a compound index compare by the first field that differs, each in its direction', () => {
    fc.assert(
      fc.property(value, value, value, value, (a, b, c, d) => {
        const left = new KeyWriter().value(a).descendingValue(b).finish();
        const right = new KeyWriter().value(c).descendingValue(d).finish();
        const expected = compareValues(a, c) || -compareValues(b, d);
        expect(Math.sign(Buffer.compare(left, right))).toBe(Math.sign(expected) + 0);
      }),
      { numRuns: 2000 },
    );
  });

  test('order numbers of all types in one line', () => {
    const values = [
      Number.NaN,
      -Infinity,
      Decimal128.fromString('-1E+300'),
      Long.fromString('-9007199254740993'),
      -9007199254740992,
      0,
      Decimal128.fromString('0.1'),
      0.1,
      1,
      9007199254740992,
      Long.fromString('9007199254740993'),
      Decimal128.fromString('1E+400'),
      Infinity,
    ];
    const keys = values.map(encodeKey);
    for (let i = 1; i < keys.length; i++) {
      expect(Buffer.compare(keys[i - 1] ?? Buffer.alloc(0), keys[i] ?? Buffer.alloc(0))).toBe(-1);
    }
  });

  test('have an end behind all keys that begin alike', () => {
    expect(prefixEnd(Buffer.from([1, 255, 255]))).toEqual(Buffer.from([2]));
    expect(prefixEnd(Buffer.from([255]))).toBeUndefined();
  });
});

describe('documents', () => {
  test('keep values and types when they are decoded and encoded', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: 'grapheme-ascii', minLength: 1 }), value, { maxKeys: 4 }),
        (doc) => {
          const bytes = encodeDocument(doc);
          expect(encodeDocument(decodeDocument(bytes)).equals(bytes)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('that are cut short are refused', () => {
    const bytes = encodeDocument({ a: 'text', b: [1, { c: 2 }] });
    for (let size = 0; size < bytes.length; size++) {
      expect(() => decodeDocument(bytes.subarray(0, size))).toThrow();
    }
  });
});
