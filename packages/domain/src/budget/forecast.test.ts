import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../shared/plain-date.js';
import { forecastByMonth, type LineToForecast } from './forecast.js';

const TODAY = '2027-03-16';
const line = (more: Partial<LineToForecast>): LineToForecast => ({
  planned: 0,
  approved: 0,
  committed: 0,
  spent: 0,
  payments: [],
  ...more,
});

describe('I10 when the money leaves, against the plan', () => {
  test('what is paid stands in its month, the rest over the days that are left', () => {
    const trip = line({
      planned: 62_000,
      spent: 20_000,
      start: '2027-03-01',
      end: '2027-04-30',
      payments: [{ day: '2027-02-10', amount: 20_000 }],
    });
    // 61 days in the plan: 31 and 30. 46 are left: 16 in March, 30 in April.
    expect(forecastByMonth([trip], TODAY)).toEqual({
      months: [
        { month: '2027-02', planned: 0, spent: 20_000, expected: 0 },
        { month: '2027-03', planned: 31_508, spent: 0, expected: 14_609 },
        { month: '2027-04', planned: 30_492, spent: 0, expected: 27_391 },
      ],
      undated: 0,
    });
  });

  test('what is over and not paid is due now; what has no day is told apart', () => {
    const late = line({ planned: 500, spent: 100, start: '2027-01-10', end: '2027-01-20' });
    expect(forecastByMonth([late, line({ planned: 70 })], TODAY)).toEqual({
      months: [
        { month: '2027-01', planned: 500, spent: 100, expected: 0 },
        { month: '2027-03', planned: 0, spent: 0, expected: 400 },
      ],
      undated: 70,
    });
  });

  test('nothing is lost or counted twice', () => {
    const lines = fc.array(
      fc
        .record({
          spent: fc.nat(9_999),
          rest: fc.nat(99_999),
          start: fc.option(fc.integer({ min: -200, max: 400 }), { nil: null }),
          length: fc.nat(300),
          paidOn: fc.array(fc.nat(200), { maxLength: 3 }),
        })
        .map(({ spent, rest, start, length, paidOn }) =>
          line({
            planned: spent + rest,
            spent,
            start: start === null ? null : addDays(TODAY, start),
            end: start === null ? null : addDays(TODAY, start + length),
            payments: paidOn.map((ago) => ({
              day: addDays(TODAY, -ago),
              amount: Math.trunc(spent / 4),
            })),
          }),
        ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(lines, (list) => {
        const { months, undated } = forecastByMonth(list, TODAY);
        const sum = (pick: (month: (typeof months)[number]) => number) =>
          months.reduce((all, month) => all + pick(month), 0);
        const planned = list.reduce((all, one) => all + one.planned, 0);
        const dated = list.filter(({ start }) => start).reduce((all, one) => all + one.planned, 0);
        expect(sum(({ spent, expected }) => spent + expected) + undated).toBe(planned);
        expect(sum((month) => month.planned)).toBe(dated);
        expect(months.filter(({ month, expected }) => month < '2027-03' && expected !== 0)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
