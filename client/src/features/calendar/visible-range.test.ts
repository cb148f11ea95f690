import { dayFrom, stepFrom, viewFrom, visibleRange, yearsOf } from './visible-range.js';

const period = { start: '2027-01-01', end: '2027-12-31' };

describe('what a view shows', () => {
  test('a month shows whole weeks from Monday', () => {
    expect(visibleRange('month', '2027-09-14', '2027-01-01')).toEqual({
      start: '2027-08-30',
      end: '2027-10-03',
    });
    expect(visibleRange('month', '2027-02-28', '2027-01-01')).toEqual({
      start: '2027-02-01',
      end: '2027-02-28',
    });
  });
  test('a week, an agenda and a year', () => {
    expect(visibleRange('week', '2027-09-19', '2027-01-01')).toEqual({
      start: '2027-09-13',
      end: '2027-09-19',
    });
    expect(visibleRange('agenda', '2028-02-10', '2027-01-01')).toEqual({
      start: '2028-02-01',
      end: '2028-02-29',
    });
    expect(visibleRange('year', '2027-09-14', '2027-01-01')).toEqual({
      start: '2027-01-01',
      end: '2027-12-31',
    });
  });
  test('a step leads to the neighbour, also from the end of a long month', () => {
    expect(stepFrom('month', '2027-01-31', 1)).toBe('2027-02-01');
    expect(stepFrom('month', '2027-01-31', -1)).toBe('2026-12-01');
    expect(stepFrom('week', '2027-09-14', -1)).toBe('2027-09-07');
    expect(stepFrom('year', '2028-02-29', 1)).toBe('2029-02-28');
  });
  test('an address with nonsense shows the month of today, within the campaign', () => {
    expect(viewFrom('decade')).toBe('month');
    expect(dayFrom('2027-02-30', '2027-09-14', period)).toBe('2027-09-14');
    expect(dayFrom(undefined, '2026-11-20', period)).toBe('2027-01-01');
    expect(dayFrom(undefined, '2028-03-01', period)).toBe('2027-12-31');
  });
});

test("a campaign's year counts from its first month, whatever January says", () => {
  expect(visibleRange('year', '2026-11-21', '2026-09-01')).toEqual({
    start: '2026-09-01',
    end: '2027-08-31',
  });
  expect(visibleRange('phases', '2027-09-01', '2026-09-15')).toEqual({
    start: '2027-09-01',
    end: '2028-08-31',
  });
  expect(visibleRange('year', '2026-08-31', '2026-09-01')).toEqual({
    start: '2025-09-01',
    end: '2026-08-31',
  });
  expect(yearsOf({ start: '2026-09-01', end: '2027-08-31' })).toBe('2026 – 2027');
  expect(yearsOf({ start: '2027-01-01', end: '2027-12-31' })).toBe('2027');
});
