import { expect, test } from '@jest/globals';
import { monthToDraft } from './monthly-draft.js';

test.each([
  ['2027-03-20', 7, null, null],
  ['2027-03-25', 7, null, '2027-04'],
  ['2027-03-31', 7, '2027-03', '2027-04'],
  ['2027-03-31', 7, '2027-04', null],
  ['2027-12-31', 1, '2027-12', '2028-01'],
  // The service was away when it should have appeared; what nobody asked for before does not.
  ['2027-04-10', 7, '2027-03', '2027-04'],
  ['2027-04-10', 7, '2027-04', null],
  ['2027-04-10', 7, null, null],
] as const)('N4 on %s, %d days before, after %s: %s', (today, daysBefore, draftedMonth, month) => {
  expect(monthToDraft(today, { daysBefore, draftedMonth })).toBe(month);
});
