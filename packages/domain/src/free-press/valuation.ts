import { multiplyAndDivide } from '../shared/integer-division.js';
import { money, multiplyByQuantity, type Money } from '../shared/money.js';
import type { ValuationMethod } from './clip.js';

/**
 * How a clip's value was found. Sizes are in thousandths of the unit that the rate is for: square centimetres
 * (`print-area`), pages (`page-share`), seconds (`broadcast`), impressions (`cpm`, whose rate is for a thousand).
 */
export type Valuation =
  | { readonly method: 'entered'; readonly amount: Money }
  | {
      readonly method: Exclude<ValuationMethod, 'entered'>;
      readonly quantityThousandths: number;
      readonly rate: Money;
    };

/**
 * What the same space would have cost as advertising, rounded half up to the minor unit. No multiplier: it is an
 * indication of size, not what the communication is worth.
 */
export function commercialValue(valuation: Valuation): Money {
  if (valuation.method === 'entered') return valuation.amount;
  const { method, quantityThousandths, rate } = valuation;
  if (method === 'cpm')
    return money(multiplyAndDivide(rate.amount, quantityThousandths, 1_000_000), rate.currency);
  return multiplyByQuantity(rate, quantityThousandths);
}
