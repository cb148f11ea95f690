import { Decimal128, Double, Long, ObjectId, Timestamp } from 'bson';
import { binaryParts, regexParts, textOf } from './compare.js';
import { isDoc, isInt32, typeName } from './values.js';

/** Writes a value as the server writes it into its messages: `{ a: 1, b: "x", c: ObjectId('…') }`. */
export function shellText(value: unknown): string {
  if (value === undefined) return 'MISSING';
  if (value === null) return 'null';
  if (typeof value === 'number')
    return isInt32(value) || !Number.isInteger(value) ? String(value) : value.toFixed(1);
  if (typeof value === 'boolean') return typeName(value);
  const text = textOf(value);
  if (text !== undefined) return `"${text.replace(/["\\]/g, (char) => `\\${char}`)}"`;
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[ ${value.map(shellText).join(', ')} ]`;
  if (isDoc(value)) {
    const fields = Object.entries(value).map(([key, item]) => `${key}: ${shellText(item)}`);
    return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
  }
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`;
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  if (value instanceof Timestamp)
    return `Timestamp(${value.getHighBitsUnsigned()}, ${value.getLowBitsUnsigned()})`;
  if (value instanceof Long) return value.toString();
  if (value instanceof Double)
    return Number.isInteger(value.value) ? value.value.toFixed(1) : String(value.value);
  if (value instanceof Decimal128) return value.toString();
  const binary = binaryParts(value);
  if (binary) {
    const hex = Buffer.from(binary.bytes).toString('hex');
    return binary.subtype === 4 && hex.length === 32
      ? `UUID("${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}")`
      : `BinData(${binary.subtype}, ${hex.toUpperCase()})`;
  }
  const regex = regexParts(value);
  if (regex) return `/${regex.pattern}/${regex.options}`;
  return typeName(value);
}
