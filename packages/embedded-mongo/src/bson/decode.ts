import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  Decimal128,
  Double,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'bson';
import { ServerError } from '../errors.js';
import { assignField, isInt32, type Doc } from './values.js';

/** MongoDB allows 200 levels in a command and 180 in a stored document. */
const MAX_DEPTH = 200;

/**
 * Decodes BSON into the value model used everywhere in this package, which round-trips exactly:
 * a JavaScript number is an int32 when it fits one and a double otherwise; a double that would look like an int32
 * stays a `Double`; 64-bit integers stay `Long`, decimals `Decimal128`, binaries `Binary`, expressions `BSONRegExp`.
 */
export function decodeDocument(bytes: Buffer, offset = 0): Doc {
  const reader = new Reader(bytes, offset);
  return reader.document(0);
}

class Reader {
  constructor(
    private readonly bytes: Buffer,
    private at: number,
  ) {}

  document(depth: number): Doc {
    const end = this.begin(depth);
    const doc: Doc = {};
    for (;;) {
      const type = this.bytes[this.at++];
      if (type === 0) break;
      if (type === undefined || this.at >= end) throw invalid();
      const key = this.cstring();
      const value = this.value(type, depth);
      if (key === '__proto__') assignField(doc, key, value);
      else doc[key] = value;
    }
    if (this.at !== end) throw invalid();
    return doc;
  }

  private array(depth: number): unknown[] {
    const end = this.begin(depth);
    const items: unknown[] = [];
    for (;;) {
      const type = this.bytes[this.at++];
      if (type === 0) break;
      if (type === undefined || this.at >= end) throw invalid();
      while (this.bytes[this.at++] !== 0) if (this.at >= end) throw invalid();
      items.push(this.value(type, depth));
    }
    if (this.at !== end) throw invalid();
    return items;
  }

  private begin(depth: number): number {
    if (depth > MAX_DEPTH)
      throw new ServerError('Overflow', `BSONObj exceeds maximum nested object depth: ${MAX_DEPTH}`);
    const size = this.int32();
    const end = this.at - 4 + size;
    if (size < 5 || end > this.bytes.length || this.bytes[end - 1] !== 0) throw invalid();
    return end;
  }

  private int32(): number {
    if (this.at + 4 > this.bytes.length) throw invalid();
    const value = this.bytes.readInt32LE(this.at);
    this.at += 4;
    return value;
  }

  private long(): Long {
    if (this.at + 8 > this.bytes.length) throw invalid();
    const low = this.bytes.readInt32LE(this.at);
    const high = this.bytes.readInt32LE(this.at + 4);
    this.at += 8;
    return new Long(low, high);
  }

  private cstring(): string {
    const start = this.at;
    const { bytes } = this;
    let ascii = true;
    let at = start;
    for (;;) {
      const byte = bytes[at];
      if (byte === undefined) throw invalid();
      if (byte === 0) break;
      if (byte > 127) ascii = false;
      at++;
    }
    this.at = at + 1;
    return ascii ? bytes.toString('latin1', start, at) : bytes.toString('utf8', start, at);
  }

  private string(): string {
    const size = this.int32();
    const start = this.at;
    const end = start + size - 1;
    if (size < 1 || end >= this.bytes.length || this.bytes[end] !== 0) throw invalid();
    this.at = end + 1;
    return this.bytes.toString('utf8', start, end);
  }

  private value(type: number, depth: number): unknown {
    switch (type) {
      case 0x01: {
        if (this.at + 8 > this.bytes.length) throw invalid();
        const value = this.bytes.readDoubleLE(this.at);
        this.at += 8;
        return isInt32(value) ? new Double(value) : value;
      }
      case 0x02:
        return this.string();
      case 0x03:
        return this.document(depth + 1);
      case 0x04:
        return this.array(depth + 1);
      case 0x05:
        return this.binary();
      case 0x06:
      case 0x0a:
        return null;
      case 0x07: {
        if (this.at + 12 > this.bytes.length) throw invalid();
        const id = new ObjectId(Uint8Array.prototype.slice.call(this.bytes, this.at, this.at + 12));
        this.at += 12;
        return id;
      }
      case 0x08:
        return this.bytes[this.at++] === 1;
      case 0x09:
        return new Date(this.long().toNumber());
      case 0x0b: {
        const pattern = this.cstring();
        return new BSONRegExp(pattern, this.cstring());
      }
      case 0x0d:
        return new Code(this.string());
      case 0x0e:
        return new BSONSymbol(this.string());
      case 0x0f: {
        this.int32();
        const code = this.string();
        return new Code(code, this.document(depth + 1));
      }
      case 0x10:
        return this.int32();
      case 0x11:
        return new Timestamp(this.long());
      case 0x12:
        return this.long();
      case 0x13: {
        if (this.at + 16 > this.bytes.length) throw invalid();
        const value = new Decimal128(Uint8Array.prototype.slice.call(this.bytes, this.at, this.at + 16));
        this.at += 16;
        return value;
      }
      case 0x7f:
        return new MaxKey();
      case 0xff:
        return new MinKey();
      default:
        throw new ServerError('InvalidBSON', `Unrecognized BSON type 0x${type.toString(16)}`);
    }
  }

  private binary(): Binary {
    let size = this.int32();
    const subtype = this.bytes[this.at++];
    if (subtype === 0x02) {
      const inner = this.int32();
      if (inner !== size - 4) throw invalid();
      size = inner;
    }
    if (subtype === undefined || size < 0 || this.at + size > this.bytes.length) throw invalid();
    const copy = Buffer.from(Uint8Array.prototype.slice.call(this.bytes, this.at, this.at + size));
    this.at += size;
    return new Binary(copy, subtype);
  }
}

function invalid(): ServerError {
  return new ServerError('InvalidBSON', 'BSON is malformed or cut short');
}
