import { describe, expect, test } from '@jest/globals';
import { efficiencyOf, expectedOn, standingOf, trendOf } from './progress.js';
import { efficacy, reviewDue, reviewState } from './review.js';

describe('RW6 reviews (J5)', () => {
  test('due one or three months after the last look', () => {
    expect(reviewDue('2027-01-31', 'monthly')).toBe('2027-02-28');
    expect(reviewDue('2027-01-31', 'quarterly')).toBe('2027-04-30');
  });

  test('on time until the due day, then late, very late after a quarter', () => {
    expect(reviewState('2027-01-10', 'monthly', '2027-02-10')).toEqual({
      state: 'on-time',
      due: '2027-02-10',
    });
    expect(reviewState('2027-01-10', 'monthly', '2027-02-11')).toEqual({
      state: 'late',
      due: '2027-02-10',
      days: 1,
    });
    expect(reviewState('2027-01-10', 'monthly', '2027-04-10')).toMatchObject({ state: 'late' });
    expect(reviewState('2027-01-10', 'monthly', '2027-04-11')).toEqual({
      state: 'very-late',
      due: '2027-02-10',
      days: 60,
    });
    expect(reviewState('2027-01-10', 'quarterly', '2027-04-11')).toMatchObject({
      state: 'very-late',
      days: 1,
    });
  });
});

test('§3.3 efficacy is achieved ÷ target', () => {
  expect(efficacy(18_000, 24_000)).toBe(7_500);
  expect(efficacy(30_000, 24_000)).toBe(12_500);
  expect(efficacy(1, 3)).toBe(3_333);
  expect(efficacy(5, 0)).toBeNull();
});

describe('R8 where an indicator stands', () => {
  const way = { baseline: 0, target: 36_000, start: '2027-01-01', due: '2027-12-31' };

  test('against the straight way from its baseline to its target', () => {
    expect(expectedOn(way, '2027-07-02')).toBe(18_000);
    expect(expectedOn(way, '2026-01-01')).toBe(0);
    expect(expectedOn(way, '2028-01-01')).toBe(36_000);
    const on = (value: number) => standingOf(value, way, '2027-07-02');
    expect([36_000, 30_000, 18_000, 15_000, 9_000].map(on)).toEqual([
      'met',
      'above',
      'on-course',
      'on-course',
      'below',
    ]);
    expect(standingOf(5, { ...way, target: null }, '2027-07-02')).toBeNull();
  });

  test('a target below its baseline is reached from above', () => {
    const down = { ...way, baseline: 10_000, target: 2_000 };
    expect([2_000, 3_000, 6_000, 9_000].map((value) => standingOf(value, down, '2027-07-02'))).toEqual([
      'met',
      'above',
      'on-course',
      'below',
    ]);
  });

  test('trend of the last two readings, whatever their order; efficiency only of what was spent', () => {
    expect(
      trendOf([
        { date: '2027-03-01', value: 9 },
        { date: '2027-02-01', value: 4 },
      ]),
    ).toBe('up');
    expect(trendOf([{ date: '2027-03-01', value: 9 }])).toBeNull();
    expect(efficiencyOf(25_000, 500_000, 100)).toBe(5_000);
    expect(efficiencyOf(25_000, 0, 100)).toBeNull();
  });
});
