import { Long, UUID } from 'bson';
import { isDoc, isNumeric, isTruthy, toNumber, type Doc } from '../bson/values.js';
import { equalValues } from '../bson/compare.js';
import { ServerError } from '../errors.js';
import { compileFilter } from '../query/filter.js';
import { parseCollation } from '../query/collation.js';
import { splitNamespace, type Collection } from '../storage/collection.js';
import { describeIndex } from '../storage/index-definition.js';
import { parsePipeline } from '../aggregation/pipeline.js';
import { docOption, namespaceOf, type CommandContext, type CommandTable } from './context.js';
import { measure } from './stats-commands.js';

const keptOptions = [
  'capped',
  'size',
  'max',
  'validator',
  'validationLevel',
  'validationAction',
  'collation',
  'changeStreamPreAndPostImages',
];
const ignoredOptions = [
  'storageEngine',
  'indexOptionDefaults',
  'idIndex',
  'autoIndexId',
  'viewOn',
  'pipeline',
  'comment',
  'writeConcern',
  'temp',
  'maxTimeMS',
];

function collectionOptions(context: CommandContext): Doc {
  const { body } = context;
  const options: Doc = {};
  for (const [key, value] of Object.entries(body)) {
    if (
      key === context.name ||
      key.startsWith('$') ||
      genericFields.has(key) ||
      value === undefined ||
      value === null
    )
      continue;
    if (keptOptions.includes(key)) options[key] = value;
    else if (
      key === 'timeseries' ||
      key === 'clusteredIndex' ||
      key === 'encryptedFields' ||
      key === 'expireAfterSeconds'
    ) {
      throw new ServerError('NotImplemented', `This server does not support collections with '${key}'`);
    } else if (!ignoredOptions.includes(key)) {
      throw new ServerError(40415, `BSON field 'create.${key}' is an unknown field.`);
    }
  }
  if (options['capped'] === false) delete options['capped'];
  if (isTruthy(options['capped'])) {
    const { size } = options;
    if (!isNumeric(size) || toNumber(size) <= 0)
      throw new ServerError('InvalidOptions', "the 'size' field is required when 'capped' is true");
    // Sizes are rounded up to a multiple of 256 bytes, as the real server does.
    options['size'] = Math.ceil(toNumber(size) / 256) * 256;
  }
  if (isDoc(options['validator'])) compileFilter(options['validator'], {});
  if (options['collation'] !== undefined && !parseCollation(options['collation']))
    delete options['collation'];
  return options;
}

/** Fields any command may have. */
export const genericFields = new Set([
  'lsid',
  'txnNumber',
  'autocommit',
  'startTransaction',
  'readConcern',
  'writeConcern',
  'maxTimeMS',
  'comment',
  'apiVersion',
  'apiStrict',
  'apiDeprecationErrors',
  'stmtId',
  'stmtIds',
]);

async function create(context: CommandContext): Promise<Doc> {
  const { server, body, transaction } = context;
  const namespace = namespaceOf(context);
  const options = collectionOptions(context);
  const { viewOn } = body;
  const view =
    typeof viewOn === 'string' ? { on: viewOn, pipeline: readPipeline(body['pipeline']) } : undefined;
  await server.engine.write(transaction, (scope) => {
    const existing = server.engine.find(namespace, transaction);
    if (existing) {
      if (!view && !existing.view && equalValues(existing.options, options)) return;
      throw new ServerError(
        'NamespaceExists',
        `namespace ${namespace} already exists, but with different options: ${JSON.stringify(existing.options)}`,
      );
    }
    server.engine.create(scope, namespace, transaction, options, view);
  });
  return {};
}

function readPipeline(pipeline: unknown): Doc[] {
  return parsePipeline(pipeline ?? []).map(({ name, spec }) => ({ [name]: spec }));
}

async function drop(context: CommandContext): Promise<Doc> {
  const { server } = context;
  const namespace = namespaceOf(context);
  const collection = server.engine.find(namespace, undefined);
  if (!collection) return { ns: namespace };
  await server.engine.quiesce([collection]);
  await server.engine.write(undefined, (scope) => {
    if (!collection.dropped) server.engine.drop(scope, collection);
  });
  server.engine.collectGarbage();
  return { nIndexesWas: collection.indexes.length, ns: namespace };
}

async function dropDatabase(context: CommandContext): Promise<Doc> {
  const { server, database } = context;
  const { engine } = server;
  await engine.quiesce(engine.catalog.list(database));
  const dropped = await engine.write(undefined, (scope) => {
    const collections = engine.catalog.list(database);
    for (const collection of collections) engine.drop(scope, collection);
    if (collections.length > 0) scope.record({ type: 'dropDatabase', namespace: `${database}.` });
    return collections.length;
  });
  engine.collectGarbage();
  return dropped > 0 ? { dropped: database } : {};
}

async function renameCollection(context: CommandContext): Promise<Doc> {
  const { server, body } = context;
  const { engine } = server;
  const from = String(body['renameCollection']);
  const { to } = body;
  if (typeof to !== 'string' || !to.includes('.'))
    throw new ServerError('InvalidNamespace', `Invalid target namespace: ${String(to)}`);
  const source = engine.find(from, undefined);
  if (!source) throw new ServerError('NamespaceNotFound', `Source collection ${from} does not exist`);
  if (from === to) throw new ServerError('IllegalOperation', "Can't rename a collection to itself");
  const target = engine.find(to, undefined);
  if (target && !isTruthy(body['dropTarget']))
    throw new ServerError('NamespaceExists', `target namespace exists: ${to}`);
  if (splitNamespace(from).database !== splitNamespace(to).database) {
    throw new ServerError('NotImplemented', 'This server does not rename collections across databases');
  }
  await engine.quiesce(target ? [source, target] : [source]);
  await engine.write(undefined, (scope) => {
    if (target) engine.drop(scope, target);
    scope.view.remove('catalog', Buffer.from(from));
    engine.catalog.delete(source);
    source.namespace = to;
    source.name = splitNamespace(to).name;
    engine.catalog.add(source);
    engine.catalog.save(scope.view, source);
    engine.reshape(source);
    scope.record({ type: 'rename', namespace: from, to, uuid: source.uuid });
  });
  if (target) engine.collectGarbage();
  return {};
}

function describe(collection: Collection): Doc {
  const options = collection.view
    ? { viewOn: collection.view.on, pipeline: collection.view.pipeline, ...collection.options }
    : collection.options;
  const [id] = collection.indexes;
  return {
    name: collection.name,
    type: collection.view ? 'view' : 'collection',
    options,
    info: {
      readOnly: collection.view !== undefined,
      ...(collection.view ? {} : { uuid: new UUID(collection.uuid.buffer.subarray(0, 16)).toBinary() }),
    },
    ...(id ? { idIndex: describeIndex(id.spec) } : {}),
  };
}

async function listCollections(context: CommandContext): Promise<Doc> {
  const { server, body, database } = context;
  const filter = compileFilter(docOption(body, 'filter') ?? {}, {});
  const nameOnly = isTruthy(body['nameOnly']);
  const documents = server.engine.catalog
    .list(database)
    .map(describe)
    .filter((doc) => filter.matches(doc))
    .map((doc) => (nameOnly ? { name: doc['name'], type: doc['type'] } : doc));
  const cursorOptions = docOption(body, 'cursor');
  const size =
    cursorOptions && isNumeric(cursorOptions['batchSize']) ? toNumber(cursorOptions['batchSize']) : Infinity;
  const namespace = `${database}.$cmd.listCollections`;
  const cursor = await server.cursors.begin(
    { namespace, documents: documents[Symbol.iterator](), transaction: undefined },
    size,
  );
  return { cursor: { ...cursor, ns: namespace } };
}

function listDatabases(context: CommandContext): Doc {
  const { server, body } = context;
  const filter = compileFilter(docOption(body, 'filter') ?? {}, {});
  const names = [...new Set(server.engine.catalog.list().map((collection) => collection.database))];
  const databases = names
    .map((name): Doc => ({ name, sizeOnDisk: Long.fromNumber(sizeOfDatabase(context, name)), empty: false }))
    .filter((doc) => filter.matches(doc));
  if (isTruthy(body['nameOnly'])) return { databases: databases.map(({ name }) => ({ name })) };
  const total = databases.reduce(
    (sum, doc) => sum + toNumber(isNumeric(doc['sizeOnDisk']) ? doc['sizeOnDisk'] : 0),
    0,
  );
  return {
    databases,
    totalSize: Long.fromNumber(total),
    totalSizeMb: Long.fromNumber(Math.floor(total / 1048576)),
  };
}

function sizeOfDatabase(context: CommandContext, database: string): number {
  return context.server.engine.catalog
    .list(database)
    .reduce((sum, collection) => sum + measure(context, collection).size, 0);
}

/** Commands on databases and collections. */
export const catalogCommands: CommandTable = {
  create,
  drop,
  dropDatabase,
  renameCollection,
  listCollections,
  listDatabases,
};
