import { multiplyAllAndDivide, multiplyAndDivide } from '../shared/integer-division.js';
import { money, type Money } from '../shared/money.js';
import type { RatedMethod } from './clip.js';

/** A clip is worth its space once. */
export const NO_MULTIPLIER = 1_000;

/** More than this is no valuation any more, whatever the reason. */
export const MAX_MULTIPLIER = 10_000;

/**
 * How a clip's value was found. Sizes are in thousandths of the unit that the rate is for: square centimetres
 * (`print-area`), pages (`page-share`), seconds (`broadcast`), people (`online-reach`) or views (`cpm`), of which the
 * rate is for a thousand.
 */
export type Valuation = {
  /** In thousandths; 1000 unless said. */
  readonly multiplierThousandths?: number;
} & (
  | { readonly method: 'entered'; readonly amount: Money }
  | { readonly method: RatedMethod; readonly quantityThousandths: number; readonly rate: Money }
);

/**
 * What the same space would have cost as advertising: size × rate × multiplier, exact until it is rounded once, half
 * up, to the minor unit. It is an indication of size, not what the communication is worth.
 */
export function commercialValue(valuation: Valuation): Money {
  const times = valuation.multiplierThousandths ?? NO_MULTIPLIER;
  if (valuation.method === 'entered') {
    const { amount, currency } = valuation.amount;
    return money(multiplyAndDivide(amount, times, NO_MULTIPLIER), currency);
  }
  const { method, quantityThousandths, rate } = valuation;
  const unit = PER_THOUSAND.includes(method) ? 1_000_000 : 1_000;
  const amount = multiplyAllAndDivide([rate.amount, quantityThousandths, times], unit * NO_MULTIPLIER);
  return money(amount, rate.currency);
}

/** The methods whose rate is for a thousand of what is counted. */
export const PER_THOUSAND: readonly RatedMethod[] = ['online-reach', 'cpm'];

/** Whether a multiplier needs a reason and somebody who answers for it. */
export function isMultiplied(multiplierThousandths: number): boolean {
  return multiplierThousandths !== NO_MULTIPLIER;
}
