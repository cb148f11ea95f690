import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, daysBetween } from '../shared/plain-date.js';
import { REVIEW_FREQUENCIES } from './indicator.js';
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

const day = fc.integer({ min: 0, max: 3_000 }).map((after) => addDays('2027-01-01', after));
const frequency = fc.constantFrom(...REVIEW_FREQUENCIES);
const value = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });

describe('RW6 whatever the day of the last look', () => {
  test('amber begins the day after it was due, red the day after a quarter, and neither ends by itself', () => {
    fc.assert(
      fc.property(day, frequency, fc.integer({ min: 0, max: 400 }), (looked, often, after) => {
        const today = addDays(looked, after);
        const { state, due } = reviewState(looked, often, today);
        expect(due).toBe(reviewDue(looked, often));
        const quarter = addMonths(looked, 3);
        expect(state).toBe(today <= due ? 'on-time' : today <= quarter ? 'late' : 'very-late');
      }),
    );
  });

  test('a later day is never less late, and counts each day once', () => {
    const days = (state: ReturnType<typeof reviewState>) => (state.state === 'on-time' ? 0 : state.days);
    fc.assert(
      fc.property(day, frequency, fc.integer({ min: 0, max: 400 }), (looked, often, after) => {
        const today = addDays(looked, after);
        const [now, next] = [today, addDays(today, 1)].map((on) => reviewState(looked, often, on));
        if (!now || !next) throw new Error('two days have two states');
        expect(days(next)).toBe(days(now) + (next.state === 'on-time' ? 0 : 1));
        expect(days(now)).toBe(Math.max(0, daysBetween(now.due, today)));
      }),
    );
  });
});

describe('R8 whatever was measured', () => {
  const amount = fc.integer({ min: 1, max: 1_000_000_000 });

  test('efficacy is a whole share: the target is 100 %, and more is never less', () => {
    fc.assert(
      fc.property(amount, amount, amount, (target, some, more) => {
        expect(efficacy(target, target)).toBe(10_000);
        const [less = 0, full = 0] = [some, some + more].map((achieved) => efficacy(achieved, target) ?? NaN);
        expect(Number.isInteger(less)).toBe(true);
        expect(full).toBeGreaterThanOrEqual(less);
        expect(Math.abs(less - (some / target) * 10_000)).toBeLessThanOrEqual(0.5);
      }),
    );
    fc.assert(fc.property(value, (achieved) => expect(efficacy(achieved, 0)).toBeNull()));
  });

  test('efficiency: twice the money for the same is half as much; nothing spent says nothing', () => {
    fc.assert(
      fc.property(amount, amount, (achieved, spent) => {
        const [once, twice] = [spent, spent * 2].map((cost) => efficiencyOf(achieved, cost, 100));
        expect(once).not.toBeNull();
        expect(Math.abs((once ?? NaN) - 2 * (twice ?? NaN))).toBeLessThanOrEqual(2);
        expect(efficiencyOf(achieved, 0, 100)).toBeNull();
      }),
    );
  });

  test('trend says the same in whatever order readings come, and the opposite when they are mirrored', () => {
    const series = fc.uniqueArray(fc.record({ date: day, value }), {
      selector: ({ date }) => date,
      maxLength: 9,
    });
    const opposite = { up: 'down', flat: 'flat', down: 'up' } as const;
    fc.assert(
      fc.property(series, (points) => {
        const trend = trendOf(points);
        expect(trendOf([...points].reverse())).toBe(trend);
        expect(trend === null).toBe(points.length < 2);
        const mirrored = trendOf(points.map((point) => ({ ...point, value: -point.value })));
        expect(mirrored).toBe(trend && opposite[trend]);
      }),
    );
  });

  test('where it stands: the target is met, more of the way is never worse, and a mirrored way is the same way', () => {
    const rank = ['below', 'on-course', 'above', 'met'];
    const small = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(small, small, small, fc.nat(1_000_000), day, (baseline, target, reached, more, on) => {
        const way = { baseline, target, start: '2027-01-01', due: '2027-12-31' };
        expect(standingOf(target, way, on)).toBe('met');
        const better = target < baseline ? reached - more : reached + more;
        const [less, full] = [reached, better].map((at) => rank.indexOf(standingOf(at, way, on) ?? ''));
        expect(full).toBeGreaterThanOrEqual(less ?? NaN);
        if (baseline === target) return;
        const mirrored = { ...way, baseline: -baseline, target: -target };
        expect(rank.indexOf(standingOf(-reached, mirrored, on) ?? '')).toBe(less);
      }),
    );
  });
});
