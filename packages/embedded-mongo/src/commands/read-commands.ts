import { Long } from 'bson';
import { RawDocument } from '../bson/encode.js';
import { isDoc, isNumeric, isTruthy, toNumber, type Doc } from '../bson/values.js';
import { toBigInt } from '../bson/arithmetic.js';
import { ServerError } from '../errors.js';
import { compileFilter } from '../query/filter.js';
import { countItems, search, type Search } from '../query/execute.js';
import { pathValues } from '../query/path.js';
import { compileProjection } from '../query/projection.js';
import { parseSort } from '../query/sort.js';
import { distinctValues } from '../aggregation/operators-sets.js';
import { compilePipeline, parsePipeline, type StageSpec } from '../aggregation/pipeline.js';
import { capOf } from '../storage/records.js';
import { idPrefix, type Collection } from '../storage/collection.js';
import { prefixEnd } from '../storage/key-encoding.js';
import {
  collationFor,
  collectionOf,
  docOption,
  namespaceOf,
  numberOption,
  variablesOf,
  viewOf,
  type CommandContext,
  type CommandTable,
} from './context.js';
import type { CursorSource, ResultDocument } from './cursors.js';
import { tailSource } from './tailable.js';

const FIRST_BATCH = 101;

function refuseOptions(body: Doc, options: readonly string[], command: string): void {
  for (const option of options) {
    if (isTruthy(body[option]))
      throw new ServerError('NotImplemented', `This server does not support '${option}' of ${command}`);
  }
}

/** The parts of a find that say what to search for. */
export function searchOf(
  context: CommandContext,
  collection: Collection | undefined,
  filterKey: 'filter' | 'query',
): Search {
  const { body } = context;
  const collation = collationFor(body, collection);
  const filter = compileFilter(docOption(body, filterKey) ?? {}, {
    collation,
    variables: variablesOf(context),
  });
  const limit = Math.abs(numberOption(body, 'limit') ?? 0);
  return {
    filter,
    sort: parseSort(docOption(body, 'sort') ?? {}),
    collation,
    hint: body['hint'],
    deadline: context.deadline,
    skip: numberOption(body, 'skip') ?? 0,
    ...(limit > 0 ? { limit } : {}),
  };
}

function* shaped(
  found: Iterable<{ raw: Buffer; doc: Doc }>,
  project: ((doc: Doc) => Doc) | undefined,
): Generator<ResultDocument> {
  for (const { raw, doc } of found) yield project ? project(doc) : new RawDocument(raw);
}

async function find(context: CommandContext): Promise<Doc> {
  const { body, server } = context;
  refuseOptions(body, ['min', 'max', 'returnKey', 'showRecordId'], 'find');
  server.counters.query++;
  const namespace = namespaceOf(context);
  const collection = collectionOf(context);
  if (collection?.view) return aggregateView(context, collection);
  const wanted = searchOf(context, collection, 'filter');
  const project = compileProjection(
    body['projection'],
    wanted.filter,
    wanted.collation,
    variablesOf(context),
  );
  const given = numberOption(body, 'batchSize');
  if (given !== undefined && given < 0)
    throw new ServerError(51024, `BSON field 'batchSize' value must be >= 0, actual value '${given}'`);
  const single = isTruthy(body['singleBatch']) || (numberOption(body, 'limit') ?? 0) < 0;
  let source: CursorSource;
  if (isTruthy(body['tailable'])) {
    if (!collection || !capOf(collection)) {
      throw new ServerError(
        'BadValue',
        `error processing query: ns=${namespace} tailable cursor requested on non capped collection`,
      );
    }
    source = tailSource(context, collection, wanted, project);
  } else {
    source = {
      namespace,
      documents: collection
        ? shaped(search(viewOf(context), collection, wanted), project)
        : [][Symbol.iterator](),
      transaction: context.transaction,
    };
  }
  const cursor = await server.cursors.begin(source, given ?? FIRST_BATCH, single);
  return { cursor: { ...cursor, ns: namespace } };
}

/** Reading a view is an aggregation over its collection. */
async function aggregateView(context: CommandContext, view: Collection): Promise<Doc> {
  const { body } = context;
  const stages: StageSpec[] = [];
  const push = (name: string, spec: unknown): void => void stages.push({ name, spec });
  if (isDoc(body['filter'])) push('$match', body['filter']);
  if (isDoc(body['sort']) && Object.keys(body['sort']).length > 0) push('$sort', body['sort']);
  if (isNumeric(body['skip']) && toNumber(body['skip']) > 0) push('$skip', body['skip']);
  const limit = numberOption(body, 'limit');
  if (limit) push('$limit', Math.abs(limit));
  if (isDoc(body['projection']) && Object.keys(body['projection']).length > 0)
    push('$project', body['projection']);
  return runPipeline(context, view.name, stages, numberOption(body, 'batchSize') ?? FIRST_BATCH);
}

/** Runs a pipeline that only reads. */
export async function runPipeline(
  context: CommandContext,
  collectionName: string,
  stages: readonly StageSpec[],
  batchSize: number,
): Promise<Doc> {
  const { server, database } = context;
  const namespace = `${database}.${collectionName === '' ? '$cmd.aggregate' : collectionName}`;
  const cursor = await server.cursors.begin(
    {
      namespace,
      documents: pipelineDocuments(context, collectionName, stages),
      transaction: context.transaction,
    },
    batchSize,
  );
  return { cursor: { ...cursor, ns: namespace } };
}

/** The documents of a pipeline that only reads. */
export function pipelineDocuments(
  context: CommandContext,
  collectionName: string,
  stages: readonly StageSpec[],
): Iterator<Doc> {
  const { server, database } = context;
  const namespace = `${database}.${collectionName}`;
  const collection = collectionName === '' ? undefined : server.engine.find(namespace, context.transaction);
  const reading = {
    view: viewOf(context),
    database,
    collation: collationFor(context.body, collection),
    deadline: context.deadline,
    variables: variablesOf(context),
    find: (name: string) => server.engine.find(name, context.transaction),
  };
  const run = compilePipeline(collectionName, stages, reading, context.body['hint']);
  return run()[Symbol.iterator]();
}

async function getMore(context: CommandContext): Promise<Doc> {
  const { body, server, database } = context;
  server.counters.getmore++;
  const id = body['getMore'];
  const collection = body['collection'];
  if (!isNumeric(id))
    throw new ServerError('TypeMismatch', "BSON field 'getMore' is the wrong type, expected type 'long'");
  if (typeof collection !== 'string')
    throw new ServerError(
      'TypeMismatch',
      "BSON field 'collection' is the wrong type, expected type 'string'",
    );
  const namespace = `${database}.${collection}`;
  const size = numberOption(body, 'batchSize');
  const wait = numberOption(body, 'maxTimeMS') ?? 1000;
  const { token, ...cursor } = await server.cursors.more(
    toBigInt(id),
    namespace,
    size ? size : Number.MAX_SAFE_INTEGER,
    wait,
  );
  return { cursor: { ...cursor, ns: namespace, ...(token ? { postBatchResumeToken: token } : {}) } };
}

function killCursors(context: CommandContext): Doc {
  const ids = context.body['cursors'];
  if (!Array.isArray(ids))
    throw new ServerError(
      'TypeMismatch',
      "BSON field 'killCursors.cursors' is the wrong type, expected type 'array'",
    );
  const killed: Long[] = [];
  const missing: Long[] = [];
  for (const id of ids) {
    if (!isNumeric(id))
      throw new ServerError('TypeMismatch', "BSON field 'killCursors.cursors' must hold longs");
    const number = toBigInt(id);
    (context.server.cursors.kill(number) ? killed : missing).push(Long.fromBigInt(number));
  }
  return { cursorsKilled: killed, cursorsNotFound: missing, cursorsAlive: [], cursorsUnknown: [] };
}

function count(context: CommandContext): Doc {
  context.server.counters.query++;
  if (context.transaction) {
    throw new ServerError(
      'OperationNotSupportedInTransaction',
      "Cannot run 'count' in a multi-document transaction. Please see http://dochub.mongodb.org/core/transaction-count for a recommended alternative.",
    );
  }
  const collection = collectionOf(context);
  const { skip = 0, limit = Infinity, ...wanted } = searchOf(context, collection, 'query');
  if (!collection) return { n: 0 };
  let total = 0;
  if (collection.view) {
    const documents = pipelineDocuments(context, collection.name, [
      { name: '$match', spec: docOption(context.body, 'query') ?? {} },
    ]);
    while (!documents.next().done) total++;
  } else {
    const everything = Object.keys(docOption(context.body, 'query') ?? {}).length === 0;
    const start = idPrefix(collection.id);
    total = everything
      ? viewOf(context).count('records', start, prefixEnd(start) ?? start)
      : countItems(search(viewOf(context), collection, { ...wanted, sort: [], limit: skip + limit }));
  }
  return { n: Math.max(0, Math.min(total - skip, limit)) };
}

function distinct(context: CommandContext): Doc {
  context.server.counters.query++;
  const { body } = context;
  const { key } = body;
  if (typeof key !== 'string' || key === '')
    throw new ServerError(
      'TypeMismatch',
      "BSON field 'distinct.key' is the wrong type, expected type 'string'",
    );
  const collection = collectionOf(context);
  const wanted = searchOf(context, collection, 'query');
  if (!collection) return { values: [] };
  const parts = key.split('.');
  const values: unknown[] = [];
  if (collection.view) {
    const documents = pipelineDocuments(context, collection.name, [
      { name: '$match', spec: docOption(body, 'query') ?? {} },
    ]);
    for (let next = documents.next(); !next.done; next = documents.next())
      values.push(...pathValues(next.value, parts));
  } else {
    for (const { doc } of search(viewOf(context), collection, { ...wanted, sort: [] }))
      values.push(...pathValues(doc, parts));
  }
  return { values: distinctValues(values, wanted.collation?.compare) };
}

/** Reads the pipeline of an aggregate command and its batch size. */
export function parseAggregate(context: CommandContext): {
  stages: StageSpec[];
  collectionName: string;
  batchSize: number;
} {
  const { body } = context;
  const target = body['aggregate'];
  const cursor = body['cursor'];
  if (!isTruthy(body['explain']) && !isDoc(cursor)) {
    throw new ServerError(
      'FailedToParse',
      "The 'cursor' option is required, except for aggregate with the explain argument",
    );
  }
  const stages = parsePipeline(body['pipeline']);
  if (typeof target !== 'string' && toNumber(isNumeric(target) ? target : 0) !== 1) {
    throw new ServerError(
      'FailedToParse',
      "Invalid command format: the 'aggregate' field must specify a collection name or 1",
    );
  }
  const collectionName = typeof target === 'string' ? target : '';
  const first = stages[0]?.name;
  if (collectionName === '' && first !== '$documents' && first !== '$changeStream') {
    throw new ServerError(
      'InvalidNamespace',
      `{aggregate: 1} is not valid for '${first ?? 'an empty pipeline'}'; a collection is required.`,
    );
  }
  const size = isDoc(cursor) ? numberOption(cursor, 'batchSize') : undefined;
  return { stages, collectionName, batchSize: size ?? FIRST_BATCH };
}

/** Commands that read documents, except `aggregate`. */
export const readCommands: CommandTable = { find, getMore, killCursors, count, distinct };
