import { expect, test } from '@jest/globals';
import { partsOf } from './line-parts.js';

test('RH14: cumulative amounts show each euro once, in the state it has reached', () => {
  const parts = partsOf({ planned: 180_000, approved: 180_000, committed: 136_000, spent: 62_000 });
  expect(parts).toEqual({ spent: 62_000, committed: 74_000, approved: 44_000, planned: 0 });
  expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(180_000);
});
