import { Binary, Decimal128, Double, Long, ObjectId, Timestamp } from 'bson';
import { makeDouble } from '../bson/arithmetic.js';
import { decimalParts } from '../bson/decimal.js';
import { isNumeric, toNumber, typeName, type BsonTypeName, type NumericValue } from '../bson/values.js';
import { ServerError } from '../errors.js';

/** A value's text as `$toString` writes it. */
export function convertToText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (value instanceof ObjectId) return value.toHexString();
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Decimal128) return value.toString();
  if (value instanceof Long) return value.toString();
  if (isNumeric(value)) return doubleText(toNumber(value));
  if (value instanceof Binary && value.sub_type === Binary.SUBTYPE_UUID) return value.toUUID().toHexString();
  throw unsupported(value, 'string');
}

function doubleText(value: number): string {
  if (value === Infinity) return 'Infinity';
  if (value === -Infinity) return '-Infinity';
  return Object.is(value, -0) ? '-0' : String(value).replace(/e([+-])(\d)$/, 'e$10$2');
}

function unsupported(value: unknown, target: string): ServerError {
  return new ServerError(
    'ConversionFailure',
    `Unsupported conversion from ${typeName(value)} to ${target} in $convert with no onError value`,
  );
}

function failed(value: string, target: string): ServerError {
  return new ServerError(
    'ConversionFailure',
    `Failed to parse ${target} '${value}' in $convert with no onError value`,
  );
}

function outOfRange(value: unknown, target: string): ServerError {
  return new ServerError(
    'ConversionFailure',
    `Conversion would overflow target type in $convert with no onError value: ${String(value)} to ${target}`,
  );
}

function wholeNumber(value: unknown, target: 'int' | 'long'): unknown {
  const limit = target === 'int' ? 1n << 31n : 1n << 63n;
  const finish = (number: bigint): unknown => {
    if (number < -limit || number >= limit) throw outOfRange(number, target);
    return target === 'int' ? Number(number) : Long.fromBigInt(number);
  };
  if (typeof value === 'boolean') return finish(value ? 1n : 0n);
  if (typeof value === 'string') {
    if (!/^[+-]?\d+$/.test(value)) throw failed(value, 'number');
    return finish(BigInt(value.replace(/^\+/, '')));
  }
  if (value instanceof Date && target === 'long') return Long.fromNumber(value.getTime());
  if (value instanceof Decimal128) {
    const parts = decimalParts(value);
    if (typeof parts === 'string') throw outOfRange(value, target);
    const power = 10n ** BigInt(Math.abs(parts.exponent));
    return finish(parts.exponent >= 0 ? parts.coefficient * power : parts.coefficient / power);
  }
  if (value instanceof Long) return finish(value.toBigInt());
  if (isNumeric(value)) {
    const number = toNumber(value);
    if (!Number.isFinite(number)) throw outOfRange(number, target);
    return finish(BigInt(Math.trunc(number)));
  }
  throw unsupported(value, target);
}

function toDouble(value: unknown): NumericValue {
  if (typeof value === 'boolean') return new Double(value ? 1 : 0);
  if (typeof value === 'string') {
    const number = /^\s*$/.test(value) || value !== value.trim() ? Number.NaN : Number(value);
    if (Number.isNaN(number) && value !== 'NaN') throw failed(value, 'number');
    return makeDouble(number);
  }
  if (value instanceof Date) return makeDouble(value.getTime());
  if (isNumeric(value)) return makeDouble(toNumber(value));
  throw unsupported(value, 'double');
}

function toDecimal(value: unknown): Decimal128 {
  if (value instanceof Decimal128) return value;
  if (typeof value === 'boolean') return Decimal128.fromString(value ? '1' : '0');
  if (typeof value === 'string') {
    try {
      return Decimal128.fromStringWithRounding(value);
    } catch {
      throw failed(value, 'number');
    }
  }
  if (value instanceof Date) return Decimal128.fromString(String(value.getTime()));
  if (value instanceof Long) return Decimal128.fromString(value.toString());
  if (isNumeric(value)) {
    const number = toNumber(value);
    return Decimal128.fromString(
      typeName(value) === 'int'
        ? String(number)
        : Number.isFinite(number)
          ? number.toPrecision(15)
          : String(number),
    );
  }
  throw unsupported(value, 'decimal');
}

function toDate(value: unknown, parse: (text: string) => Date): Date {
  if (value instanceof Date) return value;
  if (typeof value === 'string') return parse(value);
  if (value instanceof ObjectId) return value.getTimestamp();
  if (value instanceof Timestamp) return new Date(value.getHighBitsUnsigned() * 1000);
  if (isNumeric(value) && typeName(value) !== 'int') return new Date(Math.trunc(toNumber(value)));
  throw unsupported(value, 'date');
}

function toObjectId(value: unknown): ObjectId {
  if (value instanceof ObjectId) return value;
  if (typeof value !== 'string') throw unsupported(value, 'objectId');
  if (!/^[0-9a-f]{24}$/i.test(value)) throw failed(value, 'objectId');
  return ObjectId.createFromHexString(value);
}

/** Converts a value that is neither null nor missing to another type. */
export function convert(value: unknown, target: BsonTypeName, parseDate: (text: string) => Date): unknown {
  switch (target) {
    case 'string':
      return convertToText(value);
    case 'bool':
      return isNumeric(value) ? toNumber(value) !== 0 : value !== false;
    case 'int':
    case 'long':
      return wholeNumber(value, target);
    case 'double':
      return toDouble(value);
    case 'decimal':
      return toDecimal(value);
    case 'date':
      return toDate(value, parseDate);
    case 'objectId':
      return toObjectId(value);
    case 'binData':
      if (value instanceof Binary) return value;
      break;
    default:
      break;
  }
  throw unsupported(value, target);
}
