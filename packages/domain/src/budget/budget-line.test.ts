import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MAX_AMOUNT } from '../shared/limits.js';
import { afterCancelling, checkLine, sumLines, type LineAmounts } from './budget-line.js';

const line = (planned: number, approved: number, committed: number, spent: number): LineAmounts => ({
  planned,
  approved,
  committed,
  spent,
});

describe('RH14 money is approved before it is committed, and committed before it is spent', () => {
  test.each([line(0, 0, 0, 0), line(100, 100, 100, 100), line(100, 80, 60, 40), line(MAX_AMOUNT, 0, 0, 0)])(
    'accepts %j',
    (amounts) => {
      expect(checkLine(amounts)).toEqual([]);
    },
  );

  test('each step out of order is a finding with its excess', () => {
    const subject = { kind: 'tactic', id: 't1', label: 'Sitio' } as const;
    expect(checkLine(line(100, 150, 120, 130), subject, 'EUR')).toEqual([
      {
        rule: 'RH14',
        level: 'blocking',
        subject,
        key: 'amount-out-of-order',
        values: { stage: 'approved', before: 'planned', excess: 50, currency: 'EUR' },
      },
      {
        rule: 'RH14',
        level: 'blocking',
        subject,
        key: 'amount-out-of-order',
        values: { stage: 'spent', before: 'committed', excess: 10, currency: 'EUR' },
      },
    ]);
  });

  test.each([
    ['planned', line(-1, -1, -1, -1)],
    ['approved', line(10, 0.5, 0, 0)],
    ['committed', line(10, 10, Number.NaN, 0)],
    ['planned', line(MAX_AMOUNT + 1, 0, 0, 0)],
  ])('the %s amount has to be a whole one within bounds', (stage, amounts) => {
    const [first] = checkLine(amounts);
    expect(first).toMatchObject({ key: 'amount-not-whole', values: { stage } });
  });
});

test('a cancelled line keeps only what was promised or paid, and stays in order', () => {
  const stages = fc.tuple(fc.nat(1_000), fc.nat(1_000), fc.nat(1_000), fc.nat(1_000));
  fc.assert(
    fc.property(stages, ([spent, committed, approved, planned]) => {
      const before = line(
        spent + committed + approved + planned,
        spent + committed + approved,
        spent + committed,
        spent,
      );
      const after = afterCancelling(before);
      expect(checkLine(after)).toEqual([]);
      expect(after).toEqual(line(before.committed, before.committed, before.committed, before.spent));
    }),
  );
});

test('sums stage by stage', () => {
  expect(sumLines([line(100, 50, 20, 10), line(1, 1, 1, 1)])).toEqual(line(101, 51, 21, 11));
  expect(sumLines([])).toEqual(line(0, 0, 0, 0));
});
