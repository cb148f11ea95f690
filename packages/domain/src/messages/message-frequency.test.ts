import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../shared/plain-date.js';
import { monthsBetween } from '../shared/plain-month.js';
import { CARRIER_KINDS, messageFrequency, type Carrier } from './message-frequency.js';

const on = (kind: Carrier['kind'], start: string, end = start): Carrier => ({
  kind,
  ranges: [{ start, end }],
});

describe('F3 how often a message is carried, by month', () => {
  test('what was said counts beside what was planned, sent and printed; an empty month between is there', () => {
    const months = messageFrequency([
      on('tactic', '2027-01-10', '2027-01-12'),
      on('statement', '2027-01-11'),
      on('clip', '2027-03-02'),
      on('bulletin', '2027-03-05'),
    ]);
    expect(months.map(({ month, total }) => [month, total])).toEqual([
      ['2027-01', 2],
      ['2027-02', 0],
      ['2027-03', 2],
    ]);
    expect(months[0]?.counts).toEqual({ tactic: 1, bulletin: 0, statement: 1, clip: 0 });
  });

  test('what recurs in a month counts once in it; what lasts over two counts in both', () => {
    const weekly: Carrier = {
      kind: 'tactic',
      ranges: ['2027-02-01', '2027-02-08', '2027-03-01'].map((day) => ({ start: day, end: day })),
    };
    expect(messageFrequency([weekly, on('tactic', '2027-02-27', '2027-03-02')])).toMatchObject([
      { month: '2027-02', total: 2 },
      { month: '2027-03', total: 2 },
    ]);
    expect(messageFrequency([])).toEqual([]);
    expect(messageFrequency([{ kind: 'tactic', ranges: [] }])).toEqual([]);
  });

  test('the parts add up: kinds to the month, months to what each carrier touches, in any order', () => {
    const carrier = fc
      .record({
        kind: fc.constantFrom(...CARRIER_KINDS),
        ranges: fc.array(fc.tuple(fc.nat({ max: 500 }), fc.nat({ max: 70 })), { maxLength: 4 }),
      })
      .map(({ kind, ranges }): Carrier => {
        const from = (days: number) => addDays('2027-01-01', days);
        return { kind, ranges: ranges.map(([day, more]) => ({ start: from(day), end: from(day + more) })) };
      });
    fc.assert(
      fc.property(fc.array(carrier, { maxLength: 12 }), (carriers) => {
        const months = messageFrequency(carriers);
        for (const { counts, total } of months) {
          expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(total);
        }
        for (const kind of CARRIER_KINDS) {
          const touched = carriers
            .filter((one) => one.kind === kind)
            .map(({ ranges }) => new Set(ranges.flatMap(({ start, end }) => monthsBetween(start, end))).size);
          expect(months.reduce((sum, { counts }) => sum + counts[kind], 0)).toBe(
            touched.reduce((sum, count) => sum + count, 0),
          );
        }
        expect(messageFrequency([...carriers].reverse())).toEqual(months);
      }),
      { numRuns: 50 },
    );
  });
});
