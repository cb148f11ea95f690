import { createHash } from 'node:crypto';
import { Code, Decimal128, Long, ObjectId, Timestamp } from 'bson';
import { canonicalOrder, binaryParts, regexParts, textOf } from '../bson/compare.js';
import { compareNumbers } from '../bson/compare-numbers.js';
import { decimalParts } from '../bson/decimal.js';
import { isDoc, isNumeric, toNumber, typeName, type Doc, type NumericValue } from '../bson/values.js';

/** Keys longer than this are cut and end in a hash: they still find their documents, but no longer sort. */
export const MAX_KEY_BYTES = 1500;
const HASH_BYTES = 20;

/**
 * Encodes values so that comparing the bytes gives MongoDB's order over the values. Every encoding ends itself,
 * so the encodings of a compound key can be put one after the other, each inverted where the index descends.
 */
export class KeyWriter {
  private bytes = Buffer.allocUnsafe(128);
  private length = 0;

  /** Appends one value; `undefined` stands for the entry of an empty array. */
  value(value: unknown): this {
    this.byte(canonicalOrder[typeName(value)]);
    this.body(value);
    return this;
  }

  /** Appends one value so that it sorts in the opposite direction. */
  descendingValue(value: unknown): this {
    const start = this.length;
    this.value(value);
    for (let i = start; i < this.length; i++) this.bytes[i] = 255 - (this.bytes[i] ?? 0);
    return this;
  }

  /** The bytes written so far, as a buffer of their own. */
  finish(): Buffer {
    return Buffer.from(this.bytes.subarray(0, this.length));
  }

  private reserve(size: number): void {
    if (this.length + size <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.length + size));
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }

  private byte(value: number): void {
    this.reserve(1);
    this.bytes[this.length++] = value;
  }

  private append(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  private uint32(value: number): void {
    this.reserve(4);
    this.bytes.writeUInt32BE(value >>> 0, this.length);
    this.length += 4;
  }

  private text(value: string): void {
    const bytes = Buffer.from(value, 'utf8');
    if (!bytes.includes(0)) this.append(bytes);
    else {
      for (const byte of bytes) {
        this.byte(byte);
        if (byte === 0) this.byte(0xff);
      }
    }
    this.byte(0);
    this.byte(0);
  }

  private body(value: unknown): void {
    if (value === null || value === undefined) return;
    if (isNumeric(value)) return this.number(value);
    const text = textOf(value);
    if (text !== undefined) return this.text(text);
    if (Array.isArray(value)) {
      for (const item of value) this.value(item ?? null);
      return this.byte(0);
    }
    if (isDoc(value)) return this.document(value);
    if (value instanceof ObjectId) return this.append(value.id);
    if (typeof value === 'boolean') return this.byte(value ? 1 : 0);
    if (value instanceof Date) {
      const time = Long.fromNumber(value.getTime());
      this.uint32(time.high ^ 0x80000000);
      return this.uint32(time.low);
    }
    if (value instanceof Timestamp) {
      this.uint32(value.high);
      return this.uint32(value.low);
    }
    const binary = binaryParts(value);
    if (binary) {
      this.uint32(binary.bytes.length);
      this.byte(binary.subtype);
      return this.append(binary.bytes);
    }
    const regex = regexParts(value);
    if (regex) {
      this.text(regex.pattern);
      return this.text(regex.options);
    }
    if (value instanceof Code) {
      this.text(value.code);
      if (value.scope) this.document({ ...value.scope });
    }
  }

  private document(doc: Doc): void {
    for (const key of Object.keys(doc)) {
      const item = doc[key];
      if (item === undefined) continue;
      this.byte(canonicalOrder[typeName(item)]);
      this.text(key);
      this.body(item);
    }
    this.byte(0);
  }

  /** The largest double that is not above the number, and after it the rest of the digits where that is not exact. */
  private number(value: NumericValue): void {
    const nearest = toNumber(value);
    if (Number.isNaN(nearest)) {
      this.uint32(0);
      this.uint32(0);
      return this.byte(0);
    }
    if (!(value instanceof Long) && !(value instanceof Decimal128) && typeof value !== 'bigint') {
      this.double(nearest);
      return this.byte(0);
    }
    const order = compareNumbers(nearest, value);
    this.double(order > 0 ? nextBelow(nearest) : nearest);
    if (order === 0) return this.byte(0);
    this.byte(1);
    this.digits(value instanceof Decimal128 ? value : Decimal128.fromString(value.toString()));
  }

  private double(value: number): void {
    this.reserve(8);
    const at = this.length;
    this.bytes.writeDoubleBE(value === 0 ? 0 : value, at);
    if ((this.bytes[at] ?? 0) & 0x80) {
      for (let i = at; i < at + 8; i++) this.bytes[i] = 255 - (this.bytes[i] ?? 0);
    } else {
      this.bytes[at] = (this.bytes[at] ?? 0) | 0x80;
    }
    this.length += 8;
  }

  private digits(value: Decimal128): void {
    const parts = decimalParts(value);
    if (typeof parts === 'string') return;
    const negative = parts.coefficient < 0n;
    const digits = (negative ? -parts.coefficient : parts.coefficient).toString();
    const significant = digits.replace(/0+$/, '');
    const start = this.length;
    this.byte(0x80);
    this.uint32(parts.exponent + digits.length + 0x8000);
    this.append(Buffer.from(significant, 'latin1'));
    this.byte(0);
    if (negative) for (let i = start; i < this.length; i++) this.bytes[i] = 255 - (this.bytes[i] ?? 0);
  }
}

const view = new DataView(new ArrayBuffer(8));

/** The next double towards minus infinity. */
function nextBelow(value: number): number {
  if (value === -Infinity) return value;
  if (value === 0) return -Number.MIN_VALUE;
  view.setFloat64(0, value);
  view.setBigInt64(0, view.getBigInt64(0) + (value > 0 ? -1n : 1n));
  return view.getFloat64(0);
}

/** Encodes one value ascending. */
export function encodeKey(value: unknown): Buffer {
  return new KeyWriter().value(value).finish();
}

/** Cuts a key that is too long for the store; the hash keeps equal keys equal and different ones apart. */
export function fitKey(key: Buffer): Buffer {
  if (key.length <= MAX_KEY_BYTES) return key;
  const hash = createHash('sha1').update(key).digest();
  return Buffer.concat([key.subarray(0, MAX_KEY_BYTES - HASH_BYTES), hash]);
}

/** The smallest key above every key that begins with these bytes, or `undefined` when there is none. */
export function prefixEnd(prefix: Buffer): Buffer | undefined {
  for (let i = prefix.length - 1; i >= 0; i--) {
    const byte = prefix[i] ?? 0;
    if (byte < 255) {
      const end = Buffer.from(prefix.subarray(0, i + 1));
      end[i] = byte + 1;
      return end;
    }
  }
  return undefined;
}
