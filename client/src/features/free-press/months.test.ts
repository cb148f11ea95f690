import { expect, test } from '@jest/globals';
import { monthsOf, niceTop } from './months.js';

const sums = (count: number, value: number) => ({ count, value });
const group = (key: string, national: number, international: number) => ({
  key,
  label: {},
  ...sums(national + international, 0),
  national: sums(national, national * 100),
  international: sums(international, international * 100),
  critical: sums(0, 0),
  offMessage: sums(0, 0),
  ...{ copies: 0, reach: 0, favourable: 0, neutral: 0, withMessage: 0, quoted: 0 },
});

test('every month of the campaign stands on the chart, with 0 where nothing was published', () => {
  const months = monthsOf(
    { groups: [group('2027-02', 2, 1)] },
    { start: '2027-01-01', end: '2027-03-31' },
    'count',
  );
  expect(months).toEqual([
    { month: '2027-01', national: 0, international: 0 },
    { month: '2027-02', national: 2, international: 1 },
    { month: '2027-03', national: 0, international: 0 },
  ]);
});

test('what was published before the campaign is not left out', () => {
  const months = monthsOf(
    { groups: [group('2026-12', 0, 3)] },
    { start: '2027-01-01', end: '2027-01-31' },
    'value',
  );
  expect(months[0]).toEqual({ month: '2026-12', national: 0, international: 300 });
});

test('the lines behind the columns are round, and no column is above them', () => {
  expect([0, 1, 3, 8, 9, 23, 2_250].map(niceTop)).toEqual([2, 2, 4, 8, 10, 24, 2_400]);
  for (let largest = 1; largest < 3_000; largest += 7)
    expect(niceTop(largest)).toBeGreaterThanOrEqual(largest);
});
