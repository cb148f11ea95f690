import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decimalText } from './cell.js';
import { booleanOf, dayOf, integerOf, listOf, minorUnitsOf } from './cell-values.js';

describe('what people write into cells', () => {
  test.each([
    ['1.250,50', 2, 125_050],
    ['1,250.50', 2, 125_050],
    ['1250.5', 2, 125_050],
    ['1.250', 2, 125_000],
    ['1,250', 2, 125_000],
    ['1.250.000', 2, 125_000_000],
    ['€ 1 250,5', 2, 125_050],
    ['1250 EUR', 2, 125_000],
    ['-5', 2, -500],
    ['1.250', 0, 1_250],
    ['1.250', 3, 1_250],
    [1_250.5, 2, 125_050],
    [0.1 + 0.2, 2, 30],
    ['12.3456', 2, undefined],
    [1.005, 2, undefined],
    ['1.25.0', 2, undefined],
    ['12 euros', 2, undefined],
    ['1e5', 2, undefined],
    [Number.NaN, 2, undefined],
  ])('%s with %i digits is %s', (cell, digits, units) => {
    expect(minorUnitsOf(cell, digits)).toBe(units);
  });

  test('an amount is read as it was written, in both languages', () => {
    const amounts = fc.tuple(
      fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }),
      fc.constantFrom(0, 2, 3),
    );
    fc.assert(
      fc.property(amounts, fc.constantFrom('.' as const, ',' as const), ([amount, digits], point) => {
        const text = decimalText({ amount, digits }, point);
        expect(minorUnitsOf(text, digits) === amount).toBe(true);
        expect(minorUnitsOf(Number(decimalText({ amount, digits }, '.')), digits) === amount).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('days, day first, and only those of the calendar', () => {
    expect(
      ['2030-05-31', '31/5/2030', '31.05.2030', '2030-05-31T00:00', { day: '2030-05-31' }].map(dayOf),
    ).toEqual(Array(5).fill('2030-05-31'));
    expect(['31/2/2030', '5/31/2030', 'mayo', 45_000, '31/5/30', null].map(dayOf)).toEqual(
      Array(6).fill(undefined),
    );
  });

  test('yes, no, whole numbers and lists', () => {
    expect(['Sí', 'x', true, 'TRUE', 1].map(booleanOf)).toEqual(Array(5).fill(true));
    expect(['no', 'Falso', 0].map(booleanOf)).toEqual(Array(3).fill(false));
    expect(booleanOf('quizá')).toBeUndefined();
    expect([12, '1.200', '12,5', 'doce'].map(integerOf)).toEqual([12, 1_200, undefined, undefined]);
    expect(listOf('Uno\nDos; Tres ;')).toEqual(['Uno', 'Dos', 'Tres']);
  });
});
