import type { Binary } from 'bson';
import type { Doc } from '../bson/values.js';
import type { Index } from './index-definition.js';

/** A collection or view of the catalogue. */
export interface Collection {
  namespace: string;
  readonly database: string;
  name: string;
  readonly id: number;
  readonly uuid: Binary;
  /** Options as they were given, for `listCollections`. */
  options: Doc;
  readonly indexes: Index[];
  /** A view reads another collection through a pipeline and stores nothing. */
  readonly view: { readonly on: string; readonly pipeline: readonly Doc[] } | undefined;
  /** Number of the next record; read from the file when first needed. */
  nextRecord: number | undefined;
  /** When its shape (indexes, name, existence) last changed, on the engine's counter. */
  changedAt: number;
  dropped: boolean;
}

/** Limits of a capped collection. */
export interface Cap {
  readonly size: number;
  readonly max: number;
}

const RECORD_ID_BYTES = 6;

/** The first bytes of all records of a collection, or of all entries of an index. */
export function idPrefix(id: number): Buffer {
  const prefix = Buffer.allocUnsafe(4);
  prefix.writeUInt32BE(id);
  return prefix;
}

/** The number of a record as bytes that sort as the number does. */
export function recordIdBytes(record: number): Buffer {
  const bytes = Buffer.allocUnsafe(RECORD_ID_BYTES);
  bytes.writeUIntBE(record, 0, RECORD_ID_BYTES);
  return bytes;
}

/** The key of a record. */
export function recordKey(collection: Collection, record: Buffer): Buffer {
  return Buffer.concat([idPrefix(collection.id), record]);
}

/** The record's number in its key, or at the end of an index entry. */
export function recordIdOf(key: Buffer): Buffer {
  return key.subarray(key.length - RECORD_ID_BYTES);
}

/** The number a record's bytes stand for. */
export function recordNumber(record: Buffer): number {
  return record.readUIntBE(0, RECORD_ID_BYTES);
}

/** Range of an index's entries with exactly these key bytes. */
export function entryRange(index: Index, key: Buffer): [Buffer, Buffer] {
  const start = Buffer.concat([idPrefix(index.id), key]);
  return [start, Buffer.concat([start, Buffer.alloc(RECORD_ID_BYTES + 1, 255)])];
}

/** Splits a namespace at its first dot. */
export function splitNamespace(namespace: string): { database: string; name: string } {
  const dot = namespace.indexOf('.');
  return dot < 0
    ? { database: namespace, name: '' }
    : { database: namespace.slice(0, dot), name: namespace.slice(dot + 1) };
}
