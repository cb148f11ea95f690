import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  DBRef,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'bson';

/** A decoded document. Values follow the value model of `decode.ts`. */
export interface Doc {
  [key: string]: unknown;
}

/** BSON type numbers, as `$type` and the wire know them. */
export const bsonType = {
  double: 1,
  string: 2,
  object: 3,
  array: 4,
  binData: 5,
  undefined: 6,
  objectId: 7,
  bool: 8,
  date: 9,
  null: 10,
  regex: 11,
  dbPointer: 12,
  javascript: 13,
  symbol: 14,
  javascriptWithScope: 15,
  int: 16,
  timestamp: 17,
  long: 18,
  decimal: 19,
  minKey: -1,
  maxKey: 127,
} as const;

/** One of the BSON types by name. */
export type BsonTypeName = keyof typeof bsonType;

/** Whether a JavaScript number is written as a 32-bit integer (all others are doubles). */
export function isInt32(value: number): boolean {
  return (value | 0) === value && !(value === 0 && 1 / value < 0);
}

/** A plain sub-document: not an array and not one of the BSON value classes. */
export function isDoc(value: unknown): value is Doc {
  if (typeof value !== 'object' || value === null) return false;
  const proto: unknown = Object.getPrototypeOf(value);
  return proto === Object.prototype || proto === null;
}

/** The BSON type name of a value; `undefined` stands for a missing field. */
export function typeName(value: unknown): BsonTypeName {
  switch (typeof value) {
    case 'number':
      return isInt32(value) ? 'int' : 'double';
    case 'string':
      return 'string';
    case 'boolean':
      return 'bool';
    case 'undefined':
      return 'undefined';
    case 'bigint':
      return 'long';
    case 'object':
      break;
    default:
      return 'undefined';
  }
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (isDoc(value)) return 'object';
  if (value instanceof ObjectId) return 'objectId';
  if (value instanceof Date) return 'date';
  if (value instanceof Timestamp) return 'timestamp';
  if (value instanceof Long) return 'long';
  if (value instanceof Double) return 'double';
  if (value instanceof Int32) return 'int';
  if (value instanceof Decimal128) return 'decimal';
  if (value instanceof Binary || value instanceof Uint8Array) return 'binData';
  if (value instanceof BSONRegExp || value instanceof RegExp) return 'regex';
  if (value instanceof Code) return value.scope ? 'javascriptWithScope' : 'javascript';
  if (value instanceof BSONSymbol) return 'symbol';
  if (value instanceof MinKey) return 'minKey';
  if (value instanceof MaxKey) return 'maxKey';
  if (value instanceof DBRef) return 'object';
  return 'object';
}

/** A value of one of the four numeric types. */
export type NumericValue = number | Double | Int32 | Long | Decimal128 | bigint;

/** Whether the value is a number of any BSON type. */
export function isNumeric(value: unknown): value is NumericValue {
  if (typeof value === 'number' || typeof value === 'bigint') return true;
  if (typeof value !== 'object' || value === null) return false;
  return (
    (value instanceof Long && !(value instanceof Timestamp)) ||
    value instanceof Double ||
    value instanceof Int32 ||
    value instanceof Decimal128
  );
}

/** The nearest JavaScript number of any numeric value (a Long or Decimal128 may lose digits). */
export function toNumber(value: NumericValue): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Long) return value.toNumber();
  if (value instanceof Decimal128) return Number(value.toString());
  return value.valueOf();
}

/** A whole number out of any numeric value, or `undefined` when it has a fraction or is no number. */
export function toInteger(value: unknown): number | undefined {
  if (!isNumeric(value)) return undefined;
  const number = toNumber(value);
  return Number.isInteger(number) ? number : undefined;
}

/** MongoDB's truth: false, zero, null, undefined and missing are false, everything else is true. */
export function isTruthy(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return false;
  if (isNumeric(value)) return toNumber(value) !== 0;
  return true;
}

/** A deep copy of documents and arrays; the value classes are immutable here and are shared. */
export function cloneValue<T>(value: T): T;
export function cloneValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => cloneValue(item));
  if (isDoc(value)) {
    const copy: Doc = {};
    for (const key of Object.keys(value)) assignField(copy, key, cloneValue(value[key]));
    return copy;
  }
  return value;
}

/** Sets a field even when its name is `__proto__`, which plain assignment would treat as the prototype. */
export function assignField(target: Doc, key: string, value: unknown): void {
  if (key === '__proto__') {
    Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
  } else {
    target[key] = value;
  }
}

/** A document's own field, or `undefined`; never something inherited. */
export function ownField(target: Doc, key: string): unknown {
  const value = target[key];
  if (value === undefined) return undefined;
  return Object.hasOwn(target, key) ? value : undefined;
}
