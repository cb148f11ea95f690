import { describe, expect, test } from '@jest/globals';
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
