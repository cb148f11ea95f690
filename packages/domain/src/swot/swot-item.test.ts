import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { factorFits, factorsOf, orderBetween, ORDER_STEP, QUADRANTS } from './swot-item.js';

test('B8 the house makes strengths and weaknesses, the world opportunities and threats', () => {
  expect(QUADRANTS.map((quadrant) => factorFits(quadrant, 'resources'))).toEqual([true, true, false, false]);
  expect(QUADRANTS.map((quadrant) => factorFits(quadrant, 'political'))).toEqual([false, false, true, true]);
  expect(QUADRANTS.every((quadrant) => factorFits(quadrant, null))).toBe(true);
  expect([factorsOf('strengths').length, factorsOf('threats').length]).toEqual([5, 7]);
});

test('an item goes between its neighbours, or says that there is no room', () => {
  expect(orderBetween(undefined, undefined)).toBe(0);
  expect(orderBetween(undefined, 10)).toBe(10 - ORDER_STEP);
  expect(orderBetween(10, undefined)).toBe(10 + ORDER_STEP);
  expect(orderBetween(10, 11)).toBeUndefined();
  fc.assert(
    fc.property(fc.integer(), fc.integer(), (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      const order = orderBetween(low, high);
      expect(order === undefined ? high - low < 2 : low < order && order < high).toBe(true);
    }),
    { numRuns: 50 },
  );
});
