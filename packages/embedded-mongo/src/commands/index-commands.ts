import { isDoc, isNumeric, isTruthy, toNumber, type Doc } from '../bson/values.js';
import { equalValues } from '../bson/compare.js';
import { shellText } from '../bson/shell-text.js';
import { ServerError } from '../errors.js';
import type { Collection } from '../storage/collection.js';
import { describeIndex, parseIndexSpec, type Index, type IndexSpec } from '../storage/index-definition.js';
import { docList, docOption, namespaceOf, type CommandContext, type CommandTable } from './context.js';
import { checkWritable } from './statements.js';

async function createIndexes(context: CommandContext): Promise<Doc> {
  const { server, body, transaction } = context;
  const { engine } = server;
  const namespace = namespaceOf(context);
  const specs = docList(body, 'indexes', 'createIndexes').map(parseIndexSpec);
  if (specs.length === 0) throw new ServerError('BadValue', 'Must specify at least one index to create');
  const known = engine.find(namespace, transaction);
  checkWritable(known);
  if (known && specs.every((spec) => alreadyThere(known, inheriting(known, spec)))) {
    return {
      numIndexesBefore: known.indexes.length,
      numIndexesAfter: known.indexes.length,
      note: 'all indexes already exist',
    };
  }
  if (transaction && known && !transaction.created.has(namespace)) {
    throw new ServerError(
      'OperationNotSupportedInTransaction',
      `Cannot create new indexes on existing collection ${namespace} in a multi-document transaction.`,
    );
  }
  if (known && !transaction) await engine.quiesce([known]);
  return engine.write(transaction, (scope) => {
    const createdAutomatically = engine.find(namespace, transaction) === undefined;
    const collection = engine.obtain(scope, namespace, transaction);
    const before = collection.indexes.length;
    for (const spec of specs) {
      const full = inheriting(collection, spec);
      if (!alreadyThere(collection, full)) engine.addIndex(scope, collection, full);
    }
    if (!transaction) engine.reshape(collection);
    scope.touchCatalog(collection);
    return {
      numIndexesBefore: before,
      numIndexesAfter: collection.indexes.length,
      createdCollectionAutomatically: createdAutomatically,
    };
  });
}

/** An index without a collation has the collection's. */
function inheriting(collection: Collection, spec: IndexSpec): IndexSpec {
  const { collation } = collection.options;
  return spec.collation === undefined && isDoc(collation) && spec.name !== '_id_'
    ? { ...spec, collation }
    : spec;
}

function options(spec: IndexSpec): Doc {
  const {
    name: _name,
    key: _key,
    background: _background,
    v: _v,
    hidden: _hidden,
    ...rest
  } = describeIndex(spec);
  return rest;
}

function identity(spec: IndexSpec): Doc {
  return { partialFilterExpression: spec.partialFilterExpression ?? null, collation: spec.collation ?? null };
}

function alreadyThere(collection: Collection, spec: IndexSpec): boolean {
  for (const { spec: existing } of collection.indexes) {
    const sameKey = shellText(existing.key) === shellText(spec.key);
    const sameName = existing.name === spec.name;
    if (!sameKey && !sameName) continue;
    const sameOptions = equalValues(options(existing), options(spec)) || spec.name === '_id_';
    if (sameKey && sameName && sameOptions) return true;
    const requested = `Requested index: ${shellText(describeIndex(spec))}, existing index: ${shellText(describeIndex(existing))}`;
    // Indexes on the same fields may stand side by side when they differ in what they hold and how they compare.
    const sameIdentity = sameKey && equalValues(identity(existing), identity(spec));
    if (sameName && !sameIdentity) {
      throw new ServerError(
        'IndexKeySpecsConflict',
        `An existing index has the same name as the requested index but another key or filter. ${requested}`,
      );
    }
    if (sameIdentity && sameName) {
      throw new ServerError(
        'IndexOptionsConflict',
        `An equivalent index already exists with the same name but different options. ${requested}`,
      );
    }
    if (sameIdentity) {
      throw new ServerError(
        'IndexOptionsConflict',
        `Index already exists with a different name: ${existing.name}`,
      );
    }
  }
  return false;
}

function existing(context: CommandContext): Collection {
  const namespace = namespaceOf(context);
  const collection = context.server.engine.find(namespace, undefined);
  if (!collection) throw new ServerError('NamespaceNotFound', `ns not found ${namespace}`);
  return collection;
}

async function dropIndexes(context: CommandContext): Promise<Doc> {
  const { server, body } = context;
  const collection = existing(context);
  checkWritable(collection);
  const wanted = body['index'];
  const chosen = chooseIndexes(collection, wanted);
  await server.engine.quiesce([collection]);
  return server.engine.write(undefined, (scope) => {
    const before = collection.indexes.length;
    for (const index of chosen) {
      const at = collection.indexes.indexOf(index);
      if (at < 0) continue;
      collection.indexes.splice(at, 1);
      server.engine.catalog.discard(scope.view, 'indexes', index.id);
    }
    server.engine.reshape(collection);
    scope.touchCatalog(collection);
    server.engine.collectGarbage();
    return {
      nIndexesWas: before,
      ...(wanted === '*' ? { msg: 'non-_id indexes dropped for collection' } : {}),
    };
  });
}

function chooseIndexes(collection: Collection, wanted: unknown): Index[] {
  if (wanted === '*') return collection.indexes.filter((index) => index.spec.name !== '_id_');
  const list: unknown[] = Array.isArray(wanted) ? (wanted as unknown[]) : [wanted];
  return list.map((one) => {
    const found = collection.indexes.find((index) =>
      typeof one === 'string'
        ? index.spec.name === one
        : isDoc(one) && shellText(index.spec.key) === shellText(one),
    );
    if (!found) {
      throw new ServerError(
        'IndexNotFound',
        typeof one === 'string'
          ? `index not found with name [${one}]`
          : `can't find index with key: ${shellText(one)}`,
      );
    }
    if (found.spec.name === '_id_') throw new ServerError('InvalidOptions', 'cannot drop _id index');
    return found;
  });
}

async function listIndexes(context: CommandContext): Promise<Doc> {
  const { server, body } = context;
  const namespace = namespaceOf(context);
  const collection = server.engine.find(namespace, context.transaction);
  if (!collection) throw new ServerError('NamespaceNotFound', `ns does not exist: ${namespace}`);
  checkWritable(collection);
  const size = docOption(body, 'cursor')?.['batchSize'];
  const documents = collection.indexes.map((index) => describeIndex(index.spec));
  const cursor = await server.cursors.begin(
    { namespace, documents: documents[Symbol.iterator](), transaction: undefined },
    isNumeric(size) && toNumber(size) > 0 ? toNumber(size) : Infinity,
  );
  return { cursor: { ...cursor, ns: namespace } };
}

async function collMod(context: CommandContext): Promise<Doc> {
  const { server, body } = context;
  const collection = existing(context);
  const change = docOption(body, 'index');
  const result: Doc = {};
  await server.engine.quiesce([collection]);
  await server.engine.write(undefined, (scope) => {
    if (change) Object.assign(result, modifyIndex(collection, change));
    for (const key of ['validator', 'validationLevel', 'validationAction', 'changeStreamPreAndPostImages']) {
      if (body[key] !== undefined) collection.options = { ...collection.options, [key]: body[key] };
    }
    scope.touchCatalog(collection);
  });
  return result;
}

function modifyIndex(collection: Collection, change: Doc): Doc {
  const { name, keyPattern } = change;
  const index = collection.indexes.find((one) =>
    typeof name === 'string' ? one.spec.name === name : shellText(one.spec.key) === shellText(keyPattern),
  );
  if (!index)
    throw new ServerError(
      'IndexNotFound',
      `cannot find index ${shellText(name ?? keyPattern)} for ns ${collection.namespace}`,
    );
  const result: Doc = {};
  const expiry = change['expireAfterSeconds'];
  if (expiry !== undefined) {
    if (!isNumeric(expiry)) throw new ServerError('TypeMismatch', "'expireAfterSeconds' must be a number");
    if (index.spec.expireAfterSeconds !== undefined)
      result['expireAfterSeconds_old'] = index.spec.expireAfterSeconds;
    index.spec = { ...index.spec, expireAfterSeconds: toNumber(expiry) };
    result['expireAfterSeconds_new'] = toNumber(expiry);
  }
  if (change['hidden'] !== undefined) {
    result['hidden_old'] = index.spec.hidden;
    index.spec = { ...index.spec, hidden: isTruthy(change['hidden']) };
    result['hidden_new'] = index.spec.hidden;
  }
  for (const option of ['unique', 'prepareUnique']) {
    if (change[option] !== undefined)
      throw new ServerError('NotImplemented', `This server does not change '${option}' of an index`);
  }
  return result;
}

/** Commands on indexes. */
export const indexCommands: CommandTable = {
  createIndexes,
  dropIndexes,
  deleteIndexes: dropIndexes,
  listIndexes,
  collMod,
};
