import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../shared/plain-date.js';
import { monthsBetween } from '../shared/plain-month.js';
import { frequencyReport, type MessageOfReport } from './frequency-report.js';
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

describe('F3 the report of a campaign: messages by months', () => {
  const period = { start: '2027-01-01', end: '2027-04-30' };
  const today = '2027-03-15';
  const message = (id: string, more: Partial<MessageOfReport> = {}): MessageOfReport => ({
    id,
    status: 'approved',
    approvedOn: '2027-01-02',
    ...more,
  });
  const says = (carrier: Carrier, ...messageIds: string[]) => ({ ...carrier, messageIds });

  test('every month of the campaign stands there, what is planned beside what was said', () => {
    const report = frequencyReport({
      messages: [message('a'), message('b')],
      carriers: [
        says(on('tactic', '2027-02-01', '2027-03-10'), 'a', 'b', 'a'),
        says(on('statement', '2027-03-02'), 'a'),
        says(on('clip', '2026-12-31'), 'a'),
      ],
      period,
      today,
    });
    expect(report.months).toEqual(['2027-01', '2027-02', '2027-03', '2027-04']);
    expect(report.rows.map(({ messageId, total }) => [messageId, total])).toEqual([
      ['a', 3],
      ['b', 2],
    ]);
    expect(report.rows[0]?.counts[2]).toEqual({ tactic: 1, bulletin: 0, statement: 1, clip: 0 });
    expect(report.rows[0]?.counts[3]).toEqual({ tactic: 0, bulletin: 0, statement: 0, clip: 0 });
  });

  test('RW14 lists what is approved but unused, with its last and its next use; drafts and expired ones are not', () => {
    const report = frequencyReport({
      messages: [
        message('never'),
        message('fresh', { approvedOn: '2027-03-14' }),
        message('rests'),
        message('used'),
        message('draft', { status: 'draft', approvedOn: null }),
        message('expired', { validUntil: '2027-03-14' }),
      ],
      carriers: [
        says(on('bulletin', '2027-01-20'), 'rests'),
        says(on('tactic', '2027-04-02'), 'rests'),
        says(on('statement', '2027-02-20'), 'used'),
      ],
      period,
      today,
    });
    expect(report.unused).toEqual([
      { messageId: 'never', lastUse: null, days: 72, nextUse: null },
      { messageId: 'rests', lastUse: '2027-01-20', days: 54, nextUse: '2027-04-02' },
      { messageId: 'fresh', lastUse: null, days: 0, nextUse: null },
    ]);
  });

  test('repeating is never told: the more it is carried, the fewer things are listed', () => {
    const daily = Array.from({ length: 300 }, () => says(on('statement', today), 'a'));
    const report = frequencyReport({ messages: [message('a')], carriers: daily, period, today });
    expect(report.rows[0]?.total).toBe(300);
    expect(report.unused).toEqual([]);
  });
});
