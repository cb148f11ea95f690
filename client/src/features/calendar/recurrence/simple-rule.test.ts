import { daysOfPart } from '@altavoz/domain/calendar/expand-recurrence';
import { fromDayNumber } from '@altavoz/domain/shared/plain-date';
import { WEEKDAYS, type Frequency, type Weekday } from '@altavoz/domain/calendar/recurrence-rule';
import fc from 'fast-check';
import { nextDays, ruleFor, simpleOf, textOf, weekdayOf, type RuleEnd } from './simple-rule.js';

const LAST = '2028-12-31';
const days = fc
  .integer({ min: 0, max: 364 })
  .map((offset) => new Date(Date.UTC(2027, 0, 1 + offset)).toISOString().slice(0, 10));
const ends: fc.Arbitrary<RuleEnd> = fc.oneof(
  fc.constant({ kind: 'campaign' } as const),
  fc.integer({ min: 1, max: 12 }).map((count) => ({ kind: 'count', count }) as const),
  fc.constant({ kind: 'until', day: '2028-02-29' } as const),
);
const rules = fc.record({
  frequency: fc.constantFrom<Frequency>('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
  interval: fc.integer({ min: 1, max: 4 }),
  weekdays: fc.subarray<Weekday>([...WEEKDAYS], { minLength: 1 }),
  monthly: fc.constantFrom('day', 'weekday'),
  end: ends,
});

describe('a rule that the form can say', () => {
  test('the days that are shown before saving are those that the plan will have', () => {
    fc.assert(
      fc.property(rules, days, (rule, start) => {
        const part = { start, lengthDays: 1, time: null, rule: textOf(rule, start), shiftDays: 0 };
        // What would go on after the campaign is refused when it is saved.
        const stored = daysOfPart(part, LAST)
          .map(fromDayNumber)
          .filter((day) => day <= LAST);
        const shown = nextDays(rule, start, LAST, 400);
        // A rule that gives no day at all happens once, on its first day.
        expect(shown.length === 0 ? [start] : shown.slice(0, 366)).toEqual(stored.slice(0, 366));
      }),
      { numRuns: 60 },
    );
  });

  test('a stored rule comes back into the form as it was said', () => {
    fc.assert(
      fc.property(rules, days, (rule, start) => {
        const text = textOf(rule, start);
        const back = simpleOf(text, start);
        expect(back === undefined ? undefined : textOf(back, start)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  test('what the form cannot say is left as it was written', () => {
    expect(simpleOf('FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1', '2027-09-14')).toBeUndefined();
    expect(simpleOf('FREQ=MONTHLY;BYMONTHDAY=1,15', '2027-09-14')).toBeUndefined();
    expect(simpleOf('every other Tuesday', '2027-09-14')).toBeUndefined();
  });

  test('it begins as every week on the day that it is', () => {
    expect(textOf(ruleFor('2027-09-14'), '2027-09-14')).toBe('FREQ=WEEKLY;BYDAY=TU');
    expect(weekdayOf('2027-09-19')).toBe('SU');
  });
});
