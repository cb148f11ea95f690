import { randomUUID } from 'node:crypto';
import { Binary, UUID } from 'bson';
import { decodeDocument } from '../bson/decode.js';
import { encodeDocument } from '../bson/encode.js';
import { isDoc, isTruthy, toInteger, type Doc } from '../bson/values.js';
import { ServerError } from '../errors.js';
import { splitNamespace, type Collection } from './collection.js';
import { buildIndex, describeIndex, parseIndexSpec, type Index } from './index-definition.js';
import { prefixEnd } from './key-encoding.js';
import type { View } from './view.js';

const NEXT_ID = Buffer.from('\0next');
const GARBAGE = Buffer.from('\0garbage:');

/** Collections and their indexes: in memory for use, in the file for the next start. */
export class Catalog {
  private readonly collections = new Map<string, Collection>();
  private nextId = 1;

  /** Reads the catalogue of the file. */
  load(view: View): void {
    const counter = view.get('catalog', NEXT_ID);
    if (counter) this.nextId = counter.readUInt32BE(0);
    for (const { value } of view.range('catalog', Buffer.from([1]), Buffer.from([255]))) {
      const collection = fromStored(decodeDocument(value));
      this.collections.set(collection.namespace, collection);
    }
  }

  get(namespace: string): Collection | undefined {
    return this.collections.get(namespace);
  }

  /** The collections of a database by name, or of all databases. */
  list(database?: string): Collection[] {
    return [...this.collections.values()]
      .filter((collection) => database === undefined || collection.database === database)
      .sort((a, b) => (a.namespace < b.namespace ? -1 : 1));
  }

  add(collection: Collection): void {
    this.collections.set(collection.namespace, collection);
  }

  delete(collection: Collection): void {
    if (this.collections.get(collection.namespace) === collection)
      this.collections.delete(collection.namespace);
  }

  /** A number no collection or index has or had. */
  takeId(view: View): number {
    const id = this.nextId++;
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(this.nextId);
    view.put('catalog', NEXT_ID, bytes);
    return id;
  }

  /** Makes a collection with its `_id` index; it becomes known through `add`. */
  create(
    view: View,
    namespace: string,
    options: Doc,
    changedAt: number,
    as?: Collection['view'],
  ): Collection {
    const { database, name } = splitNamespace(namespace);
    checkName(database, name);
    const uuid = new Binary(Buffer.from(randomUUID().replaceAll('-', ''), 'hex'), Binary.SUBTYPE_UUID);
    const collection: Collection = {
      namespace,
      database,
      name,
      id: this.takeId(view),
      uuid,
      options,
      indexes: [],
      view: as,
      nextRecord: undefined,
      changedAt,
      dropped: false,
    };
    if (!as)
      collection.indexes.push(
        buildIndex(this.takeId(view), parseIndexSpec({ key: { _id: 1 }, name: '_id_' })),
      );
    this.save(view, collection);
    return collection;
  }

  save(view: View, collection: Collection): void {
    view.put('catalog', Buffer.from(collection.namespace), encodeDocument(toStored(collection)));
  }

  /** Takes a collection out of the file's catalogue and leaves its data to the collector. */
  remove(view: View, collection: Collection): void {
    view.remove('catalog', Buffer.from(collection.namespace));
    this.discard(view, 'records', collection.id);
    for (const index of collection.indexes) this.discard(view, 'indexes', index.id);
  }

  /** Leaves all keys of a dropped collection or index to the collector. */
  discard(view: View, table: 'records' | 'indexes', id: number): void {
    view.put('catalog', Buffer.concat([GARBAGE, Buffer.from(`${table}:${id}`)]), Buffer.alloc(0));
  }

  /** What dropped collections and indexes have left behind. */
  garbage(view: View): { key: Buffer; table: 'records' | 'indexes'; id: number }[] {
    const end = prefixEnd(GARBAGE) ?? Buffer.from([1]);
    return [...view.range('catalog', GARBAGE, end)].map(({ key }) => {
      const [table, id] = key.subarray(GARBAGE.length).toString().split(':');
      return { key, table: table === 'records' ? 'records' : 'indexes', id: Number(id) };
    });
  }
}

function checkName(database: string, name: string): void {
  if (database === '' || /[/\\. "$*<>:|?\0]/.test(database) || Buffer.byteLength(database) > 63) {
    throw new ServerError('InvalidNamespace', `Invalid database name: '${database}'`);
  }
  if (
    name === '' ||
    name.includes('\0') ||
    name.includes('$') ||
    name.startsWith('.') ||
    name.endsWith('.')
  ) {
    throw new ServerError('InvalidNamespace', `Invalid collection name: '${name}'`);
  }
  if (Buffer.byteLength(`${database}.${name}`) > 255) {
    throw new ServerError('InvalidNamespace', 'Fully qualified namespace is too long: at most 255 bytes');
  }
}

function toStored(collection: Collection): Doc {
  return {
    ns: collection.namespace,
    id: collection.id,
    uuid: collection.uuid,
    options: collection.options,
    indexes: collection.indexes.map((index) => ({
      id: index.id,
      spec: describeIndex(index.spec),
      multikey: index.multikey,
      truncated: index.truncated,
    })),
    ...(collection.view ? { viewOn: collection.view.on, pipeline: collection.view.pipeline } : {}),
  };
}

function fromStored(stored: Doc): Collection {
  const { ns, id, uuid, options, indexes, viewOn, pipeline } = stored;
  const namespace = String(ns);
  return {
    namespace,
    ...splitNamespace(namespace),
    id: toInteger(id) ?? 0,
    uuid: uuid instanceof Binary ? uuid : new UUID(),
    options: isDoc(options) ? options : {},
    indexes: Array.isArray(indexes) ? indexes.filter(isDoc).map(indexFromStored) : [],
    view:
      typeof viewOn === 'string'
        ? { on: viewOn, pipeline: Array.isArray(pipeline) ? pipeline.filter(isDoc) : [] }
        : undefined,
    nextRecord: undefined,
    changedAt: 0,
    dropped: false,
  };
}

function indexFromStored(stored: Doc): Index {
  const spec = isDoc(stored['spec']) ? stored['spec'] : {};
  return buildIndex(
    toInteger(stored['id']) ?? 0,
    parseIndexSpec(spec),
    isTruthy(stored['multikey']),
    isTruthy(stored['truncated']),
  );
}
