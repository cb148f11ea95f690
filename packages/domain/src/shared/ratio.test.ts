import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decimalOf, inverseOf, ratioOf, sameRatio } from './ratio.js';

describe('I1 an exact decimal is a fraction of whole numbers', () => {
  test('with a point or a comma, in lowest terms', () => {
    expect(ratioOf('0,9215')).toEqual({ numerator: 1_843, denominator: 2_000 });
    expect(ratioOf(' 4329.5 ')).toEqual({ numerator: 8_659, denominator: 2 });
    expect(ratioOf('1')).toEqual({ numerator: 1, denominator: 1 });
  });

  test.each(['', '0', '0,000', '-1', '1e3', '1.2.3', '.5', '5.', '1234567890', '1,1234567890', 'NaN'])(
    'refuses %j',
    (text) => expect(ratioOf(text)).toBeUndefined(),
  );

  test('is read back as it was written, and its inverse only where that ends', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999_999 }),
        fc.integer({ min: 0, max: 9 }),
        (digits, scale) => {
          const text = String(digits).padStart(scale + 1, '0');
          const written = scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`;
          const ratio = ratioOf(written);
          if (!ratio) throw new Error(`${written} was not read`);
          const again = ratioOf(decimalOf(ratio) ?? '');
          expect(again).toEqual(ratio);
          expect(sameRatio(inverseOf(inverseOf(ratio)), ratio)).toBe(true);
        },
      ),
      { numRuns: 50 },
    );
    expect(decimalOf({ numerator: 10, denominator: 43_295 })).toBeUndefined();
    expect(decimalOf({ numerator: 43_295, denominator: 10 })).toBe('4329.5');
  });

  test('terms do not matter, the share does', () => {
    expect(sameRatio({ numerator: 1, denominator: 2 }, { numerator: 50, denominator: 100 })).toBe(true);
    expect(sameRatio({ numerator: 1, denominator: 2 }, { numerator: 51, denominator: 100 })).toBe(false);
  });
});
