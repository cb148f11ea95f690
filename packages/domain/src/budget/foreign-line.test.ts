import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MAX_AMOUNT } from '../shared/limits.js';
import { inverseOf, ratioOf, type Ratio } from '../shared/ratio.js';
import { checkLine, EMPTY_LINE, type LineAmounts } from './budget-line.js';
import { exchange } from './exchange.js';
import { cancelLine, reviseLine, type LineCurrency, type MoneyOfLine } from './foreign-line.js';

const rate = (text: string): Ratio => {
  const found = ratioOf(text);
  if (!found) throw new Error(`no rate: ${text}`);
  return found;
};
const dollars = (text: string): LineCurrency => ({
  currency: 'USD',
  rate: rate(text),
  rateDate: '2027-03-01',
  rateSource: 'Banco central',
});
const amounts = (planned: number, approved = 0, committed = 0, spent = 0): LineAmounts => ({
  planned,
  approved,
  committed,
  spent,
});
const EMPTY: MoneyOfLine = { amounts: EMPTY_LINE, foreign: null };

function revised(before: MoneyOfLine, ...[change]: [Parameters<typeof reviseLine>[1]]): MoneyOfLine {
  const result = reviseLine(before, change, 'EUR');
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('I1 an amount in another currency', () => {
  test('is exact until it is rounded once, half up', () => {
    expect(exchange(100_000, 'USD', 'EUR', rate('0.9215'))).toBe(92_150);
    expect(exchange(1, 'USD', 'EUR', rate('0.5'))).toBe(1);
    expect(exchange(1, 'USD', 'EUR', rate('0.499999999'))).toBe(0);
    // 0.1 + 0.2 has no place here: a third of a cent is not a cent.
    expect(exchange(30, 'USD', 'EUR', rate('0.01'))).toBe(0);
    expect(exchange(50, 'USD', 'EUR', rate('0.01'))).toBe(1);
  });

  test('minds currencies without cents and with three digits', () => {
    // 1 EUR = 4.329,5 COP; COP has cents, CLP has none, KWD has three.
    expect(exchange(432_950_00, 'COP', 'EUR', inverseOf(rate('4329.5')))).toBe(10_000);
    expect(exchange(1_000, 'CLP', 'EUR', rate('0.001'))).toBe(100);
    expect(exchange(100, 'EUR', 'CLP', rate('1000'))).toBe(1_000);
    expect(exchange(1_000, 'KWD', 'EUR', rate('3'))).toBe(300);
  });

  test('that no plan can hold is refused by the rule on amounts, and never overflows', () => {
    const { amounts: huge } = revised(EMPTY, {
      amounts: { planned: MAX_AMOUNT },
      currency: dollars('999999999'),
    });
    expect(checkLine(huge)).toMatchObject([{ rule: 'RH14', key: 'amount-not-whole' }]);
  });
});

describe('a line in another currency', () => {
  const trip = revised(EMPTY, { amounts: { planned: 100_000 }, currency: dollars('0.90') });

  test('is added up in the campaign’s, and keeps its own', () => {
    expect(trip.amounts).toEqual(amounts(90_000));
    expect(trip.foreign).toMatchObject({
      currency: 'USD',
      amounts: amounts(100_000),
      rateDate: '2027-03-01',
    });
    expect(revised(trip, { amounts: { approved: 50_000 } }).amounts).toEqual(amounts(90_000, 45_000));
  });

  test('what was paid keeps its worth; a new rate values only the rest', () => {
    const paid = revised(trip, { amounts: { approved: 100_000, committed: 100_000, spent: 40_000 } });
    expect(paid.amounts).toEqual(amounts(90_000, 90_000, 90_000, 36_000));
    const later = revised(paid, { currency: dollars('0.95') });
    expect(later.amounts).toEqual(amounts(93_000, 93_000, 93_000, 36_000));
    const all = revised(later, { amounts: { spent: 100_000 } });
    expect(all.amounts.spent).toBe(93_000);
    // The same rate with another date and source is noted and moves nothing.
    expect(revised(later, { currency: { ...dollars('0.950'), rateDate: '2027-05-01' } })).toMatchObject({
      amounts: later.amounts,
      foreign: { rateDate: '2027-05-01' },
    });
  });

  test('a currency changes while nothing is bound, with the amounts said anew', () => {
    expect(reviseLine(trip, { currency: null }, 'EUR')).toEqual({
      ok: false,
      error: { code: 'amounts-needed' },
    });
    expect(revised(trip, { amounts: { planned: 80_000 }, currency: null })).toEqual({
      amounts: amounts(80_000),
      foreign: null,
    });
    const bound = revised(trip, { amounts: { approved: 1, committed: 1 } });
    expect(reviseLine(bound, { amounts: { planned: 1 }, currency: null }, 'EUR')).toEqual({
      ok: false,
      error: { code: 'currency-in-use' },
    });
    // The campaign's own currency is no foreign one, however it is said.
    expect(revised(EMPTY, { currency: { ...dollars('2'), currency: 'EUR' } }).foreign).toBeNull();
  });

  test('cancelled keeps what is promised, in both currencies', () => {
    const bound = revised(trip, { amounts: { approved: 60_000, committed: 30_000, spent: 10_000 } });
    expect(cancelLine(bound, 'EUR')).toMatchObject({
      amounts: amounts(27_000, 27_000, 27_000, 9_000),
      foreign: { amounts: amounts(30_000, 30_000, 30_000, 10_000) },
    });
    expect(cancelLine({ amounts: amounts(9, 8, 7, 6), foreign: null }, 'EUR').amounts).toEqual(
      amounts(7, 7, 7, 6),
    );
  });
});

test('RH14 conversions never reorder the stages, nor touch what was paid, whatever rates follow', () => {
  const rates = fc
    .integer({ min: 1, max: 5_000_000 })
    .map((digits): Ratio => ({ numerator: digits, denominator: 1_000 }));
  const steps = fc.tuple(fc.nat(90_000), fc.nat(90_000), fc.nat(90_000), fc.nat(90_000), rates);
  fc.assert(
    fc.property(fc.array(steps, { minLength: 1, maxLength: 6 }), (years) => {
      let current = revised(EMPTY, { amounts: { planned: 0 }, currency: dollars('1') });
      for (const [spent, committed, approved, planned, at] of years) {
        const own = current.foreign?.amounts ?? EMPTY_LINE;
        const before = current;
        current = revised(current, { currency: { ...dollars('1'), rate: at } });
        expect(current.amounts.spent).toBe(before.amounts.spent);
        expect(current.foreign?.amounts).toEqual(own);
        const next = own.spent + spent;
        current = revised(current, {
          amounts: {
            spent: next,
            committed: next + committed,
            approved: next + committed + approved,
            planned: next + committed + approved + planned,
          },
        });
        expect(checkLine(current.amounts)).toEqual([]);
        expect(current.amounts.spent).toBeGreaterThanOrEqual(before.amounts.spent);
      }
    }),
    { numRuns: 50 },
  );
});
