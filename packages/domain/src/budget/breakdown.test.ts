import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { series, someSeries } from '../calendar/testing/series.js';
import { addDays } from '../shared/plain-date.js';
import { breakdown, BUDGET_GROUPS, type BudgetLine } from './breakdown.js';
import { checkLine, sumLines } from './budget-line.js';

const SITE: BudgetLine = {
  planned: 10_000,
  approved: 10_000,
  committed: 5_000,
  spent: 101,
  phase: 1,
  channelType: 'digital',
  fundingSource: 'own',
  start: '2027-01-22',
  end: '2027-02-10',
};
const IDEA: BudgetLine = {
  planned: 300,
  approved: 0,
  committed: 0,
  spent: 0,
  phase: 2,
  channelType: 'traditional',
};

describe('breakdown', () => {
  test('I6 I9 by phase, channel type, funding source and contributing area; what has none comes last', () => {
    expect(breakdown([IDEA, SITE], 'phase').map(({ key, planned }) => [key, planned])).toEqual([
      ['1', 10_000],
      ['2', 300],
    ]);
    expect(breakdown([IDEA, SITE], 'channel-type').map(({ key }) => key)).toEqual(['digital', 'traditional']);
    expect(breakdown([IDEA, SITE], 'funding-source').map(({ key, planned }) => [key, planned])).toEqual([
      ['own', 10_000],
      [null, 300],
    ]);
    const shared = { ...IDEA, fundingArea: ' Turismo ' };
    expect(breakdown([SITE, shared], 'area').map(({ key, planned }) => [key, planned])).toEqual([
      ['Turismo', 300],
      [null, 10_000],
    ]);
  });

  test('by the month a line starts in', () => {
    expect(breakdown([IDEA, SITE], 'month').map(({ key, planned }) => [key, planned])).toEqual([
      ['2027-01', 10_000],
      [null, 300],
    ]);
  });

  test('spread over its days: ten in January, ten in February, the odd cent to the earlier', () => {
    expect(breakdown([SITE], 'month-spread')).toEqual([
      { key: '2027-01', planned: 5_001, approved: 5_001, committed: 2_501, spent: 51 },
      { key: '2027-02', planned: 4_999, approved: 4_999, committed: 2_499, spent: 50 },
    ]);
  });

  test('what recurs is spread over the days on which it happens', () => {
    const { recurrence } = series('FREQ=WEEKLY;COUNT=5', '2027-01-18');
    expect(breakdown([{ ...SITE, recurrence }], 'month-spread')).toEqual([
      expect.objectContaining({ key: '2027-01', planned: 4_000 }),
      expect.objectContaining({ key: '2027-02', planned: 6_000 }),
    ]);
  });

  test('the parts add up to the whole to the cent, and stay in order (RH14)', () => {
    const lines = fc.array(
      fc
        .record({
          stages: fc.tuple(fc.nat(99_999), fc.nat(99_999), fc.nat(99_999), fc.nat(99_999)),
          phase: fc.constantFrom(1, 2, 3, undefined),
          channelType: fc.constantFrom('digital', 'traditional', undefined),
          fundingSource: fc.constantFrom('own', 'cooperation', undefined),
          fundingArea: fc.constantFrom('Turismo', 'Cultura ', '', undefined),
          start: fc.option(fc.nat(700), { nil: null }),
          length: fc.nat(400),
          recurrence: fc.oneof(
            fc.constant(null),
            someSeries.map(({ dates }) => dates.recurrence),
          ),
        })
        .map(({ stages: [spent, committed, approved, planned], start, length, ...rest }): BudgetLine => ({
          ...rest,
          spent,
          committed: spent + committed,
          approved: spent + committed + approved,
          planned: spent + committed + approved + planned,
          start: start === null ? null : addDays('2027-01-01', start),
          end: start === null ? null : addDays('2027-01-01', start + length),
        })),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(lines, fc.constantFrom(...BUDGET_GROUPS), (list, by) => {
        const parts = breakdown(list, by);
        expect(sumLines(parts)).toEqual(sumLines(list));
        expect(parts.flatMap((part) => checkLine(part))).toEqual([]);
        expect(new Set(parts.map((part) => part.key)).size).toBe(parts.length);
      }),
    );
  });
});
