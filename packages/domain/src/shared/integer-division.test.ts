import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { allocate, multiplyAndDivide, multiplyAndRoundUp, multiplyAndTruncate } from './integer-division.js';

const amount = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });

describe('multiplyAndDivide', () => {
  test.each([
    [1, 1, 2, 1],
    [-1, 1, 2, -1],
    [3, 1, 2, 2],
    [4, 1, 3, 1],
    [5, 1, 3, 2],
    [7, 0, 3, 0],
    [7, 1, -2, -4],
  ])('%d × %d ÷ %d is %d, halves away from zero', (value, numerator, denominator, expected) => {
    expect(multiplyAndDivide(value, numerator, denominator)).toBe(expected);
  });

  test('stays exact where the product passes 2^53', () => {
    expect(multiplyAndDivide(999_999_999_999, 9_999, 10_000)).toBe(999_899_999_999);
  });

  test('never gives minus zero', () => {
    expect(Object.is(multiplyAndDivide(-1, 1, 3), 0)).toBe(true);
  });

  test('refuses fractions, zero as divisor and results beyond what is exact', () => {
    expect(() => multiplyAndDivide(0.5, 1, 1)).toThrow('not a whole number: 0.5');
    expect(() => multiplyAndDivide(1, 1, 0)).toThrow('division by zero');
    expect(() => multiplyAndDivide(Number.MAX_SAFE_INTEGER, 2, 1)).toThrow('too large');
  });

  test('differs from the exact quotient by at most one half', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 10_000 }), (value, basisPoints) => {
        const rounded = BigInt(multiplyAndDivide(value, basisPoints, 10_000));
        const doubled = (BigInt(value) * BigInt(basisPoints) - rounded * 10_000n) * 2n;
        return doubled <= 10_000n && doubled >= -10_000n;
      }),
    );
  });

  test('truncating, rounding and rounding up are in that order for positive numbers', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1_000), fc.integer({ min: 1, max: 1_000 }), (value, up, down) => {
        const [low, middle, high] = [multiplyAndTruncate, multiplyAndDivide, multiplyAndRoundUp].map(
          (round) => round(value, up, down),
        );
        return low! <= middle! && middle! <= high! && high! - low! <= 1;
      }),
    );
  });
});

describe('allocate', () => {
  test('gives the units left over to those that lost most, the earlier first', () => {
    expect(allocate(10_000, [1, 1, 1])).toEqual([3_334, 3_333, 3_333]);
    expect(allocate(101, [28, 31, 30])).toEqual([32, 35, 34]);
    expect(allocate(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
    expect(allocate(5, [0, 1])).toEqual([0, 5]);
  });

  test('refuses weights that divide nothing', () => {
    expect(() => allocate(10, [])).toThrow('weights');
    expect(() => allocate(10, [0, 0])).toThrow('weights');
    expect(() => allocate(10, [2, -1])).toThrow('weights');
  });

  test('money neither appears nor disappears, and no part is off by a whole unit', () => {
    const weights = fc
      .array(fc.nat(366), { minLength: 1, maxLength: 24 })
      .filter((all) => all.some((one) => one > 0));
    fc.assert(
      fc.property(amount, weights, (total, parts) => {
        const shares = allocate(total, parts);
        const whole = parts.reduce((sum, part) => sum + part, 0);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total);
        shares.forEach((share, index) => {
          const exact = BigInt(total) * BigInt(parts[index] ?? 0);
          const difference = BigInt(share) * BigInt(whole) - exact;
          expect(difference < BigInt(whole) && difference > -BigInt(whole)).toBe(true);
        });
      }),
    );
  });
});
