import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { contains, daysOf, lengthInDays, type DateRange } from '../shared/date-range.js';
import { addDays } from '../shared/plain-date.js';
import { coveredDays, findAudienceGaps, findGaps, idleRanges } from './gaps.js';

const YEAR: DateRange = { start: '2027-01-01', end: '2027-12-31' };
const range = (start: string, end: string = start): DateRange => ({ start, end });

describe('RW3 gaps (H2)', () => {
  test('§3.3 the worked example: ends on 1 March, next starts on 20 March: 18 idle days', () => {
    const activities = [range('2027-01-01', '2027-03-01'), range('2027-03-20', '2027-12-31')];
    expect(findGaps(activities, YEAR, 14)).toEqual([{ start: '2027-03-02', end: '2027-03-19', days: 18 }]);
  });

  test('a stretch exactly as long as the threshold is still fine', () => {
    const activities = [range('2027-01-01', '2027-03-01'), range('2027-03-20', '2027-12-31')];
    expect(findGaps(activities, YEAR, 18)).toEqual([]);
    expect(findGaps(activities, YEAR, 17)).toHaveLength(1);
  });

  test('overlapping and nested activities are merged before counting', () => {
    const activities = [
      range('2027-01-01', '2027-06-30'),
      range('2027-02-01', '2027-02-03'),
      range('2027-06-15', '2027-12-31'),
    ];
    expect(findGaps(activities, YEAR, 1)).toEqual([]);
  });

  test('the days before the first and after the last activity count, what lies outside the period does not', () => {
    expect(
      idleRanges([range('2026-06-01', '2026-07-01'), range('2027-01-03')], range('2027-01-01', '2027-01-05')),
    ).toEqual([
      { start: '2027-01-01', end: '2027-01-02', days: 2 },
      { start: '2027-01-04', end: '2027-01-05', days: 2 },
    ]);
    expect(findGaps([], YEAR, 14)).toEqual([{ start: '2027-01-01', end: '2027-12-31', days: 365 }]);
  });

  test('for each audience only the activities meant for it count', () => {
    const activities = [
      { ...range('2027-01-01', '2027-12-31'), audienceIds: ['a'] },
      { ...range('2027-01-01', '2027-11-30'), audienceIds: ['b', 'b'] },
    ];
    expect(findAudienceGaps(activities, ['a', 'b', 'c'], YEAR, 14)).toEqual([
      { audienceId: 'b', start: '2027-12-01', end: '2027-12-31', days: 31 },
      { audienceId: 'c', start: '2027-01-01', end: '2027-12-31', days: 365 },
    ]);
  });
});

const activities = fc.array(
  fc
    .tuple(fc.integer({ min: -40, max: 400 }), fc.nat(45))
    .map(([from, length]) => range(addDays('2027-01-01', from), addDays('2027-01-01', from + length))),
  { maxLength: 25 },
);

describe('gaps agree with counting day by day', () => {
  test('idle days are exactly the days of the period without an activity', () => {
    fc.assert(
      fc.property(activities, (list) => {
        const idle = daysOf(YEAR).filter((day) => !list.some((activity) => contains(activity, day)));
        expect(idleRanges(list, YEAR).flatMap(daysOf)).toEqual(idle);
      }),
    );
  });

  test('covered and idle days make the period', () => {
    fc.assert(
      fc.property(activities, (list) => {
        const idle = idleRanges(list, YEAR).reduce((days, gap) => days + gap.days, 0);
        expect(idle + coveredDays(list, YEAR)).toBe(lengthInDays(YEAR));
      }),
    );
  });

  test('a higher threshold never finds more', () => {
    fc.assert(
      fc.property(activities, fc.nat(60), (list, threshold) => {
        const found = findGaps(list, YEAR, threshold);
        expect(found.every((gap) => gap.days > threshold)).toBe(true);
        expect(findGaps(list, YEAR, threshold + 1).length).toBeLessThanOrEqual(found.length);
      }),
    );
  });
});
