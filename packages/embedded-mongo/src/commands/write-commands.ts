import { isDoc, isTruthy, type Doc } from '../bson/values.js';
import { ServerError } from '../errors.js';
import { compileProjection } from '../query/projection.js';
import { compileFilter } from '../query/filter.js';
import { deleteRecord, readRecord, insertRecord } from '../storage/records.js';
import { compileUpdate, type Update } from '../update/update.js';
import { upsertDocument } from '../update/upsert.js';
import {
  collationFor,
  docList,
  docOption,
  namespaceOf,
  variablesOf,
  type CommandContext,
  type CommandTable,
} from './context.js';
import {
  applyUpdate,
  deleteStatement,
  findTargets,
  insertStatement,
  parseDeleteSpec,
  parseUpdateSpec,
  updateStatement,
  validate,
} from './statements.js';
import { runBatch, writeError, type BatchResult, type Statement } from './write-batch.js';

const MOST_STATEMENTS = 100_000;

function checkCount(statements: readonly unknown[], what: string): void {
  if (statements.length === 0 || statements.length > MOST_STATEMENTS) {
    throw new ServerError(
      'InvalidLength',
      `Write batch sizes must be between 1 and ${MOST_STATEMENTS}. Got ${statements.length} operations in ${what}.`,
    );
  }
}

/** Numbers of the statements, as a driver that splits or repeats a batch gives them. */
function statementIds(body: Doc, count: number): number[] {
  const first = typeof body['stmtId'] === 'number' ? body['stmtId'] : 0;
  const ids = body['stmtIds'];
  return Array.from({ length: count }, (_, i) =>
    Array.isArray(ids) && typeof ids[i] === 'number' ? ids[i] : first + i,
  );
}

function reply({ results, errors }: BatchResult): Doc {
  return {
    n: results.reduce((sum, result) => sum + (typeof result?.['n'] === 'number' ? result['n'] : 0), 0),
    ...(errors.length > 0 ? { writeErrors: errors.map(({ index, error }) => writeError(index, error)) } : {}),
  };
}

async function insert(context: CommandContext): Promise<Doc> {
  const namespace = namespaceOf(context);
  const documents = docList(context.body, 'documents', 'insert');
  checkCount(documents, 'insert');
  context.server.counters.insert += documents.length;
  const ids = statementIds(context.body, documents.length);
  const statements = documents.map((doc, i) => insertStatement(context, namespace, ids[i] ?? i, doc));
  return reply(await runBatch(context, statements, context.body['ordered'] !== false));
}

async function update(context: CommandContext): Promise<Doc> {
  const namespace = namespaceOf(context);
  const updates = docList(context.body, 'updates', 'update');
  checkCount(updates, 'update');
  context.server.counters.update += updates.length;
  const ids = statementIds(context.body, updates.length);
  const statements = updates.map((spec, i): Statement =>
    updateStatement(context, namespace, ids[i] ?? i, parseUpdateSpec(spec)),
  );
  const result = await runBatch(context, statements, context.body['ordered'] !== false);
  const upserted = result.results.flatMap((one, index) =>
    isDoc(one?.['upserted']) ? [{ index, ...one['upserted'] }] : [],
  );
  return {
    ...reply(result),
    nModified: result.results.reduce(
      (sum, one) => sum + (typeof one?.['nModified'] === 'number' ? one['nModified'] : 0),
      0,
    ),
    ...(upserted.length > 0 ? { upserted } : {}),
  };
}

async function remove(context: CommandContext): Promise<Doc> {
  const namespace = namespaceOf(context);
  const deletes = docList(context.body, 'deletes', 'delete');
  checkCount(deletes, 'delete');
  context.server.counters.delete += deletes.length;
  const ids = statementIds(context.body, deletes.length);
  const statements = deletes.map((spec, i) => {
    const { filter, multi } = parseDeleteSpec(spec);
    return deleteStatement(context, namespace, ids[i] ?? i, filter, multi, spec);
  });
  return reply(await runBatch(context, statements, context.body['ordered'] !== false));
}

async function findAndModify(context: CommandContext): Promise<Doc> {
  const namespace = namespaceOf(context);
  const { body } = context;
  const removing = isTruthy(body['remove']);
  if (removing && body['update'] !== undefined)
    throw new ServerError('FailedToParse', 'Cannot specify both an update and remove=true');
  if (!removing && body['update'] === undefined)
    throw new ServerError('FailedToParse', 'Either an update or remove=true must be specified');
  if (removing && isTruthy(body['upsert']))
    throw new ServerError('FailedToParse', 'Cannot specify both upsert=true and remove=true');
  if (removing && isTruthy(body['new']))
    throw new ServerError(
      'FailedToParse',
      "Cannot specify both new=true and remove=true; 'remove' always returns the deleted document",
    );
  const statement: Statement = {
    id: typeof body['stmtId'] === 'number' ? body['stmtId'] : 0,
    run: (scope) => modifyOne(context, namespace, removing, scope),
  };
  const { results, errors } = await runBatch(context, [statement], true);
  const [failure] = errors;
  if (failure) throw failure.error;
  return results[0] ?? { value: null };
}

function modifyOne(
  context: CommandContext,
  namespace: string,
  removing: boolean,
  scope: Parameters<Statement['run']>[0],
): Doc {
  const { body } = context;
  const filter = docOption(body, 'query') ?? {};
  const wantsNew = isTruthy(body['new']);
  const bypass = isTruthy(body['bypassDocumentValidation']);
  const collection = context.server.engine.find(namespace, context.transaction);
  const collation = collationFor(body, collection);
  const fields = body['fields'] ?? body['projection'];
  const variables = variablesOf(context);
  const project = compileProjection(
    fields,
    compileFilter(filter, { collation, variables }),
    collation,
    variables,
  );
  const shape = (doc: Doc): Doc => (project ? project(doc) : doc);
  const change = removing ? undefined : compileModification(context, collation);
  const prepared = findTargets(context, scope, namespace, filter, body, false);
  const [target] = prepared.records;
  if (prepared.collection && target) {
    if (!change) {
      const value = shape(target.doc);
      deleteRecord(scope, prepared.collection, target.record, target.doc);
      return { lastErrorObject: { n: 1 }, value };
    }
    applyUpdate(scope, prepared.collection, prepared.filter, target, change, bypass);
    const after = wantsNew ? readRecord(scope.view, prepared.collection, target.record)?.doc : target.doc;
    return { lastErrorObject: { n: 1, updatedExisting: true }, value: after ? shape(after) : null };
  }
  if (!change) return { lastErrorObject: { n: 0 }, value: null };
  if (!isTruthy(body['upsert'])) return { lastErrorObject: { n: 0, updatedExisting: false }, value: null };
  const doc = upsertDocument(filter, change, scope.now);
  const made = context.server.engine.obtain(scope, namespace, context.transaction);
  validate(made, doc, bypass);
  insertRecord(scope, made, doc);
  return {
    lastErrorObject: { n: 1, updatedExisting: false, upserted: doc['_id'] },
    value: wantsNew ? shape(doc) : null,
  };
}

function compileModification(context: CommandContext, collation: ReturnType<typeof collationFor>): Update {
  const { arrayFilters, update: spec } = context.body;
  return compileUpdate(spec, {
    arrayFilters: Array.isArray(arrayFilters) ? (arrayFilters as unknown[]) : undefined,
    collation,
    variables: variablesOf(context),
  });
}

async function bulkWrite(context: CommandContext): Promise<Doc> {
  const { body } = context;
  if (context.database !== 'admin')
    throw new ServerError('Unauthorized', 'bulkWrite may only be run against the admin database.');
  const namespaces = docList(body, 'nsInfo', 'bulkWrite').map((info) => String(info['ns']));
  const operations = docList(body, 'ops', 'bulkWrite');
  checkCount(operations, 'bulkWrite');
  const ids = statementIds(body, operations.length);
  const kinds: ('insert' | 'update' | 'delete')[] = [];
  const statements = operations.map((operation, i): Statement => {
    const kind = (['insert', 'update', 'delete'] as const).find((name) => name in operation);
    const namespace = kind && namespaces[Number(operation[kind])];
    if (!kind || namespace === undefined)
      throw new ServerError(
        'BadValue',
        'Each operation of bulkWrite must be an insert, update or delete on a namespace of nsInfo',
      );
    kinds.push(kind);
    const id = ids[i] ?? i;
    if (kind === 'insert')
      return insertStatement(context, namespace, id, docOption(operation, 'document') ?? {});
    const filter = docOption(operation, 'filter') ?? {};
    const options: Doc = { ...operation, let: body['let'] };
    if (kind === 'delete')
      return deleteStatement(context, namespace, id, filter, isTruthy(operation['multi']), options);
    return updateStatement(context, namespace, id, {
      filter,
      update: operation['updateMods'],
      multi: isTruthy(operation['multi']),
      upsert: isTruthy(operation['upsert']),
      options: { ...options, c: operation['constants'] },
    });
  });
  const { results, errors } = await runBatch(context, statements, body['ordered'] !== false);
  const totals = { nInserted: 0, nMatched: 0, nModified: 0, nUpserted: 0, nDeleted: 0 };
  const rows: Doc[] = [];
  for (const [idx, result] of results.entries()) {
    if (!result) continue;
    const n = Number(result['n']);
    const kind = kinds[idx];
    if (kind === 'insert') totals.nInserted += n;
    else if (kind === 'delete') totals.nDeleted += n;
    else if (isDoc(result['upserted'])) totals.nUpserted++;
    else {
      totals.nMatched += n;
      totals.nModified += Number(result['nModified']);
    }
    if (!isTruthy(body['errorsOnly'])) rows.push({ ok: 1, idx, ...result });
  }
  for (const { index, error } of errors)
    rows.push({ ok: 0, idx: index, n: 0, code: error.code, errmsg: error.message, ...error.extra });
  rows.sort((a, b) => Number(a['idx']) - Number(b['idx']));
  const cursor = await context.server.cursors.begin(
    { namespace: 'admin.$cmd.bulkWrite', documents: rows[Symbol.iterator](), transaction: undefined },
    Number.MAX_SAFE_INTEGER,
  );
  return { cursor: { ...cursor, ns: 'admin.$cmd.bulkWrite' }, nErrors: errors.length, ...totals };
}

/** Commands that write documents. */
export const writeCommands: CommandTable = {
  insert,
  update,
  delete: remove,
  findAndModify,
  findandmodify: findAndModify,
  bulkWrite,
};
