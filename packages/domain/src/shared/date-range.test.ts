import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  clamp,
  contains,
  daysOf,
  encloses,
  lengthInDays,
  merge,
  overlap,
  shiftRange,
  type DateRange,
} from './date-range.js';
import { addDays } from './plain-date.js';

const range = (start: string, end: string): DateRange => ({ start, end });
const ranges = fc
  .tuple(fc.nat(400), fc.nat(60))
  .map(([from, length]) => range(addDays('2027-01-01', from), addDays('2027-01-01', from + length)));

describe('date ranges have both their days', () => {
  test('length, days, contains, encloses', () => {
    expect(lengthInDays(range('2027-03-01', '2027-03-01'))).toBe(1);
    expect(daysOf(range('2027-02-27', '2027-03-01'))).toEqual(['2027-02-27', '2027-02-28', '2027-03-01']);
    expect(contains(range('2027-03-01', '2027-03-05'), '2027-03-05')).toBe(true);
    expect(contains(range('2027-03-01', '2027-03-05'), '2027-03-06')).toBe(false);
    expect(encloses(range('2027-03-01', '2027-03-05'), range('2027-03-01', '2027-03-05'))).toBe(true);
    expect(encloses(range('2027-03-01', '2027-03-05'), range('2027-02-28', '2027-03-05'))).toBe(false);
  });

  test('overlap and clamp', () => {
    expect(overlap(range('2027-03-01', '2027-03-05'), range('2027-03-05', '2027-03-09'))).toBe(true);
    expect(overlap(range('2027-03-01', '2027-03-05'), range('2027-03-06', '2027-03-09'))).toBe(false);
    expect(clamp(range('2027-02-20', '2027-04-10'), range('2027-03-01', '2027-03-31'))).toEqual(
      range('2027-03-01', '2027-03-31'),
    );
    expect(clamp(range('2027-02-20', '2027-02-28'), range('2027-03-01', '2027-03-31'))).toBeUndefined();
  });

  test('merge joins what overlaps and what follows the next day', () => {
    expect(
      merge([
        range('2027-03-10', '2027-03-12'),
        range('2027-03-01', '2027-03-05'),
        range('2027-03-06', '2027-03-07'),
        range('2027-03-02', '2027-03-03'),
      ]),
    ).toEqual([range('2027-03-01', '2027-03-07'), range('2027-03-10', '2027-03-12')]);
    expect(merge([])).toEqual([]);
  });

  test('merging keeps exactly the days there were, and once is enough', () => {
    fc.assert(
      fc.property(fc.array(ranges, { maxLength: 15 }), (list) => {
        const merged = merge(list);
        const days = new Set(list.flatMap(daysOf));
        expect(merged.flatMap(daysOf)).toEqual([...days].sort());
        expect(merge(merged)).toEqual(merged);
      }),
    );
  });

  test('shifting keeps the length and shifting back is the undo', () => {
    fc.assert(
      fc.property(ranges, fc.integer({ min: -500, max: 500 }), (one, days) => {
        const moved = shiftRange(one, days);
        expect(lengthInDays(moved)).toBe(lengthInDays(one));
        expect(shiftRange(moved, -days)).toEqual(one);
      }),
    );
  });
});
