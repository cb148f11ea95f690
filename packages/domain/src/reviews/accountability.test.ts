import { expect, test } from '@jest/globals';
import { accountsOf } from './accountability.js';

test('R16 each half-year is accounted for on the day after it, the last one on the day after the end', () => {
  expect(accountsOf({ start: '2027-03-15', end: '2028-02-10' })).toEqual([
    { from: '2027-03', to: '2027-06', due: '2027-07-01' },
    { from: '2027-07', to: '2027-12', due: '2028-01-01' },
    { from: '2028-01', to: '2028-02', due: '2028-02-11' },
  ]);
  expect(accountsOf({ start: '2027-12-31', end: '2027-12-31' })).toEqual([
    { from: '2027-12', to: '2027-12', due: '2028-01-01' },
  ]);
});
