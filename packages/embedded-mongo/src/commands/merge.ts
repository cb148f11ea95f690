import { ObjectId } from 'bson';
import { isDoc, ownField, type Doc } from '../bson/values.js';
import { ServerError } from '../errors.js';
import { compileExpression } from '../aggregation/expression.js';
import { namedArguments } from '../aggregation/arguments.js';
import type { StageSpec } from '../aggregation/pipeline.js';
import { compileUpdatePipeline } from '../aggregation/update-pipeline.js';
import { compileFilter } from '../query/filter.js';
import { search } from '../query/execute.js';
import type { Collection } from '../storage/collection.js';
import { insertRecord, updateRecord } from '../storage/records.js';
import type { WriteScope } from '../storage/write-scope.js';
import { textOption, variablesOf, type CommandContext } from './context.js';
import { checkWritable, withId } from './statements.js';

function target(spec: unknown, database: string, stage: string): string {
  if (typeof spec === 'string') return `${database}.${spec}`;
  if (isDoc(spec) && typeof spec['coll'] === 'string')
    return `${typeof spec['db'] === 'string' ? spec['db'] : database}.${spec['coll']}`;
  throw new ServerError('FailedToParse', `The target of ${stage} must be a collection name or { db, coll }`);
}

/** Writes the result of a pipeline by its last stage. */
export async function mergeInto(
  context: CommandContext,
  stage: StageSpec,
  documents: readonly Doc[],
): Promise<void> {
  if (stage.name === '$out')
    return replaceCollection(context, target(stage.spec, context.database, '$out'), documents);
  const fields =
    typeof stage.spec === 'string'
      ? { into: stage.spec }
      : namedArguments(stage.spec, '$merge', ['into'], ['on', 'let', 'whenMatched', 'whenNotMatched']);
  const namespace = target(fields['into'], context.database, '$merge');
  const merge = compileMerge(context, fields);
  let next = 0;
  while (next < documents.length || next === 0) {
    await context.server.engine.write(undefined, (scope) => {
      const collection = context.server.engine.obtain(scope, namespace, undefined);
      checkWritable(collection);
      for (let turn = 0; next < documents.length && turn < 500; turn++, next++)
        merge(scope, collection, documents[next] ?? {});
    });
    if (next === 0) return;
  }
}

/** `$out`: the collection holds exactly the result afterwards; its indexes stay. */
async function replaceCollection(
  context: CommandContext,
  namespace: string,
  documents: readonly Doc[],
): Promise<void> {
  const { engine } = context.server;
  const old = engine.find(namespace, undefined);
  checkWritable(old);
  if (old) await engine.quiesce([old]);
  await engine.write(undefined, (scope) => {
    const specs = old && !old.dropped ? old.indexes.slice(1).map((index) => index.spec) : [];
    const fresh = documents.map(withId);
    if (old && !old.dropped) engine.drop(scope, old);
    const made = engine.create(scope, namespace, undefined, old?.options ?? {});
    for (const spec of specs) engine.addIndex(scope, made, spec);
    for (const doc of fresh) insertRecord(scope, made, doc);
  });
  engine.collectGarbage();
}

type MergeOne = (scope: WriteScope, collection: Collection, doc: Doc) => void;

function compileMerge(context: CommandContext, fields: Doc): MergeOne {
  const on: string[] = Array.isArray(fields['on'])
    ? fields['on'].map(String)
    : [typeof fields['on'] === 'string' ? fields['on'] : '_id'];
  const given = fields['whenMatched'];
  const pipeline = Array.isArray(given) ? compileUpdatePipeline(given as unknown[]) : undefined;
  const whenMatched = pipeline ? 'pipeline' : (textOption(given, '$merge.whenMatched') ?? 'merge');
  const whenNotMatched = textOption(fields['whenNotMatched'], '$merge.whenNotMatched') ?? 'insert';
  if (!['insert', 'discard', 'fail'].includes(whenNotMatched))
    throw new ServerError(
      'BadValue',
      `Enumeration value '${whenNotMatched}' for field 'whenNotMatched' is not a valid value.`,
    );
  if (!pipeline && !['replace', 'keepExisting', 'merge', 'fail'].includes(whenMatched)) {
    throw new ServerError(
      'BadValue',
      `Enumeration value '${whenMatched}' for field 'whenMatched' is not a valid value.`,
    );
  }
  const bindings = Object.entries(isDoc(fields['let']) ? fields['let'] : {}).map(([name, expression]) => ({
    name,
    evaluate: compileExpression(expression),
  }));
  const variables = variablesOf(context);
  return (scope, collection, doc) => {
    checkOnFields(collection, on);
    if (on.includes('_id') && doc['_id'] === undefined) doc = { _id: new ObjectId(), ...doc };
    const existing = findExisting(scope, collection, on, doc);
    if (!existing) {
      if (whenNotMatched === 'fail')
        throw new ServerError(
          13113,
          '$merge could not find a matching document in the target collection for at least one document in the source collection',
        );
      if (whenNotMatched === 'insert') insertRecord(scope, collection, withId(doc));
      return;
    }
    if (whenMatched === 'keepExisting') return;
    if (whenMatched === 'fail')
      throw new ServerError(
        'DuplicateKey',
        `E11000 duplicate key error collection: ${collection.namespace} $merge found an existing document and whenMatched is 'fail'`,
      );
    const bound: Record<string, unknown> = { ...variables, new: doc };
    for (const { name, evaluate } of bindings) bound[name] = evaluate(doc, variables);
    const changed = pipeline
      ? pipeline(existing.doc, bound)
      : whenMatched === 'replace'
        ? doc
        : { ...existing.doc, ...doc };
    const rest = { ...changed };
    delete rest['_id'];
    updateRecord(
      scope,
      collection,
      existing.record,
      existing.raw,
      existing.doc,
      { _id: existing.doc['_id'], ...rest },
      whenMatched === 'replace',
    );
  };
}

function checkOnFields(collection: Collection, on: readonly string[]): void {
  const wanted = [...on].sort().join('\0');
  const unique = collection.indexes.some(
    (index) =>
      index.spec.unique &&
      !index.partialMatch &&
      index.fields
        .map((field) => field.path)
        .sort()
        .join('\0') === wanted,
  );
  if (!unique) throw new ServerError(51183, 'Cannot find index to verify that join fields will be unique');
}

function findExisting(
  scope: WriteScope,
  collection: Collection,
  on: readonly string[],
  doc: Doc,
): { record: Buffer; raw: Buffer; doc: Doc } | undefined {
  const condition: Doc = {};
  for (const path of on) {
    let value: unknown = doc;
    for (const part of path.split('.')) value = isDoc(value) ? ownField(value, part) : undefined;
    if (value === null || value === undefined || Array.isArray(value))
      throw new ServerError(
        51132,
        `$merge write error: 'on' field '${path}' cannot be missing, null, undefined or an array`,
      );
    condition[path] = { $eq: value };
  }
  const [found] = search(scope.view, collection, {
    filter: compileFilter(condition, {}),
    sort: [],
    collation: undefined,
    limit: 1,
  });
  return found;
}
