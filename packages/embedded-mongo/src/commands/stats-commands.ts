import { isNumeric, toNumber, type Doc } from '../bson/values.js';
import { ServerError } from '../errors.js';
import { compileFilter } from '../query/filter.js';
import { search } from '../query/execute.js';
import type { Collection } from '../storage/collection.js';
import { namespaceOf, viewOf, type CommandContext, type CommandTable } from './context.js';

/** How many documents a collection holds, and how many bytes they are. */
export function measure(context: CommandContext, collection: Collection): { count: number; size: number } {
  let count = 0;
  let size = 0;
  if (collection.view) return { count, size };
  for (const { raw } of search(viewOf(context), collection, {
    filter: compileFilter({}, {}),
    sort: [],
    collation: undefined,
  })) {
    count++;
    size += raw.length;
  }
  return { count, size };
}

function collStats(context: CommandContext): Doc {
  const namespace = namespaceOf(context);
  const collection = context.server.engine.find(namespace, undefined);
  const { count, size } = collection ? measure(context, collection) : { count: 0, size: 0 };
  const scale = scaleOf(context);
  return {
    ns: namespace,
    size: Math.floor(size / scale),
    count,
    ...(count > 0 ? { avgObjSize: Math.floor(size / count) } : {}),
    storageSize: Math.floor(size / scale),
    capped: collection?.options['capped'] === true,
    ...(isNumeric(collection?.options['max']) ? { max: collection.options['max'] } : {}),
    ...(isNumeric(collection?.options['size']) ? { maxSize: collection.options['size'] } : {}),
    nindexes: collection?.indexes.length ?? 0,
    totalIndexSize: 0,
    indexSizes: Object.fromEntries((collection?.indexes ?? []).map((index) => [index.spec.name, 0])),
    scaleFactor: scale,
  };
}

function scaleOf(context: CommandContext): number {
  const { scale } = context.body;
  return isNumeric(scale) && toNumber(scale) > 0 ? Math.trunc(toNumber(scale)) : 1;
}

function dbStats(context: CommandContext): Doc {
  const { server, database } = context;
  const collections = server.engine.catalog.list(database);
  const scale = scaleOf(context);
  let objects = 0;
  let size = 0;
  for (const collection of collections) {
    const measured = measure(context, collection);
    objects += measured.count;
    size += measured.size;
  }
  return {
    db: database,
    collections: collections.filter((collection) => !collection.view).length,
    views: collections.filter((collection) => collection.view).length,
    objects,
    avgObjSize: objects === 0 ? 0 : size / objects,
    dataSize: size / scale,
    storageSize: size / scale,
    indexes: collections.reduce((sum, collection) => sum + collection.indexes.length, 0),
    indexSize: 0,
    totalSize: size / scale,
    scaleFactor: scale,
    fsUsedSize: server.engine.file.sizeOnDisk() / scale,
    fsTotalSize: server.engine.file.sizeOnDisk() / scale,
  };
}

function validate(context: CommandContext): Doc {
  const namespace = namespaceOf(context);
  const collection = context.server.engine.find(namespace, undefined);
  if (!collection)
    throw new ServerError('NamespaceNotFound', `Collection '${namespace}' does not exist to validate.`);
  const { count } = measure(context, collection);
  return {
    ns: namespace,
    nInvalidDocuments: 0,
    nrecords: count,
    nIndexes: collection.indexes.length,
    valid: true,
    warnings: [],
    errors: [],
  };
}

/** Commands that measure. */
export const statsCommands: CommandTable = {
  collStats,
  collstats: collStats,
  dbStats,
  dbstats: dbStats,
  validate,
};
