import { Decimal128 } from 'bson';

/** A finite decimal number: coefficient × 10^exponent. */
export interface FiniteDecimal {
  readonly coefficient: bigint;
  readonly exponent: number;
}

/** The parts of a Decimal128; the three special values are names. */
export type DecimalParts = FiniteDecimal | 'NaN' | 'Infinity' | '-Infinity';

const DIGITS = 34;

/** Takes a Decimal128 (or decimal text) apart. */
export function decimalParts(value: Decimal128 | string): DecimalParts {
  const text = value.toString();
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (!match) {
    if (/^-inf/i.test(text)) return '-Infinity';
    return /^\+?inf/i.test(text) ? 'Infinity' : 'NaN';
  }
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const magnitude = BigInt(whole + fraction || '0');
  return { coefficient: sign === '-' ? -magnitude : magnitude, exponent: Number(exponent) - fraction.length };
}

/** Builds a Decimal128, rounding half to even to 34 digits as IEEE 754 asks. */
export function toDecimal128(parts: DecimalParts): Decimal128 {
  if (typeof parts === 'string') return Decimal128.fromString(parts);
  const { coefficient, exponent } = roundDigits(parts, DIGITS);
  const digits = (coefficient < 0n ? -coefficient : coefficient).toString();
  if (exponent + digits.length - 1 > 6144)
    return Decimal128.fromString(coefficient < 0n ? '-Infinity' : 'Infinity');
  if (exponent + digits.length < -6176) return Decimal128.fromString('0');
  return Decimal128.fromString(`${coefficient < 0n ? '-' : ''}${digits}E${exponent}`);
}

function roundDigits(value: FiniteDecimal, digits: number): FiniteDecimal {
  const length = (value.coefficient < 0n ? -value.coefficient : value.coefficient).toString().length;
  return length <= digits ? value : rescale(value, value.exponent + length - digits);
}

/** Rounds half to even to a multiple of 10^exponent (or writes more zeros when it is finer already). */
export function rescale(value: FiniteDecimal, exponent: number): FiniteDecimal {
  const shift = exponent - value.exponent;
  if (shift <= 0) return { coefficient: value.coefficient * 10n ** BigInt(-shift), exponent };
  const unit = 10n ** BigInt(shift);
  const quotient = value.coefficient / unit;
  const rest = value.coefficient % unit;
  const twice = (rest < 0n ? -rest : rest) * 2n;
  const up = twice > unit || (twice === unit && quotient % 2n !== 0n);
  return { coefficient: up ? quotient + (value.coefficient < 0n ? -1n : 1n) : quotient, exponent };
}

/** The sum of two decimals. */
export function addDecimals(a: DecimalParts, b: DecimalParts): DecimalParts {
  if (typeof a === 'string')
    return a === 'NaN' || b === 'NaN' || (typeof b === 'string' && a !== b) ? 'NaN' : a;
  if (typeof b === 'string') return b;
  const exponent = Math.min(a.exponent, b.exponent);
  return { coefficient: rescale(a, exponent).coefficient + rescale(b, exponent).coefficient, exponent };
}

/** The same decimal with the other sign. */
export function negateDecimal(a: DecimalParts): DecimalParts {
  if (a === 'NaN') return a;
  if (typeof a === 'string') return a === 'Infinity' ? '-Infinity' : 'Infinity';
  return { coefficient: -a.coefficient, exponent: a.exponent };
}

/** The product of two decimals. */
export function multiplyDecimals(a: DecimalParts, b: DecimalParts): DecimalParts {
  if (typeof a !== 'string' && typeof b !== 'string') {
    return { coefficient: a.coefficient * b.coefficient, exponent: a.exponent + b.exponent };
  }
  const sign = decimalSign(a) * decimalSign(b);
  return Number.isNaN(sign) || sign === 0 ? 'NaN' : sign < 0 ? '-Infinity' : 'Infinity';
}

/** The quotient of two decimals to 34 digits; dividing by zero is the caller's error. */
export function divideDecimals(a: DecimalParts, b: DecimalParts): DecimalParts {
  if (a === 'NaN' || b === 'NaN' || (typeof a === 'string' && typeof b === 'string')) return 'NaN';
  if (typeof b === 'string') return { coefficient: 0n, exponent: 0 };
  if (typeof a === 'string') return decimalSign(b) < 0 ? negateDecimal(a) : a;
  const shift = DIGITS + 2 + b.coefficient.toString().length;
  const scaled = a.coefficient * 10n ** BigInt(shift);
  const quotient = scaled / b.coefficient;
  const exact = quotient * b.coefficient === scaled;
  // A lost remainder must still decide a tie, so it becomes one more digit.
  const sticky = exact ? quotient * 10n : quotient * 10n + (quotient < 0n ? -1n : 1n);
  return trimZeros(
    roundDigits({ coefficient: sticky, exponent: a.exponent - b.exponent - shift - 1 }, DIGITS),
    a.exponent - b.exponent,
  );
}

/** The remainder with the sign of the dividend. */
export function remainderDecimals(a: DecimalParts, b: DecimalParts): DecimalParts {
  if (typeof a === 'string' || b === 'NaN') return 'NaN';
  if (typeof b === 'string') return a;
  const exponent = Math.min(a.exponent, b.exponent);
  return { coefficient: rescale(a, exponent).coefficient % rescale(b, exponent).coefficient, exponent };
}

function trimZeros(value: FiniteDecimal, ideal: number): FiniteDecimal {
  let { coefficient, exponent } = value;
  while (exponent < ideal && coefficient !== 0n && coefficient % 10n === 0n) {
    coefficient /= 10n;
    exponent++;
  }
  return { coefficient, exponent };
}

/** -1, 0, 1, or NaN. */
export function decimalSign(a: DecimalParts): number {
  if (typeof a === 'string') return a === 'NaN' ? Number.NaN : a === 'Infinity' ? 1 : -1;
  return a.coefficient === 0n ? 0 : a.coefficient < 0n ? -1 : 1;
}
