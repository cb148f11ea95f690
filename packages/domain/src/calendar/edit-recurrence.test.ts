import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../shared/plain-date.js';
import { datesWithin, moveOccurrences, recur, shiftOccurrences, skipOccurrences } from './edit-recurrence.js';
import { EDIT_SCOPES } from './edit-scope.js';
import { expandRecurrence, rangesOf } from './expand-recurrence.js';
import type { OccurrenceDates, TacticDates } from './recurrence.js';
import { LAST_DAY, rule, series, someSeries } from './testing/series.js';

const RUNS = { numRuns: 80 };
const MONDAYS = () => series('FREQ=WEEKLY;COUNT=5', '2027-03-01');

const occurrences = ({ recurrence }: TacticDates): readonly OccurrenceDates[] =>
  recurrence ? expandRecurrence(recurrence) : [];
const starts = (dates: TacticDates) => rangesOf(dates).map(({ start }) => start.slice(5));

type Edited = ReturnType<typeof moveOccurrences>;
function done(edited: Edited): TacticDates {
  if (!edited.ok) throw new Error(edited.error);
  return edited.value;
}

describe('one occurrence', () => {
  test('moves by itself, is named by the day of its series, and goes back without a trace', () => {
    const before = MONDAYS();
    const which = { occurrence: '2027-03-15', scope: 'this' } as const;
    const moved = done(moveOccurrences(before, which, { start: '2027-03-17', end: '2027-03-18' }));
    expect(starts(moved)).toEqual(['03-01', '03-08', '03-17', '03-22', '03-29']);
    expect(occurrences(moved)[2]).toEqual({
      date: '2027-03-15',
      start: '2027-03-17',
      end: '2027-03-18',
      time: null,
    });
    expect(done(moveOccurrences(moved, which, { start: '2027-03-15', end: '2027-03-15' }))).toEqual(before);
  });

  test('is left out; the last one is not, and what is not there is told', () => {
    const skipped = done(skipOccurrences(MONDAYS(), { occurrence: '2027-03-01', scope: 'this' }));
    expect(starts(skipped)).toEqual(['03-08', '03-15', '03-22', '03-29']);
    expect(skipped.start).toBe('2027-03-08');
    const again = skipOccurrences(skipped, { occurrence: '2027-03-01', scope: 'this' });
    expect(again).toEqual({ ok: false, error: 'no-such-occurrence' });
    const single = series('FREQ=WEEKLY;COUNT=1', '2027-03-01');
    expect(skipOccurrences(single, { scope: 'this' })).toEqual({ ok: false, error: 'nothing-left' });
    const once = { start: '2027-03-01', end: '2027-03-01', time: null, recurrence: null };
    expect(skipOccurrences(once, { scope: 'this' })).toEqual({ ok: false, error: 'not-recurring' });
  });
});

describe('this and the following', () => {
  test('move together; those before stay', () => {
    const which = { occurrence: '2027-03-15', scope: 'following' } as const;
    const moved = done(moveOccurrences(MONDAYS(), which, { start: '2027-03-16', end: '2027-03-17' }));
    expect(starts(moved)).toEqual(['03-01', '03-08', '03-16', '03-23', '03-30']);
    expect(moved.recurrence?.parts.map((part) => [part.rule, part.lengthDays])).toEqual([
      ['FREQ=WEEKLY;UNTIL=20270314;BYDAY=MO', 1],
      ['FREQ=WEEKLY;COUNT=3;BYDAY=TU', 2],
    ]);
  });

  test('do not begin before those that stay', () => {
    const which = { occurrence: '2027-03-15', scope: 'following' } as const;
    const to = { start: '2027-03-08', end: '2027-03-08' };
    expect(moveOccurrences(MONDAYS(), which, to)).toEqual({ ok: false, error: 'out-of-order' });
  });

  test('end, get another rule, or happen for the last time', () => {
    const which = { occurrence: '2027-03-15', scope: 'following' } as const;
    expect(starts(done(skipOccurrences(MONDAYS(), which)))).toEqual(['03-01', '03-08']);
    const otherwise = done(recur(MONDAYS(), which, rule('FREQ=MONTHLY;COUNT=2'), LAST_DAY));
    expect(starts(otherwise)).toEqual(['03-01', '03-08', '03-15', '04-15']);
    expect(starts(done(recur(MONDAYS(), which, null, LAST_DAY)))).toEqual(['03-01', '03-08', '03-15']);
  });
});

describe('all of it', () => {
  test('moves by as many days as the one that was taken hold of, with what was skipped and moved', () => {
    const skipped = done(skipOccurrences(MONDAYS(), { occurrence: '2027-03-08', scope: 'this' }));
    const which = { occurrence: '2027-03-22', scope: 'all' } as const;
    const moved = done(moveOccurrences(skipped, which, { start: '2027-03-24', end: '2027-03-24' }));
    expect(starts(moved)).toEqual(['03-03', '03-17', '03-24', '03-31']);
    expect(moved.recurrence?.parts[0]?.rule).toBe('FREQ=WEEKLY;COUNT=5;BYDAY=WE');
  });

  test('gets hours, and keeps them when it is moved without saying any', () => {
    const time = { start: '18:00', end: '20:00' };
    const days = { start: '2027-03-01', end: '2027-03-01' };
    const timed = done(moveOccurrences(MONDAYS(), { scope: 'all' }, { ...days, time }));
    const moved = done(shiftOccurrences(timed, { scope: 'all' }, 7));
    expect(occurrences(moved).map((one) => one.time)).toEqual(Array(5).fill(time));
    const whole = done(moveOccurrences(moved, { scope: 'all' }, { ...rangesOf(moved)[0]!, time: null }));
    expect(whole.time).toBeNull();
  });

  test('with another rule keeps out what was skipped, where the new rule gives that day', () => {
    const skipped = done(skipOccurrences(MONDAYS(), { occurrence: '2027-03-15', scope: 'this' }));
    const fortnightly = done(
      recur(skipped, { scope: 'all' }, rule('FREQ=WEEKLY;INTERVAL=2;COUNT=3'), LAST_DAY),
    );
    expect(starts(fortnightly)).toEqual(['03-01', '03-29']);
    expect(done(recur(skipped, { scope: 'all' }, null, LAST_DAY))).toMatchObject({
      start: '2027-03-01',
      recurrence: null,
    });
  });

  test('begins on the first day that its rule gives; without one, and too often, it is refused', () => {
    expect(series('FREQ=WEEKLY;BYDAY=MO;COUNT=2', '2027-03-03').start).toBe('2027-03-08');
    const once = { start: '2027-03-03', end: '2027-03-03', time: null, recurrence: null };
    const never = rule('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30');
    expect(recur(once, { scope: 'all' }, never, LAST_DAY)).toEqual({ ok: false, error: 'never-happens' });
    const daily = recur(once, { scope: 'all' }, rule('FREQ=DAILY'), '2028-12-31');
    expect(daily).toEqual({ ok: false, error: 'too-many' });
  });
});

test('without an end of its own it ends with the campaign, also when the campaign is prolonged', () => {
  const weekly = series('FREQ=WEEKLY', '2027-12-06', { days: 3, lastDay: '2027-12-21' });
  expect(starts(weekly)).toEqual(['12-06', '12-13']);
  const longer = done(datesWithin(weekly, LAST_DAY));
  expect(starts(longer)).toEqual(['12-06', '12-13', '12-20', '12-27']);
  expect(longer).toMatchObject({ start: '2027-12-06', end: '2027-12-29' });
  expect(done(datesWithin(longer, '2027-12-21'))).toEqual(weekly);
});

describe('properties', () => {
  const shifts = fc.integer({ min: -60, max: 60 });

  test('shifting all of it moves every occurrence, and shifting back is the identity', () => {
    fc.assert(
      fc.property(someSeries, shifts, ({ dates }, days) => {
        // So that the campaign's end cuts nothing off.
        const open = { ...dates, recurrence: { ...dates.recurrence!, lastDay: '2028-12-31' } };
        const shifted = done(shiftOccurrences(open, { scope: 'all' }, days));
        const both = (list: readonly OccurrenceDates[]) => list.map(({ start, end }) => [start, end]);
        const before = occurrences(open).filter(({ end }) => addDays(end, days) <= '2028-12-31');
        const expected = before.map(({ start, end }) => [addDays(start, days), addDays(end, days)]);
        expect(both(occurrences(shifted)).slice(0, expected.length)).toEqual(expected);
        expect(done(shiftOccurrences(shifted, { scope: 'all' }, -days)).recurrence).toEqual(open.recurrence);
      }),
      RUNS,
    );
  });

  test('one moved and moved back, whichever it is, is the identity', () => {
    fc.assert(
      fc.property(someSeries, shifts, ({ dates, pick }, days) => {
        const all = occurrences(dates);
        const occurrence = all[pick % all.length]!.date;
        const moved = shiftOccurrences(dates, { occurrence, scope: 'this' }, days);
        expect(done(shiftOccurrences(done(moved), { occurrence, scope: 'this' }, -days))).toEqual(dates);
      }),
      RUNS,
    );
  });

  test('taking hold of any occurrence, "this and the following" moves them and no other', () => {
    fc.assert(
      fc.property(someSeries, fc.integer({ min: 1, max: 20 }), ({ dates, pick }, days) => {
        const all = occurrences(dates);
        const index = pick % all.length;
        const occurrence = all[index]!.date;
        const moved = occurrences(done(shiftOccurrences(dates, { occurrence, scope: 'following' }, days)));
        const expected = all.map(({ start }, position) => (position < index ? start : addDays(start, days)));
        // What has no end may lose its last ones to the end of the campaign.
        expect(moved.map(({ start }) => start)).toEqual(expected.slice(0, moved.length));
        expect(expected.slice(moved.length).every((start) => start > addDays(LAST_DAY, -3))).toBe(true);
      }),
      RUNS,
    );
  });

  test('the first and the last day of a tactic enclose all its occurrences, whatever is edited', () => {
    const edits = fc.array(
      fc.record({
        scope: fc.constantFrom(...EDIT_SCOPES),
        pick: fc.nat(100),
        days: shifts,
        skip: fc.boolean(),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(someSeries, edits, ({ dates }, list) => {
        let now = dates;
        for (const { scope, pick, days, skip } of list) {
          const all = occurrences(now);
          const which = { occurrence: all[pick % all.length]!.date, scope };
          const edited = skip ? skipOccurrences(now, which) : shiftOccurrences(now, which, days);
          if (edited.ok) now = edited.value;
        }
        const all = occurrences(now);
        expect(all.length).toBeGreaterThan(0);
        expect(new Set(all.map(({ date }) => date)).size).toBe(all.length);
        expect(now.start).toBe(all.map(({ start }) => start).sort()[0]);
        expect(now.end).toBe(
          all
            .map(({ end }) => end)
            .sort()
            .at(-1),
        );
        expect(done(datesWithin(now, LAST_DAY))).toEqual(now);
      }),
      RUNS,
    );
  });
});
