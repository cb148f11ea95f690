import { expect, test } from '@jest/globals';
import { quarterOf } from './quarter.js';

test('the calendar quarter of a day, leap years included', () => {
  expect(quarterOf('2028-02-29')).toEqual({ start: '2028-01-01', end: '2028-03-31' });
  expect(quarterOf('2027-12-31')).toEqual({ start: '2027-10-01', end: '2027-12-31' });
});
