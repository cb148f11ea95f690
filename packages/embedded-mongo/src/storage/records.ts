import { decodeDocument } from '../bson/decode.js';
import { encodeDocument } from '../bson/encode.js';
import { shellText } from '../bson/shell-text.js';
import { ownField, toInteger, toNumber, isNumeric, type Doc } from '../bson/values.js';
import { ServerError } from '../errors.js';
import {
  entryRange,
  idPrefix,
  recordIdBytes,
  recordIdOf,
  recordKey,
  recordNumber,
  type Cap,
  type Collection,
} from './collection.js';
import type { Index } from './index-definition.js';
import { indexKeys, type IndexKey, type IndexKeys } from './index-keys.js';
import { prefixEnd } from './key-encoding.js';
import type { View } from './view.js';
import type { WriteScope } from './write-scope.js';

/** Largest document, as MongoDB's. */
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;
const NOTHING = Buffer.alloc(0);

/** Stores a new document and its index entries; all checks come before the first write. */
export function insertRecord(scope: WriteScope, collection: Collection, doc: Doc): Buffer {
  const raw = encodeChecked(doc, 'insert');
  const keys = collection.indexes.map((index) => indexKeys(index, doc));
  for (const [i, index] of collection.indexes.entries()) {
    if (index.spec.unique) for (const key of keys[i]?.keys ?? []) checkUnique(scope, collection, index, key);
  }
  const record = recordIdBytes(takeRecordNumber(scope.view, collection));
  scope.view.put('records', recordKey(collection, record), raw);
  for (const [i, index] of collection.indexes.entries()) {
    const found = keys[i];
    if (!found) continue;
    noteShape(scope, collection, index, found);
    for (const key of found.keys) scope.view.put('indexes', entryKey(index, key, record), NOTHING);
  }
  scope.record({
    type: 'insert',
    namespace: collection.namespace,
    uuid: collection.uuid,
    documentKey: { _id: doc['_id'] },
    after: doc,
  });
  const cap = capOf(collection);
  if (cap) trimCapped(scope, collection, cap);
  return record;
}

/** Replaces a stored document; gives false when nothing in it changes. */
export function updateRecord(
  scope: WriteScope,
  collection: Collection,
  record: Buffer,
  beforeRaw: Buffer,
  before: Doc,
  after: Doc,
  replaced: boolean,
): boolean {
  const raw = encodeChecked(after, 'update');
  if (raw.equals(beforeRaw)) return false;
  const key = recordKey(collection, record);
  scope.claimRecord(collection, key);
  const changes = collection.indexes
    .filter((index) => !keepsKeys(index, before, after))
    .map((index) => keyChanges(index, before, after));
  for (const { index, added } of changes) {
    if (index.spec.unique) for (const entry of added) checkUnique(scope, collection, index, entry, record);
  }
  for (const { index, removed } of changes) {
    if (index.spec.unique) for (const entry of removed) scope.claimUnique(index, entry.bytes);
  }
  scope.view.put('records', key, raw);
  for (const { index, added, removed, found } of changes) {
    noteShape(scope, collection, index, found);
    for (const entry of removed) scope.view.remove('indexes', entryKey(index, entry, record));
    for (const entry of added) scope.view.put('indexes', entryKey(index, entry, record), NOTHING);
  }
  scope.record({
    type: replaced ? 'replace' : 'update',
    namespace: collection.namespace,
    uuid: collection.uuid,
    documentKey: { _id: after['_id'] },
    before,
    after,
  });
  return true;
}

/** Removes a stored document and its index entries. */
export function deleteRecord(scope: WriteScope, collection: Collection, record: Buffer, doc: Doc): void {
  const key = recordKey(collection, record);
  scope.claimRecord(collection, key);
  const entries = collection.indexes.map((index) => ({ index, found: indexKeys(index, doc) }));
  for (const { index, found } of entries) {
    if (index.spec.unique) for (const entry of found.keys) scope.claimUnique(index, entry.bytes);
  }
  scope.view.remove('records', key);
  for (const { index, found } of entries) {
    for (const entry of found.keys) scope.view.remove('indexes', entryKey(index, entry, record));
  }
  scope.record({
    type: 'delete',
    namespace: collection.namespace,
    uuid: collection.uuid,
    documentKey: { _id: doc['_id'] },
    before: doc,
  });
}

/** Adds one stored document to a new index. */
export function addToIndex(
  scope: WriteScope,
  collection: Collection,
  index: Index,
  record: Buffer,
  doc: Doc,
): void {
  const found = indexKeys(index, doc);
  if (index.spec.unique) for (const key of found.keys) checkUnique(scope, collection, index, key, record);
  noteShape(scope, collection, index, found);
  for (const key of found.keys) scope.view.put('indexes', entryKey(index, key, record), NOTHING);
}

/** Reads a document by its record number. */
export function readRecord(
  view: View,
  collection: Collection,
  record: Buffer,
): { raw: Buffer; doc: Doc } | undefined {
  const raw = view.get('records', recordKey(collection, record));
  return raw && { raw, doc: decodeDocument(raw) };
}

function encodeChecked(doc: Doc, what: 'insert' | 'update'): Buffer {
  const raw = encodeDocument(doc);
  if (raw.length > MAX_DOCUMENT_BYTES) {
    if (what === 'update') {
      throw new ServerError(17419, `Resulting document after update is larger than ${MAX_DOCUMENT_BYTES}`);
    }
    throw new ServerError(
      'BSONObjectTooLarge',
      `object to insert too large. size in bytes: ${raw.length}, max size: ${MAX_DOCUMENT_BYTES}`,
    );
  }
  return raw;
}

function entryKey(index: Index, key: IndexKey, record: Buffer): Buffer {
  return Buffer.concat([idPrefix(index.id), key.bytes, record]);
}

/** Sure, without making them, that the keys are the same: the fields they are made of hold the same plain values. */
function keepsKeys(index: Index, before: Doc, after: Doc): boolean {
  if (index.partialMatch && index.partialMatch(before) !== index.partialMatch(after)) return false;
  return (
    index.geo.length === 0 &&
    index.fields.every(({ path, parts }) => parts.length === 1 && isSame(before[path], after[path]))
  );
}

function isSame(one: unknown, other: unknown): boolean {
  if (one instanceof Date && other instanceof Date) return one.getTime() === other.getTime();
  return one === other && (typeof one !== 'object' || one === null);
}

function keyChanges(
  index: Index,
  before: Doc,
  after: Doc,
): { index: Index; added: IndexKey[]; removed: IndexKey[]; found: IndexKeys } {
  const old = indexKeys(index, before);
  const found = indexKeys(index, after);
  const oldNames = new Set(old.keys.map((key) => key.bytes.toString('latin1')));
  const newNames = new Set(found.keys.map((key) => key.bytes.toString('latin1')));
  return {
    index,
    found,
    added: found.keys.filter((key) => !oldNames.has(key.bytes.toString('latin1'))),
    removed: old.keys.filter((key) => !newNames.has(key.bytes.toString('latin1'))),
  };
}

function noteShape(scope: WriteScope, collection: Collection, index: Index, found: IndexKeys): void {
  if ((found.multikey && !index.multikey) || (found.truncated && !index.truncated)) {
    index.multikey ||= found.multikey;
    index.truncated ||= found.truncated;
    scope.touchCatalog(collection);
  }
}

function checkUnique(
  scope: WriteScope,
  collection: Collection,
  index: Index,
  key: IndexKey,
  own?: Buffer,
): void {
  const [start, end] = entryRange(index, key.bytes);
  for (const entry of scope.view.range('indexes', start, end)) {
    if (own && recordIdOf(entry.key).equals(own)) continue;
    throw duplicateKey(collection, index, key);
  }
  scope.claimUnique(index, key.bytes);
}

function duplicateKey(collection: Collection, index: Index, key: IndexKey): ServerError {
  const keyValue: Doc = {};
  for (const [i, field] of index.fields.entries()) keyValue[field.path] = key.values[i] ?? null;
  const collation = index.spec.collation ? ` collation: ${shellText(index.spec.collation)}` : '';
  return new ServerError(
    'DuplicateKey',
    `E11000 duplicate key error collection: ${collection.namespace} index: ${index.spec.name}${collation} dup key: ${shellText(keyValue)}`,
    { keyPattern: index.spec.key, keyValue },
  );
}

function takeRecordNumber(view: View, collection: Collection): number {
  if (collection.nextRecord === undefined) {
    const start = idPrefix(collection.id);
    const end = prefixEnd(start) ?? start;
    const [last] = view.range('records', start, end, true);
    collection.nextRecord = last ? recordNumber(recordIdOf(last.key)) + 1 : 1;
  }
  return collection.nextRecord++;
}

/** The limits of a capped collection, or `undefined`. */
export function capOf(collection: Collection): Cap | undefined {
  if (ownField(collection.options, 'capped') !== true) return undefined;
  const { size, max } = collection.options;
  return {
    size: isNumeric(size) ? toNumber(size) : Infinity,
    max: toInteger(max) ?? Infinity,
  };
}

function trimCapped(scope: WriteScope, collection: Collection, cap: Cap): void {
  const start = idPrefix(collection.id);
  const end = prefixEnd(start) ?? start;
  const entries = [...scope.view.range('records', start, end)];
  let bytes = entries.reduce((sum, entry) => sum + entry.value.length, 0);
  let count = entries.length;
  for (const entry of entries) {
    if (count <= 1 || (count <= cap.max && bytes <= cap.size)) break;
    deleteRecord(scope, collection, recordIdOf(entry.key), decodeDocument(entry.value));
    bytes -= entry.value.length;
    count--;
  }
}
