import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  add,
  compare,
  CurrencyMismatchError,
  money,
  multiplyByQuantity,
  percentOf,
  subtract,
  sum,
} from './money.js';

const eur = (amount: number) => money(amount, 'EUR');
const amounts = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map(eur);

describe('money', () => {
  test('adds, subtracts and compares amounts of one currency', () => {
    expect(add(eur(120_050), eur(-50))).toEqual(eur(120_000));
    expect(subtract(eur(100), eur(250))).toEqual(eur(-150));
    expect(compare(eur(1), eur(2))).toBe(-1);
    expect(compare(eur(2), eur(2))).toBe(0);
    expect(compare(eur(3), eur(2))).toBe(1);
    expect(sum([eur(1), eur(2), eur(3)], 'EUR')).toEqual(eur(6));
    expect(sum([], 'COP')).toEqual(money(0, 'COP'));
  });

  test('never puts two currencies together', () => {
    for (const put of [add, subtract, compare]) {
      expect(() => put(eur(1), money(1, 'USD'))).toThrow(CurrencyMismatchError);
    }
    expect(() => sum([money(1, 'USD')], 'EUR')).toThrow('amounts in EUR and USD');
  });

  test('refuses fractions of a cent', () => {
    expect(() => money(0.1 + 0.2, 'EUR')).toThrow('not a whole number of minor units');
    expect(() => money(Number.NaN, 'EUR')).toThrow('not a whole number of minor units');
  });

  test('percentOf takes basis points and rounds halves away from zero', () => {
    expect(percentOf(eur(2_000_000), 2_000)).toEqual(eur(400_000));
    expect(percentOf(eur(3), 2_000)).toEqual(eur(1));
    expect(percentOf(eur(5), 1_000)).toEqual(eur(1));
    expect(percentOf(eur(4), 1_000)).toEqual(eur(0));
    expect(percentOf(eur(-5), 1_000)).toEqual(eur(-1));
  });

  test('multiplyByQuantity takes thousandths: two and a half pages', () => {
    expect(multiplyByQuantity(eur(120_000), 2_500)).toEqual(eur(300_000));
    expect(multiplyByQuantity(eur(1), 500)).toEqual(eur(1));
    expect(multiplyByQuantity(eur(1), 499)).toEqual(eur(0));
  });

  test('a sum does not depend on the order, and subtracting undoes adding', () => {
    fc.assert(
      fc.property(fc.array(amounts, { maxLength: 20 }), amounts, (list, extra) => {
        expect(sum([...list].reverse(), 'EUR')).toEqual(sum(list, 'EUR'));
        expect(subtract(add(sum(list, 'EUR'), extra), extra)).toEqual(sum(list, 'EUR'));
      }),
    );
  });

  test('a share and the rest make the whole', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 10_000 }), (whole, basisPoints) => {
        const part = percentOf(whole, basisPoints);
        expect(add(part, subtract(whole, part))).toEqual(whole);
        expect(Math.abs(part.amount)).toBeLessThanOrEqual(Math.abs(whole.amount));
      }),
    );
  });
});
