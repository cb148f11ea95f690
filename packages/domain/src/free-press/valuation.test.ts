import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { money, type Money } from '../shared/money.js';
import { RATED_METHODS } from './clip.js';
import { rateCardOn, rateRefusal } from './rate-card.js';
import { commercialValue, isMultiplied, MAX_MULTIPLIER, NO_MULTIPLIER } from './valuation.js';

const eur = (amount: number): Money => money(amount, 'EUR');

describe('RH15 valuation', () => {
  const rated = fc.record({
    method: fc.constantFrom(...RATED_METHODS),
    quantity: fc.nat(1_000_000_000),
    rate: fc.nat(10_000_000),
    times: fc.integer({ min: 0, max: MAX_MULTIPLIER }),
  });
  const valueOf = (
    method: (typeof RATED_METHODS)[number],
    quantityThousandths: number,
    rate: number,
    times: number,
  ) => commercialValue({ method, quantityThousandths, rate: eur(rate), multiplierThousandths: times }).amount;

  test('is linear in size, rate and multiplier, to the half minor unit that rounding may take', () => {
    fc.assert(
      fc.property(rated, fc.integer({ min: 2, max: 9 }), ({ method, quantity, rate, times }, factor) => {
        const once = valueOf(method, quantity, rate, times);
        const off = (other: number) => Math.abs(other - once * factor);
        const most = factor / 2 + 0.5;
        expect(off(valueOf(method, quantity * factor, rate, times))).toBeLessThanOrEqual(most);
        expect(off(valueOf(method, quantity, rate * factor, times))).toBeLessThanOrEqual(most);
        expect(off(valueOf(method, quantity, rate, times * factor))).toBeLessThanOrEqual(most);
        // Factors change places without changing anything: it is rounded once, at the end.
        expect(valueOf(method, quantity * factor, rate, times)).toBe(
          valueOf(method, quantity, rate * factor, times),
        );
      }),
    );
  });

  test('never leaves the currency of its rate, and 1 is no multiplier', () => {
    fc.assert(
      fc.property(rated, fc.constantFrom('EUR', 'COP', 'USD'), ({ method, quantity, rate }, currency) => {
        const valuation = { method, quantityThousandths: quantity, rate: money(rate, currency) };
        const value = commercialValue(valuation);
        expect(value.currency).toBe(currency);
        expect(commercialValue({ ...valuation, multiplierThousandths: NO_MULTIPLIER })).toEqual(value);
      }),
      { numRuns: 30 },
    );
    expect(isMultiplied(NO_MULTIPLIER)).toBe(false);
    expect(isMultiplied(1_500)).toBe(true);
    expect(commercialValue({ method: 'entered', amount: eur(101), multiplierThousandths: 500 })).toEqual(
      eur(51),
    );
  });
});

describe('rate cards', () => {
  const first = {
    number: 1,
    validFrom: '2027-01-01',
    currency: 'EUR',
    rates: { broadcast: 2_250, cpm: null },
  };
  const second = { ...first, number: 2, validFrom: '2027-06-01', rates: { broadcast: 2_500 } };

  test('the newest that had begun holds; before the first there is none', () => {
    expect(rateCardOn([second, first], '2027-05-31')).toBe(first);
    expect(rateCardOn([first, second], '2027-06-01')).toBe(second);
    expect(rateCardOn([first, second], '2026-12-31')).toBeUndefined();
  });

  test('RH15 a clip takes exactly what the card says, in its currency', () => {
    const use = { method: 'broadcast', rate: 2_250, currency: 'EUR', date: '2027-03-01' } as const;
    expect(rateRefusal(first, use)).toBeNull();
    expect(rateRefusal(first, { ...use, currency: 'USD' })).toBe('other-currency');
    expect(rateRefusal(first, { ...use, method: 'cpm' })).toBe('no-such-rate');
    expect(rateRefusal(first, { ...use, rate: 2_251 })).toBe('other-rate');
    expect(rateRefusal(second, { ...use, rate: 2_500 })).toBe('not-yet-valid');
  });
});
