import { expect, test } from '@jest/globals';
import { growth } from './growth.js';

test('N3 a list month by month: what was before is where it begins, months without anybody stay level', () => {
  const movements = [
    { month: '2029-11', joined: 40, left: 4 },
    { month: '2030-01', joined: 10, left: 0 },
    { month: '2030-03', joined: 0, left: 6 },
    { month: '2030-03', joined: 2, left: 0 },
    { month: '2030-04', joined: 9, left: 9 },
  ];
  expect(growth(movements, ['2030-01', '2030-02', '2030-03'])).toEqual([
    { month: '2030-01', joined: 10, left: 0, active: 46 },
    { month: '2030-02', joined: 0, left: 0, active: 46 },
    { month: '2030-03', joined: 2, left: 6, active: 42 },
  ]);
  expect(growth(movements, [])).toEqual([]);
});
