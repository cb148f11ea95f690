import { describe, expect, test } from '@jest/globals';
import { completeRule } from './complete-rule.js';
import { formatRecurrenceRule, parseRecurrenceRule } from './recurrence-rule.js';
import { rule } from './testing/series.js';

describe('a rule of RFC 5545', () => {
  test.each([
    ['FREQ=DAILY', 'FREQ=DAILY'],
    ['RRULE:freq=weekly;byday=mo,th', 'FREQ=WEEKLY;BYDAY=MO,TH'],
    ['FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,MO;WKST=MO', 'FREQ=WEEKLY;BYDAY=MO'],
    ['FREQ=MONTHLY;BYDAY=+2TU,-1FR;COUNT=12', 'FREQ=MONTHLY;COUNT=12;BYDAY=2TU,-1FR'],
    [
      'FREQ=WEEKLY;WKST=SU;INTERVAL=2;UNTIL=20271231T225959Z',
      'FREQ=WEEKLY;INTERVAL=2;UNTIL=20271231;WKST=SU',
    ],
    ['FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-1', 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-1'],
    ['FREQ=MONTHLY;BYDAY=MO,FR;BYSETPOS=1,-1', 'FREQ=MONTHLY;BYDAY=MO,FR;BYSETPOS=1,-1'],
  ])('%s is written %s', (text, written) => {
    expect(formatRecurrenceRule(rule(text))).toBe(written);
    expect(formatRecurrenceRule(rule(written))).toBe(written);
  });

  test.each([
    ['', 'unknown-part', ''],
    ['INTERVAL=2', 'no-frequency', 'FREQ'],
    ['FREQ=HOURLY', 'wrong-value', 'FREQ'],
    ['FREQ=DAILY;INTERVAL=0', 'wrong-value', 'INTERVAL'],
    ['FREQ=DAILY;COUNT=367', 'wrong-value', 'COUNT'],
    ['FREQ=DAILY;COUNT=2;UNTIL=20270101', 'two-ends', 'COUNT'],
    ['FREQ=DAILY;UNTIL=20270230', 'wrong-value', 'UNTIL'],
    ['FREQ=DAILY;COUNT=2;COUNT=3', 'twice', 'COUNT'],
    ['FREQ=WEEKLY;BYDAY=LU', 'wrong-value', 'BYDAY'],
    ['FREQ=WEEKLY;BYDAY=2MO', 'not-together', 'BYDAY'],
    ['FREQ=WEEKLY;BYMONTHDAY=3', 'not-together', 'BYMONTHDAY'],
    ['FREQ=MONTHLY;BYMONTHDAY=32', 'wrong-value', 'BYMONTHDAY'],
    ['FREQ=MONTHLY;BYMONTHDAY=0', 'wrong-value', 'BYMONTHDAY'],
    ['FREQ=MONTHLY;BYSETPOS=1', 'not-together', 'BYSETPOS'],
    ['FREQ=YEARLY;BYWEEKNO=20', 'unknown-part', 'BYWEEKNO'],
    ['FREQ=DAILY;BYHOUR=9', 'unknown-part', 'BYHOUR'],
  ])('%s is refused: %s %s', (text, code, part) => {
    expect(parseRecurrenceRule(text)).toEqual({ ok: false, error: { code, part } });
  });

  test.each([
    ['FREQ=WEEKLY', 'FREQ=WEEKLY;BYDAY=WE'],
    ['FREQ=MONTHLY', 'FREQ=MONTHLY;BYMONTHDAY=10'],
    ['FREQ=YEARLY', 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=10'],
    ['FREQ=YEARLY;BYMONTH=9', 'FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=10'],
    ['FREQ=MONTHLY;BYDAY=1MO', 'FREQ=MONTHLY;BYDAY=1MO'],
    ['FREQ=DAILY', 'FREQ=DAILY'],
  ])('%s from Wednesday 10 March 2027 says %s', (text, complete) => {
    expect(formatRecurrenceRule(completeRule(rule(text), '2027-03-10'))).toBe(complete);
  });
});
