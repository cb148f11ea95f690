import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lengthInDays } from '../shared/date-range.js';
import { addDays } from '../shared/plain-date.js';
import { checkContracting, contractingDeadline } from './contracting.js';
import { moveTactic, shiftTactic } from './move-tactic.js';
import { isOnCalendar, isUnderway, transitionTactic } from './tactic-transitions.js';
import { TACTIC_STATUSES, TACTIC_TRANSITIONS } from './tactic.js';

test('draft → scheduled → in progress → completed, cancelled before it is over', () => {
  const possible = TACTIC_STATUSES.flatMap((status) =>
    TACTIC_TRANSITIONS.flatMap((action) => {
      const next = transitionTactic(status, action);
      return next.ok ? [`${status} ${action} ${next.value}`] : [];
    }),
  );
  expect(possible).toEqual([
    'draft schedule scheduled',
    'draft cancel cancelled',
    'scheduled unschedule draft',
    'scheduled start in-progress',
    'scheduled cancel cancelled',
    'in-progress complete completed',
    'in-progress cancel cancelled',
  ]);
});

test('what stands on the calendar, and what still lies ahead', () => {
  expect(TACTIC_STATUSES.filter(isOnCalendar)).toEqual(['scheduled', 'in-progress', 'completed']);
  expect(TACTIC_STATUSES.filter(isUnderway)).toEqual(['scheduled', 'in-progress']);
});

describe('moving', () => {
  test('to a day, as long as before', () => {
    expect(moveTactic({ start: '2027-02-25', end: '2027-03-02' }, '2028-02-25')).toEqual({
      start: '2028-02-25',
      end: '2028-03-01',
    });
  });

  test('move and move back, shift and shift back are the identity', () => {
    const ranges = fc.tuple(fc.nat(700), fc.nat(90)).map(([from, length]) => ({
      start: addDays('2027-01-01', from),
      end: addDays('2027-01-01', from + length),
    }));
    fc.assert(
      fc.property(ranges, fc.integer({ min: -365, max: 365 }), (range, days) => {
        const moved = moveTactic(range, addDays(range.start, days));
        expect(moved).toEqual(shiftTactic(range, days));
        expect(lengthInDays(moved)).toBe(lengthInDays(range));
        expect(moveTactic(moved, range.start)).toEqual(range);
      }),
    );
  });
});

describe('RW19 contracting in time (H4)', () => {
  const tactic = {
    id: 't1',
    label: 'Sitio',
    start: '2027-06-01',
    contracting: { leadDays: 30, done: false },
  };

  test('the milestone is the start less the lead days', () => {
    expect(contractingDeadline('2027-06-01', 30)).toBe('2027-05-02');
  });

  test('the last day is still in time, the next one is not', () => {
    expect(checkContracting(tactic, '2027-05-02')).toEqual([]);
    expect(checkContracting(tactic, '2027-05-05')).toMatchObject([
      {
        rule: 'RW19',
        level: 'warning',
        key: 'contracting-overdue',
        values: { deadline: '2027-05-02', days: 3 },
      },
    ]);
  });

  test('a plan to contract later than that is warned about before it happens', () => {
    expect(checkContracting({ ...tactic, contractBy: '2027-05-10' }, '2027-04-01')).toMatchObject([
      {
        key: 'contracting-planned-late',
        values: { deadline: '2027-05-02', contractBy: '2027-05-10', days: 8 },
      },
    ]);
    expect(checkContracting({ ...tactic, contractBy: '2027-05-02' }, '2027-04-01')).toEqual([]);
  });

  test('done, without third parties or without a date there is nothing to say', () => {
    expect(checkContracting({ ...tactic, contracting: { leadDays: 30, done: true } }, '2027-05-20')).toEqual(
      [],
    );
    expect(checkContracting({ ...tactic, contracting: null }, '2027-05-20')).toEqual([]);
    expect(checkContracting({ ...tactic, start: null }, '2027-05-20')).toEqual([]);
  });
});
