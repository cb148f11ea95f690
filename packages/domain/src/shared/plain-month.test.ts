import { expect, test } from '@jest/globals';
import { firstDayOfMonth, isMonth, lastDayOfMonth, monthsBetween, shiftMonth } from './plain-month.js';

test('first and last day, leap years included', () => {
  expect(firstDayOfMonth('2027-02')).toBe('2027-02-01');
  expect(lastDayOfMonth('2027-02')).toBe('2027-02-28');
  expect(lastDayOfMonth('2028-02')).toBe('2028-02-29');
  expect(lastDayOfMonth('2027-12')).toBe('2027-12-31');
});

test('moves over the turn of the year', () => {
  expect(shiftMonth('2027-12', 1)).toBe('2028-01');
  expect(shiftMonth('2027-01', -1)).toBe('2026-12');
});

test('lists the months that a range touches', () => {
  expect(monthsBetween('2026-11-30', '2027-02-01')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
  expect(monthsBetween('2027-02-01', '2027-02-28')).toEqual(['2027-02']);
});

test('knows what is a month', () => {
  expect(isMonth('2027-09')).toBe(true);
  for (const text of ['2027-13', '2027-00', '2027-9', '2027-09-01', '']) expect(isMonth(text)).toBe(false);
  expect(() => firstDayOfMonth('2027-13')).toThrow('not a month: 2027-13');
  expect(() => lastDayOfMonth('soon')).toThrow('not a month: soon');
});
