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
import { ServerError } from '../errors.js';
import { isDoc, isInt32, type Doc } from './values.js';

/** A document that is already encoded and only has to be copied into a reply. */
export class RawDocument {
  constructor(readonly bytes: Buffer) {}
}

let scratch = Buffer.allocUnsafeSlow(64 * 1024);

/** Encodes a document of the value model (see `decode.ts`). Fields that are `undefined` are left out. */
export function encodeDocument(doc: Doc): Buffer {
  const end = writeDocument(doc, 0, 0);
  return Buffer.from(scratch.subarray(0, end));
}

/** The size in bytes a document has in BSON. */
export function encodedSize(doc: Doc): number {
  return writeDocument(doc, 0, 0);
}

function reserve(at: number, size: number): void {
  if (at + size <= scratch.length) return;
  const larger = Buffer.allocUnsafeSlow(Math.max(scratch.length * 2, at + size));
  scratch.copy(larger, 0, 0, at);
  scratch = larger;
}

function writeDocument(doc: Doc, start: number, depth: number): number {
  if (depth > 200) throw new ServerError('Overflow', 'BSONObj exceeds maximum nested object depth: 200');
  reserve(start, 5);
  let at = start + 4;
  for (const key of Object.keys(doc)) {
    const value = doc[key];
    if (value === undefined || typeof value === 'function') continue;
    at = writeElement(key, value, at, depth);
  }
  return finish(start, at);
}

function writeArray(items: readonly unknown[], start: number, depth: number): number {
  if (depth > 200) throw new ServerError('Overflow', 'BSONObj exceeds maximum nested object depth: 200');
  reserve(start, 5);
  let at = start + 4;
  for (let i = 0; i < items.length; i++) at = writeElement(String(i), items[i] ?? null, at, depth);
  return finish(start, at);
}

function finish(start: number, at: number): number {
  reserve(at, 1);
  scratch[at++] = 0;
  scratch.writeInt32LE(at - start, start);
  return at;
}

function writeCString(text: string, at: number): number {
  reserve(at, text.length * 3 + 1);
  let end = at + writeAscii(text, at);
  if (end < at + text.length) {
    end = at + scratch.write(text, at, 'utf8');
    if (scratch.subarray(at, end).includes(0)) {
      throw new ServerError('BadValue', 'A field name or regular expression may not contain a null byte');
    }
  }
  scratch[end] = 0;
  return end + 1;
}

/** Writes plain characters one by one, which for short texts is faster than a call; gives how many it could. */
function writeAscii(text: string, at: number): number {
  if (text.length > 40) return 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127 || code === 0) return i;
    scratch[at + i] = code;
  }
  return text.length;
}

function writeString(text: string, at: number): number {
  reserve(at, text.length * 3 + 5);
  let size = writeAscii(text, at + 4);
  if (size < text.length) size = scratch.write(text, at + 4, 'utf8');
  scratch.writeInt32LE(size + 1, at);
  scratch[at + 4 + size] = 0;
  return at + 5 + size;
}

function header(type: number, key: string, at: number): number {
  reserve(at, 1);
  scratch[at] = type;
  return writeCString(key, at + 1);
}

function writeLong(value: Long, at: number): number {
  return writeBits(value.low, value.high, at);
}

function writeBits(low: number, high: number, at: number): number {
  reserve(at, 8);
  scratch.writeInt32LE(low, at);
  scratch.writeInt32LE(high, at + 4);
  return at + 8;
}

function writeDouble(value: number, at: number): number {
  reserve(at, 8);
  scratch.writeDoubleLE(value, at);
  return at + 8;
}

function writeInt32(value: number, at: number): number {
  reserve(at, 4);
  scratch.writeInt32LE(value, at);
  return at + 4;
}

function writeBytes(bytes: Uint8Array, at: number): number {
  reserve(at, bytes.length);
  scratch.set(bytes, at);
  return at + bytes.length;
}

function writeBinary(bytes: Uint8Array, subtype: number, at: number): number {
  const old = subtype === 0x02;
  let next = writeInt32(bytes.length + (old ? 4 : 0), at);
  reserve(next, 1);
  scratch[next++] = subtype;
  if (old) next = writeInt32(bytes.length, next);
  return writeBytes(bytes, next);
}

function writeElement(key: string, value: unknown, at: number, depth: number): number {
  switch (typeof value) {
    case 'string':
      return writeString(value, header(0x02, key, at));
    case 'number':
      return isInt32(value)
        ? writeInt32(value, header(0x10, key, at))
        : writeDouble(value, header(0x01, key, at));
    case 'boolean': {
      const next = header(0x08, key, at);
      reserve(next, 1);
      scratch[next] = value ? 1 : 0;
      return next + 1;
    }
    case 'bigint':
      return writeLong(Long.fromBigInt(value), header(0x12, key, at));
    case 'object':
      return writeObject(key, value, at, depth);
    default:
      return header(0x0a, key, at);
  }
}

function writeObject(key: string, value: object | null, at: number, depth: number): number {
  if (value === null) return header(0x0a, key, at);
  if (Array.isArray(value)) return writeArray(value, header(0x04, key, at), depth + 1);
  if (isDoc(value)) return writeDocument(value, header(0x03, key, at), depth + 1);
  if (value instanceof RawDocument) return writeBytes(value.bytes, header(0x03, key, at));
  if (value instanceof ObjectId) return writeBytes(value.id, header(0x07, key, at));
  if (value instanceof Date) return writeLong(Long.fromNumber(value.getTime()), header(0x09, key, at));
  if (value instanceof Timestamp) return writeBits(value.low, value.high, header(0x11, key, at));
  if (value instanceof Long) return writeLong(value, header(0x12, key, at));
  if (value instanceof Double) return writeDouble(value.value, header(0x01, key, at));
  if (value instanceof Int32) return writeInt32(value.value, header(0x10, key, at));
  if (value instanceof Decimal128) return writeBytes(value.bytes, header(0x13, key, at));
  if (value instanceof Binary) {
    return writeBinary(value.buffer.subarray(0, value.position), value.sub_type, header(0x05, key, at));
  }
  if (value instanceof Uint8Array) return writeBinary(value, 0, header(0x05, key, at));
  if (value instanceof BSONRegExp)
    return writeCString(value.options, writeCString(value.pattern, header(0x0b, key, at)));
  if (value instanceof RegExp)
    return writeCString(regexFlags(value), writeCString(value.source, header(0x0b, key, at)));
  if (value instanceof Code) return writeCode(value, key, at, depth);
  if (value instanceof BSONSymbol) return writeString(value.value, header(0x0e, key, at));
  if (value instanceof MinKey) return header(0xff, key, at);
  if (value instanceof MaxKey) return header(0x7f, key, at);
  if (value instanceof DBRef) return writeDocument({ ...value.toJSON() }, header(0x03, key, at), depth + 1);
  throw new ServerError('BadValue', `Cannot encode a ${value.constructor.name} as BSON`);
}

function writeCode(value: Code, key: string, at: number, depth: number): number {
  if (!value.scope) return writeString(value.code, header(0x0d, key, at));
  const start = header(0x0f, key, at);
  reserve(start, 4);
  const end = writeDocument({ ...value.scope }, writeString(value.code, start + 4), depth + 1);
  scratch.writeInt32LE(end - start, start);
  return end;
}

function regexFlags(value: RegExp): string {
  return `${value.ignoreCase ? 'i' : ''}${value.multiline ? 'm' : ''}${value.dotAll ? 's' : ''}`;
}
