import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import {
  addDays,
  addMonths,
  compareDays,
  dayNumber,
  daysBetween,
  daysInMonth,
  fromDayNumber,
  isPlainDate,
  monthOf,
  parsePlainDate,
  weekday,
} from './plain-date.js';

/** Any day from 0001-01-01 to 9999-12-31. */
const days = fc.integer({ min: -719_162, max: 2_932_896 }).map(fromDayNumber);
const recentDays = fc.integer({ min: 0, max: 60_000 }).map(fromDayNumber);

const toTemporal = (day: string) =>
  PlainDate.create(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));

describe('parsePlainDate', () => {
  test.each(['2027-02-28', '2028-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('accepts %s', (text) => {
    expect(parsePlainDate(text)).toEqual({ ok: true, value: text });
  });

  test.each([
    '',
    '2027-2-8',
    '27-02-08',
    '2027-02-08T00:00',
    ' 2027-02-08',
    '2027/02/08',
    '-002027-01-01',
    '２０２７-01-01',
  ])('“%s” is not a date', (text) => {
    expect(parsePlainDate(text)).toEqual({ ok: false, error: 'not-a-date' });
  });

  test.each([
    '2027-02-29',
    '1900-02-29',
    '2027-04-31',
    '2027-00-10',
    '2027-13-01',
    '2027-01-00',
    '0000-01-01',
  ])('%s does not exist', (text) => {
    expect(parsePlainDate(text)).toEqual({ ok: false, error: 'no-such-day' });
    expect(isPlainDate(text)).toBe(false);
  });
});

describe('counting days', () => {
  test('known days', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
    expect(daysBetween('2027-03-01', '2027-03-20')).toBe(19);
    expect(daysBetween('2027-03-20', '2027-03-01')).toBe(-19);
    expect(weekday('2027-09-14')).toBe(2);
    expect(weekday('1969-12-28')).toBe(7);
    expect(monthOf('2027-09-14')).toBe('2027-09');
    expect(compareDays('2027-09-14', '2027-10-01')).toBe(-1);
    expect(compareDays('2027-10-01', '2027-09-14')).toBe(1);
    expect(compareDays('2027-10-01', '2027-10-01')).toBe(0);
    expect([daysInMonth(2027, 2), daysInMonth(2028, 2), daysInMonth(2027, 9)]).toEqual([28, 29, 30]);
  });

  test('agrees with Temporal on every sum, difference, weekday and shift by months', () => {
    fc.assert(
      fc.property(recentDays, fc.integer({ min: -20_000, max: 20_000 }), recentDays, (day, shift, other) => {
        expect(addDays(day, shift)).toBe(PlainDate.toString(PlainDate.addDays(toTemporal(day), shift)));
        expect(daysBetween(day, other)).toBe(PlainDate.diffDays(toTemporal(day), toTemporal(other)));
        expect(weekday(day)).toBe(PlainDate.dayOfWeek(toTemporal(day)));
        const months = shift % 400;
        expect(addMonths(day, months)).toBe(PlainDate.toString(PlainDate.addMonths(toTemporal(day), months)));
      }),
    );
  });

  test('a day and its number are the same thing, over the whole calendar', () => {
    fc.assert(fc.property(days, (day) => isPlainDate(day) && fromDayNumber(dayNumber(day)) === day));
    expect(fromDayNumber(dayNumber('0001-01-01'))).toBe('0001-01-01');
    expect(fromDayNumber(dayNumber('9999-12-31'))).toBe('9999-12-31');
  });

  test('moving and moving back is where one was', () => {
    fc.assert(
      fc.property(
        recentDays,
        fc.integer({ min: -5_000, max: 5_000 }),
        (day, shift) => addDays(addDays(day, shift), -shift) === day,
      ),
    );
  });

  test('months end on their last day', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2027-11-30', 3)).toBe('2028-02-29');
    expect(addMonths('2027-03-31', -1)).toBe('2027-02-28');
    expect(addMonths('2027-01-15', -1)).toBe('2026-12-15');
  });

  test('refuses what is no day and what lies outside the calendar', () => {
    expect(() => dayNumber('2027-02-30')).toThrow('not a day: 2027-02-30');
    expect(() => addMonths('never', 1)).toThrow('not a day: never');
    expect(() => addMonths('9999-12-01', 1)).toThrow('out of the calendar');
    expect(() => addMonths('2027-01-01', 0.5)).toThrow('out of the calendar');
    expect(() => addDays('9999-12-31', 1)).toThrow('out of the calendar');
    expect(() => addDays('0001-01-01', -1)).toThrow('out of the calendar');
    expect(() => fromDayNumber(1.5)).toThrow('out of the calendar');
  });
});
