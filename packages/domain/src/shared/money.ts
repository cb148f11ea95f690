import { multiplyAndDivide } from './integer-division.js';

/** An amount in integer minor units (cents) of an ISO 4217 currency. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** Ten thousand basis points are the whole: 2000 is 20 %. */
export const BASIS_POINTS = 10_000;

/** Two amounts of different currencies met in one sum: they are never added, nor converted behind one's back. */
export class CurrencyMismatchError extends Error {
  override readonly name = 'CurrencyMismatchError';

  constructor(
    readonly expected: string,
    readonly found: string,
  ) {
    super(`amounts in ${expected} and ${found} cannot be put together`);
  }
}

/** An amount of a currency; refuses anything but whole minor units. */
export function money(amount: number, currency: string): Money {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole number of minor units: ${amount}`);
  return { amount, currency };
}

/** The sum of two amounts of one currency. */
export function add(a: Money, b: Money): Money {
  assertSameCurrency(a, b);
  return money(a.amount + b.amount, a.currency);
}

/** What is left of `a` without `b`; may be negative. */
export function subtract(a: Money, b: Money): Money {
  assertSameCurrency(a, b);
  return money(a.amount - b.amount, a.currency);
}

/** The sum of a list; zero of `currency` when it is empty. */
export function sum(amounts: readonly Money[], currency: string): Money {
  return amounts.reduce(add, money(0, currency));
}

/** Below zero when `a` is less, above when it is more, zero when equal. */
export function compare(a: Money, b: Money): number {
  assertSameCurrency(a, b);
  return Math.sign(a.amount - b.amount);
}

/** A share in basis points, rounded half away from zero: 20 % of 0.03 is 0.01. */
export function percentOf(whole: Money, basisPoints: number): Money {
  return money(multiplyAndDivide(whole.amount, basisPoints, BASIS_POINTS), whole.currency);
}

/** Price × quantity in thousandths of the unit (2500 is 2.5 units), rounded half away from zero. */
export function multiplyByQuantity(price: Money, quantityThousandths: number): Money {
  return money(multiplyAndDivide(price.amount, quantityThousandths, 1_000), price.currency);
}

function assertSameCurrency(a: Money, b: Money): void {
  if (a.currency !== b.currency) throw new CurrencyMismatchError(a.currency, b.currency);
}
