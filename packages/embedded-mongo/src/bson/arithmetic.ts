import { Decimal128, Double, Int32, Long } from 'bson';
import { ServerError } from '../errors.js';
import {
  addDecimals,
  decimalParts,
  decimalSign,
  divideDecimals,
  multiplyDecimals,
  negateDecimal,
  remainderDecimals,
  rescale,
  toDecimal128,
  type DecimalParts,
} from './decimal.js';
import { isInt32, toNumber, type NumericValue } from './values.js';

/** The numeric types from the narrowest to the widest; a result has the wider type of its operands. */
export type NumericKind = 'int' | 'long' | 'double' | 'decimal';

const width: Readonly<Record<NumericKind, number>> = { int: 0, long: 1, double: 2, decimal: 3 };

/** The numeric type of a value. */
export function kindOf(value: NumericValue): NumericKind {
  if (typeof value === 'number') return isInt32(value) ? 'int' : 'double';
  if (value instanceof Int32) return 'int';
  if (value instanceof Double) return 'double';
  return value instanceof Decimal128 ? 'decimal' : 'long';
}

function wider(a: NumericValue, b: NumericValue): NumericKind {
  const left = kindOf(a);
  const right = kindOf(b);
  return width[left] >= width[right] ? left : right;
}

/** A double that stays a double in BSON even when it is whole. */
export function makeDouble(value: number): NumericValue {
  return isInt32(value) ? new Double(value) : value;
}

/** A whole number as int when asked for and possible, else as long, else as double. */
export function makeInteger(value: bigint, kind: NumericKind): NumericValue {
  if (kind === 'int' && value >= -2147483648n && value <= 2147483647n) return Number(value);
  if (value >= -(1n << 63n) && value < 1n << 63n) return Long.fromBigInt(value);
  return makeDouble(Number(value));
}

/** The whole value of an int or long. */
export function toBigInt(value: NumericValue): bigint {
  if (typeof value === 'bigint') return value;
  if (value instanceof Long) return value.toBigInt();
  return BigInt(Math.trunc(toNumber(value)));
}

/** The decimal parts of any number; doubles are taken to 15 significant digits, as the server does. */
export function toDecimalParts(value: NumericValue): DecimalParts {
  if (value instanceof Decimal128) return decimalParts(value);
  if (kindOf(value) !== 'double') return { coefficient: toBigInt(value), exponent: 0 };
  const number = toNumber(value);
  if (!Number.isFinite(number)) return Number.isNaN(number) ? 'NaN' : number > 0 ? 'Infinity' : '-Infinity';
  return decimalParts(number.toPrecision(15));
}

/** a + b */
export function add(a: NumericValue, b: NumericValue): NumericValue {
  if (typeof a === 'number' && typeof b === 'number' && isInt32(a) && isInt32(b)) {
    const sum = a + b;
    return isInt32(sum) ? sum : Long.fromNumber(sum);
  }
  const kind = wider(a, b);
  if (kind === 'decimal') return toDecimal128(addDecimals(toDecimalParts(a), toDecimalParts(b)));
  if (kind === 'double') return makeDouble(toNumber(a) + toNumber(b));
  return makeInteger(toBigInt(a) + toBigInt(b), kind);
}

/** a - b */
export function subtract(a: NumericValue, b: NumericValue): NumericValue {
  const kind = wider(a, b);
  if (kind === 'decimal')
    return toDecimal128(addDecimals(toDecimalParts(a), negateDecimal(toDecimalParts(b))));
  if (kind === 'double') return makeDouble(toNumber(a) - toNumber(b));
  return makeInteger(toBigInt(a) - toBigInt(b), kind);
}

/** a × b */
export function multiply(a: NumericValue, b: NumericValue): NumericValue {
  const kind = wider(a, b);
  if (kind === 'decimal') return toDecimal128(multiplyDecimals(toDecimalParts(a), toDecimalParts(b)));
  if (kind === 'double') return makeDouble(toNumber(a) * toNumber(b));
  return makeInteger(toBigInt(a) * toBigInt(b), kind);
}

/** a ÷ b, always a double or a decimal. */
export function divide(a: NumericValue, b: NumericValue): NumericValue {
  if (wider(a, b) === 'decimal') {
    const divisor = toDecimalParts(b);
    if (decimalSign(divisor) === 0) throw new ServerError('BadValue', "can't $divide by zero");
    return toDecimal128(divideDecimals(toDecimalParts(a), divisor));
  }
  if (toNumber(b) === 0) throw new ServerError('BadValue', "can't $divide by zero");
  return makeDouble(toNumber(a) / toNumber(b));
}

/** The remainder of a ÷ b with the sign of a. */
export function remainder(a: NumericValue, b: NumericValue): NumericValue {
  const kind = wider(a, b);
  if (toNumber(b) === 0) throw new ServerError(16610, "can't $mod by zero");
  if (kind === 'decimal') return toDecimal128(remainderDecimals(toDecimalParts(a), toDecimalParts(b)));
  if (kind === 'double') return makeDouble(toNumber(a) % toNumber(b));
  return makeInteger(toBigInt(a) % toBigInt(b), kind);
}

/** How a number is brought to a given place. */
export type RoundingMode = 'round' | 'trunc' | 'floor' | 'ceil';

/** Rounds (half to even), cuts, or goes to the next whole number, at a decimal place. */
export function roundTo(value: NumericValue, place: number, mode: RoundingMode): NumericValue {
  const kind = kindOf(value);
  if (kind === 'int' || kind === 'long') {
    if (place >= 0) return value;
    return makeInteger(roundParts({ coefficient: toBigInt(value), exponent: 0 }, place, mode), kind);
  }
  if (kind === 'decimal') {
    const parts = toDecimalParts(value);
    if (typeof parts === 'string' || parts.exponent >= -place) return value;
    return toDecimal128({ coefficient: roundUnits(parts, -place, mode), exponent: -place });
  }
  const number = toNumber(value);
  if (!Number.isFinite(number) || (Number.isInteger(number) && place >= 0)) return makeDouble(number);
  const parts = decimalParts(String(number));
  if (typeof parts === 'string' || parts.exponent >= -place) return makeDouble(number);
  const units = roundUnits(parts, -place, mode);
  return makeDouble(Number(`${units}e${-place}`));
}

function roundParts(
  parts: { coefficient: bigint; exponent: number },
  place: number,
  mode: RoundingMode,
): bigint {
  return roundUnits(parts, -place, mode) * 10n ** BigInt(-place);
}

function roundUnits(
  parts: { coefficient: bigint; exponent: number },
  exponent: number,
  mode: RoundingMode,
): bigint {
  if (mode === 'round') return rescale(parts, exponent).coefficient;
  const unit = 10n ** BigInt(Math.max(0, exponent - parts.exponent));
  const quotient = parts.coefficient / unit;
  const rest = parts.coefficient % unit;
  if (mode === 'floor' && rest < 0n) return quotient - 1n;
  if (mode === 'ceil' && rest > 0n) return quotient + 1n;
  return quotient;
}

/** |a| */
export function absolute(value: NumericValue): NumericValue {
  return toNumber(value) < 0 ? subtract(kindOf(value) === 'long' ? Long.ZERO : 0, value) : value;
}
