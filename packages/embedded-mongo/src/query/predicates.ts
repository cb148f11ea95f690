import { Binary, MaxKey, MinKey, ObjectId } from 'bson';
import {
  binaryParts,
  canonicalOrder,
  compareValues,
  equalValues,
  textOf,
  type TextOrder,
} from '../bson/compare.js';
import { toFraction } from '../bson/compare-numbers.js';
import {
  bsonType,
  isNumeric,
  toNumber,
  typeName,
  type BsonTypeName,
  type NumericValue,
} from '../bson/values.js';
import { ServerError } from '../errors.js';

/** Decides over one value; `undefined` stands for a missing field. */
export type Predicate = (value: unknown) => boolean;

/** Equality; null also matches what is missing. */
export function equals(operand: unknown, text: TextOrder | undefined): Predicate {
  if (operand === null || operand === undefined) return (value) => value === undefined || value === null;
  if (typeof operand === 'string' && !text) return (value) => value === operand || textOf(value) === operand;
  if (typeof operand === 'number' && !Number.isNaN(operand)) {
    return (value) =>
      value === operand || (typeof value === 'object' && isNumeric(value) && equalValues(value, operand));
  }
  if (operand instanceof ObjectId) return (value) => value instanceof ObjectId && value.equals(operand);
  return (value) => value !== undefined && equalValues(value, operand, text);
}

/** $gt, $gte, $lt and $lte: only values of the operand's own kind are compared. */
export function ordered(
  operand: unknown,
  accepts: (order: number) => boolean,
  text: TextOrder | undefined,
): Predicate {
  if (operand === null || operand === undefined) {
    return accepts(0) ? (value) => value === undefined || value === null : () => false;
  }
  if (operand instanceof MinKey || operand instanceof MaxKey) {
    return (value) => value !== undefined && accepts(compareValues(value, operand));
  }
  if (isNumeric(operand) && Number.isNaN(toNumber(operand))) {
    return accepts(0) ? (value) => isNumeric(value) && Number.isNaN(toNumber(value)) : () => false;
  }
  const kind = canonicalOrder[typeName(operand)];
  return (value) => {
    if (value === undefined || canonicalOrder[typeName(value)] !== kind) return false;
    if (typeof value !== 'string' && isNumeric(value) && Number.isNaN(toNumber(value))) return false;
    return accepts(compareValues(value, operand, text));
  };
}

const aliases = new Map<string, readonly number[]>(
  Object.entries(bsonType).map(([name, code]): [string, readonly number[]] => [name, [code]]),
);
aliases.set('number', [1, 16, 18, 19]);

/** The numbers of the types `$type` asks for. */
export function typeNumbers(operand: unknown): Set<number> {
  const wanted = new Set<number>();
  const list: unknown[] = Array.isArray(operand) ? (operand as unknown[]) : [operand];
  if (list.length === 0) throw new ServerError('FailedToParse', '$type must match at least one type');
  for (const item of list) {
    if (typeof item === 'string') {
      const codes = aliases.get(item);
      if (!codes) throw new ServerError('BadValue', `Unknown type name alias: ${item}`);
      for (const code of codes) wanted.add(code);
    } else if (isNumeric(item)) {
      const code = toNumber(item);
      if (!(Object.values(bsonType) as number[]).includes(code)) {
        throw new ServerError('BadValue', `Invalid numerical type code: ${code}`);
      }
      wanted.add(code);
    } else {
      throw new ServerError('TypeMismatch', 'type must be represented as a number or a string');
    }
  }
  return wanted;
}

/** Whether the value has one of the types. */
export function hasType(value: unknown, wanted: ReadonlySet<number>): boolean {
  if (value === undefined) return false;
  const name: BsonTypeName = typeName(value);
  return wanted.has(bsonType[name]);
}

/** $mod: divisor and remainder, both cut to whole numbers. */
export function modulo(operand: unknown): Predicate {
  if (!Array.isArray(operand)) throw new ServerError('BadValue', 'malformed mod, needs to be an array');
  const [first, second] = operand as unknown[];
  if (operand.length < 2) throw new ServerError('BadValue', 'malformed mod, not enough elements');
  if (operand.length > 2) throw new ServerError('BadValue', 'malformed mod, too many elements');
  if (!isNumeric(first)) throw new ServerError('BadValue', 'malformed mod, divisor not a number');
  if (!isNumeric(second)) throw new ServerError('BadValue', 'malformed mod, remainder not a number');
  const divisor = Math.trunc(toNumber(first));
  const remainder = Math.trunc(toNumber(second));
  if (!Number.isFinite(divisor) || !Number.isFinite(remainder)) {
    throw new ServerError('BadValue', 'malformed mod, divisor value is invalid');
  }
  if (divisor === 0) throw new ServerError('BadValue', 'divisor cannot be 0');
  const by = BigInt(divisor);
  const rest = BigInt(remainder);
  return (value) => {
    if (!isNumeric(value)) return false;
    const whole = wholeOf(value);
    return whole !== undefined && whole % by === rest;
  };
}

/** The value without its fraction, exactly; `undefined` for infinities and NaN. */
function wholeOf(value: NumericValue): bigint | undefined {
  const fraction = toFraction(value);
  return fraction && fraction.numerator / fraction.denominator;
}

type BitTest = 'allSet' | 'allClear' | 'anySet' | 'anyClear';

/** The four $bits operators: a mask as a number, binary data or a list of positions. */
export function bits(operand: unknown, test: BitTest): Predicate {
  const mask = maskOf(operand);
  return (value) => {
    const number = bitsOf(value);
    if (number === undefined) return false;
    const both = number & mask;
    if (test === 'allSet') return both === mask;
    if (test === 'allClear') return both === 0n;
    if (test === 'anySet') return both !== 0n;
    return both !== mask;
  };
}

function maskOf(operand: unknown): bigint {
  if (Array.isArray(operand)) {
    let mask = 0n;
    for (const item of operand) {
      const position = isNumeric(item) ? toNumber(item) : Number.NaN;
      if (!Number.isInteger(position) || position < 0) {
        throw new ServerError('BadValue', 'bit positions must be an integer >= 0');
      }
      mask |= 1n << BigInt(position);
    }
    return mask;
  }
  if (operand instanceof Binary) return bytesToBits(operand);
  if (isNumeric(operand)) {
    const number = toNumber(operand);
    if (Number.isInteger(number) && number >= 0) return BigInt(number);
    throw new ServerError('FailedToParse', 'Expected a non-negative integral number for a bitmask');
  }
  throw new ServerError('BadValue', 'bitmask takes an Array, a number, or a BinData');
}

function bitsOf(value: unknown): bigint | undefined {
  const binary = binaryParts(value);
  if (binary) return bytesToBits(new Binary(binary.bytes));
  if (!isNumeric(value)) return undefined;
  const fraction = toFraction(value);
  if (!fraction || fraction.numerator % fraction.denominator !== 0n) return undefined;
  return BigInt.asUintN(128, fraction.numerator / fraction.denominator);
}

function bytesToBits(binary: Binary): bigint {
  const { bytes } = binaryParts(binary) ?? { bytes: new Uint8Array() };
  let result = 0n;
  for (let i = bytes.length - 1; i >= 0; i--) result = (result << 8n) | BigInt(bytes[i] ?? 0);
  return result;
}

/** What each comparison accepts. */
export const orders: Readonly<Record<string, (order: number) => boolean>> = {
  $gt: (order) => order > 0,
  $gte: (order) => order >= 0,
  $lt: (order) => order < 0,
  $lte: (order) => order <= 0,
};

/** The bit operators and what they test. */
export const bitTests = {
  $bitsAllSet: 'allSet',
  $bitsAllClear: 'allClear',
  $bitsAnySet: 'anySet',
  $bitsAnyClear: 'anyClear',
} as const;
