import { monthsOf, nextMonth } from './months.js';

const period = { start: '2027-07-10', end: '2027-11-30' };
const bulletin = (month: string, listName = 'General') => ({ month, listName });

describe('the months of the campaign in a row', () => {
  test('every month once, with when it is and its bulletins by list', () => {
    const months = monthsOf(
      period,
      [bulletin('2027-09', 'Prensa'), bulletin('2027-09', 'General'), bulletin('2027-07')],
      '2027-09-14',
    );
    expect(
      months.map(({ month, when, bulletins }) => [month, when, bulletins.map((one) => one.listName)]),
    ).toEqual([
      ['2027-07', 'past', ['General']],
      ['2027-08', 'past', []],
      ['2027-09', 'current', ['General', 'Prensa']],
      ['2027-10', 'coming', []],
      ['2027-11', 'coming', []],
    ]);
  });

  test('a bulletin of a month outside the campaign is not hidden', () => {
    const months = monthsOf(period, [bulletin('2027-12'), bulletin('2027-06')], '2027-09-14');
    expect(months.map(({ month }) => month)).toEqual([
      '2027-06',
      '2027-07',
      '2027-08',
      '2027-09',
      '2027-10',
      '2027-11',
      '2027-12',
    ]);
  });

  test('the next one to make is next month’s, then the first that is free, then this month’s', () => {
    const free = (taken: string[]) =>
      nextMonth(
        monthsOf(
          period,
          taken.map((month) => bulletin(month)),
          '2027-09-14',
        ),
      );
    expect(free([])).toBe('2027-10');
    expect(free(['2027-10'])).toBe('2027-11');
    expect(free(['2027-10', '2027-11'])).toBe('2027-09');
    expect(free(['2027-09', '2027-10', '2027-11'])).toBe('2027-11');
  });
});
