import { Decimal128, Long } from 'bson';
import { decimalParts } from './decimal.js';
import { toNumber, type NumericValue } from './values.js';

/** An exact fraction; every finite double, 64-bit integer and Decimal128 is one. */
interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * Compares numbers of any two BSON types exactly. Rounding to a double keeps order, so only ties need exact fractions.
 * NaN is lower than every number and equal to itself; both zeros are equal.
 */
export function compareNumbers(a: NumericValue, b: NumericValue): number {
  const x = toNumber(a);
  const y = toNumber(b);
  if (x < y) return -1;
  if (x > y) return 1;
  if (x !== y) return Number.isNaN(x) ? (Number.isNaN(y) ? 0 : -1) : 1;
  if (!mayRound(a) && !mayRound(b)) return 0;
  return compareExact(a, b);
}

function mayRound(value: NumericValue): boolean {
  return value instanceof Long || value instanceof Decimal128 || typeof value === 'bigint';
}

function compareExact(a: NumericValue, b: NumericValue): number {
  const left = toFraction(a);
  const right = toFraction(b);
  if (left === undefined || right === undefined) {
    // One of them is infinite: a finite decimal beyond the doubles rounds to infinity too.
    if (left === right) return 0;
    const infinite = left === undefined ? toNumber(a) : toNumber(b);
    return infinite > 0 === (left === undefined) ? 1 : -1;
  }
  const x = left.numerator * right.denominator;
  const y = right.numerator * left.denominator;
  return x < y ? -1 : x > y ? 1 : 0;
}

/** The exact fraction of a number; `undefined` for infinities and NaN. */
export function toFraction(value: NumericValue): Fraction | undefined {
  if (typeof value === 'bigint') return { numerator: value, denominator: 1n };
  if (value instanceof Long) return { numerator: value.toBigInt(), denominator: 1n };
  if (value instanceof Decimal128) {
    const parts = decimalParts(value);
    if (typeof parts === 'string') return undefined;
    const power = 10n ** BigInt(Math.abs(parts.exponent));
    return parts.exponent < 0
      ? { numerator: parts.coefficient, denominator: power }
      : { numerator: parts.coefficient * power, denominator: 1n };
  }
  return doubleFraction(toNumber(value));
}

function doubleFraction(value: number): Fraction | undefined {
  if (!Number.isFinite(value)) return undefined;
  if (Number.isInteger(value)) return { numerator: BigInt(value), denominator: 1n };
  let mantissa = value;
  let shift = 0;
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    shift++;
  }
  return { numerator: BigInt(mantissa), denominator: 1n << BigInt(shift) };
}
