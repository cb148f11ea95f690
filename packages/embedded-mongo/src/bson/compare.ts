import { Binary, BSONRegExp, BSONSymbol, Code, Timestamp, ObjectId } from 'bson';
import { compareNumbers } from './compare-numbers.js';
import { isDoc, isNumeric, typeName, type BsonTypeName, type Doc } from './values.js';

/** The position of each type in MongoDB's order over values of different types; numbers share one, texts another. */
export const canonicalOrder: Readonly<Record<BsonTypeName, number>> = {
  minKey: 1,
  undefined: 4,
  null: 5,
  int: 10,
  long: 10,
  double: 10,
  decimal: 10,
  string: 15,
  symbol: 15,
  object: 20,
  array: 25,
  binData: 30,
  objectId: 35,
  bool: 40,
  date: 45,
  timestamp: 47,
  regex: 50,
  dbPointer: 55,
  javascript: 60,
  javascriptWithScope: 65,
  maxKey: 127,
};

/** Compares two texts; a collation replaces the default order by code point. */
export type TextOrder = (a: string, b: string) => number;

/** Byte order of UTF-8, which differs from JavaScript's order of UTF-16 units above the basic plane. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) {
      const xHigh = x >= 0xd800 && x <= 0xdfff;
      const yHigh = y >= 0xd800 && y <= 0xdfff;
      if (xHigh !== yHigh) return xHigh ? 1 : -1;
      return x < y ? -1 : 1;
    }
  }
  return a.length - b.length;
}

/** MongoDB's total order over all BSON values. `undefined` (a missing field) sorts just before null. */
export function compareValues(a: unknown, b: unknown, text: TextOrder = compareText): number {
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b);
  if (typeof a === 'string' && typeof b === 'string') return text(a, b);
  const left = typeName(a);
  const right = typeName(b);
  const order = canonicalOrder[left] - canonicalOrder[right];
  if (order !== 0) return order;
  if (isNumeric(a) && isNumeric(b)) return compareNumbers(a, b);
  if (Array.isArray(a) && Array.isArray(b)) return compareArrays(a, b, text);
  if (isDoc(a) && isDoc(b)) return compareDocs(a, b, text);
  return compareScalars(a, b, text);
}

/** Whether two values are equal in MongoDB's sense (1, 1.0 and NumberLong(1) are). */
export function equalValues(a: unknown, b: unknown, text: TextOrder = compareText): boolean {
  return a === b || compareValues(a, b, text) === 0;
}

function compareScalars(a: unknown, b: unknown, text: TextOrder): number {
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  if (a instanceof ObjectId && b instanceof ObjectId) return Buffer.compare(a.id, b.id);
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime();
  if (a instanceof Timestamp && b instanceof Timestamp) return a.compare(b);
  const leftText = textOf(a);
  const rightText = textOf(b);
  if (leftText !== undefined && rightText !== undefined) return text(leftText, rightText);
  const leftBytes = binaryParts(a);
  const rightBytes = binaryParts(b);
  if (leftBytes && rightBytes) {
    return (
      leftBytes.bytes.length - rightBytes.bytes.length ||
      leftBytes.subtype - rightBytes.subtype ||
      Buffer.compare(leftBytes.bytes, rightBytes.bytes)
    );
  }
  const leftRegex = regexParts(a);
  const rightRegex = regexParts(b);
  if (leftRegex && rightRegex) {
    return (
      compareText(leftRegex.pattern, rightRegex.pattern) || compareText(leftRegex.options, rightRegex.options)
    );
  }
  if (a instanceof Code && b instanceof Code) {
    return compareText(a.code, b.code) || compareDocs({ ...a.scope }, { ...b.scope }, text);
  }
  return 0;
}

/** The text of a string or symbol. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return value instanceof BSONSymbol ? value.value : undefined;
}

/** Bytes and subtype of binary data. */
export function binaryParts(value: unknown): { bytes: Uint8Array; subtype: number } | undefined {
  if (value instanceof Binary)
    return { bytes: value.buffer.subarray(0, value.position), subtype: value.sub_type };
  return value instanceof Uint8Array ? { bytes: value, subtype: 0 } : undefined;
}

/** Pattern and options of a regular expression. */
export function regexParts(value: unknown): { pattern: string; options: string } | undefined {
  if (value instanceof BSONRegExp) return { pattern: value.pattern, options: value.options };
  if (!(value instanceof RegExp)) return undefined;
  const options = `${value.ignoreCase ? 'i' : ''}${value.multiline ? 'm' : ''}${value.dotAll ? 's' : ''}`;
  return { pattern: value.source, options };
}

function compareArrays(a: readonly unknown[], b: readonly unknown[], text: TextOrder): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const order = compareValues(a[i] ?? null, b[i] ?? null, text);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function presentKeys(doc: Doc): string[] {
  return Object.keys(doc).filter((key) => doc[key] !== undefined);
}

function compareDocs(a: Doc, b: Doc, text: TextOrder): number {
  const left = presentKeys(a);
  const right = presentKeys(b);
  const length = Math.min(left.length, right.length);
  for (let i = 0; i < length; i++) {
    const leftKey = left[i] ?? '';
    const rightKey = right[i] ?? '';
    const x = a[leftKey];
    const y = b[rightKey];
    const order =
      canonicalOrder[typeName(x)] - canonicalOrder[typeName(y)] ||
      compareText(leftKey, rightKey) ||
      compareValues(x, y, text);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}
