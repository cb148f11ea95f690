import { currencyExponent } from '../shared/currency.js';
import { MAX_AMOUNT } from '../shared/limits.js';
import type { Ratio } from '../shared/ratio.js';

/**
 * Minor units of one currency in minor units of another, rounded half up; `rate` is what one whole unit of `from` is
 * worth in whole units of `to`. What no plan can hold comes out as one more than the most that it can, so that the
 * rule on amounts refuses it.
 */
export function exchange(amount: number, from: string, to: string, rate: Ratio): number {
  const up = 10n ** BigInt(currencyExponent(to));
  const down = 10n ** BigInt(currencyExponent(from));
  const product = BigInt(amount) * BigInt(rate.numerator) * up;
  const divisor = BigInt(rate.denominator) * down;
  const result = (2n * product + divisor) / (2n * divisor);
  return result > BigInt(MAX_AMOUNT) ? MAX_AMOUNT + 1 : Number(result);
}
