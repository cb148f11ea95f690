import { ObjectId } from 'bson';
import { regexParts } from '../bson/compare.js';
import { decodeDocument } from '../bson/decode.js';
import { isDoc, isTruthy, toInteger, type Doc } from '../bson/values.js';
import { shellText } from '../bson/shell-text.js';
import { ServerError } from '../errors.js';
import { compileFilter, type Filter } from '../query/filter.js';
import type { MatchDetails } from '../query/document-tests.js';
import { search, type Found } from '../query/execute.js';
import { parseSort } from '../query/sort.js';
import type { Collation } from '../query/collation.js';
import { recordKey, type Collection } from '../storage/collection.js';
import { deleteRecord, insertRecord, readRecord, updateRecord } from '../storage/records.js';
import type { WriteScope } from '../storage/write-scope.js';
import { compileUpdate, type Update } from '../update/update.js';
import { upsertDocument } from '../update/upsert.js';
import { collationFor, variablesOf, type CommandContext } from './context.js';
import type { Statement } from './write-batch.js';

/** Puts `_id` in front, making one when there is none, and refuses what cannot be one. */
export function withId(doc: Doc): Doc {
  const id = doc['_id'];
  if (id === undefined) return { _id: new ObjectId(), ...doc };
  checkId(id);
  if (Object.keys(doc)[0] === '_id') return doc;
  const { _id, ...rest } = doc;
  return { _id, ...rest };
}

function checkId(id: unknown): void {
  if (Array.isArray(id)) throw new ServerError('InvalidIdField', "The '_id' value cannot be of type array");
  if (regexParts(id)) throw new ServerError('InvalidIdField', "The '_id' value cannot be of type regex");
  if (isDoc(id)) {
    for (const key of Object.keys(id)) {
      if (key.startsWith('$'))
        throw new ServerError(
          'DollarPrefixedFieldName',
          `_id fields may not contain '$'-prefixed fields: ${key} is not valid for storage.`,
        );
    }
  }
}

/** Refuses writes to a view. */
export function checkWritable(collection: Collection | undefined): void {
  if (collection?.view)
    throw new ServerError(
      'CommandNotSupportedOnView',
      `Namespace ${collection.namespace} is a view, not a collection`,
    );
}

const validators = new WeakMap<Doc, Filter>();

/** Refuses a document the collection's validator does not accept. */
export function validate(collection: Collection, doc: Doc, bypass: boolean): void {
  const { validator, validationAction, validationLevel } = collection.options;
  if (bypass || !isDoc(validator) || Object.keys(validator).length === 0) return;
  if (validationAction === 'warn' || validationLevel === 'off') return;
  let filter = validators.get(validator);
  if (!filter) validators.set(validator, (filter = compileFilter(validator, {})));
  if (filter.matches(doc)) return;
  throw new ServerError('DocumentValidationFailure', 'Document failed validation', {
    errInfo: {
      failingDocumentId: doc['_id'],
      details: { operatorName: 'validator', specifiedAs: validator },
    },
  });
}

/** Inserts one document. */
export function insertStatement(context: CommandContext, namespace: string, id: number, doc: Doc): Statement {
  const { engine } = context.server;
  const bypass = isTruthy(context.body['bypassDocumentValidation']);
  let ready: Doc | undefined;
  return {
    id,
    run(scope) {
      ready ??= withId(doc);
      const collection = engine.obtain(scope, namespace, context.transaction);
      checkWritable(collection);
      validate(collection, ready, bypass);
      insertRecord(scope, collection, ready);
      return { n: 1 };
    },
  };
}

/** A member of `updates`, however the command spells it. */
export interface UpdateSpec {
  readonly filter: Doc;
  readonly update: unknown;
  readonly multi: boolean;
  readonly upsert: boolean;
  readonly options: Doc;
}

interface Prepared {
  readonly collection: Collection | undefined;
  readonly filter: Filter;
  readonly collation: Collation | undefined;
  readonly records: Found[];
}

/** Compiles a filter and finds what it matches now; the records are looked at again before each is changed. */
export function findTargets(
  context: CommandContext,
  scope: WriteScope,
  namespace: string,
  filter: Doc,
  options: Doc,
  multi: boolean,
): Prepared {
  const collection = context.server.engine.find(namespace, context.transaction);
  checkWritable(collection);
  const collation = collationFor(options, collection);
  const compiled = compileFilter(filter, {
    collation,
    variables: variablesOf(context, options['let'] ?? options['c'] ?? context.body['let']),
  });
  if (!collection) return { collection, filter: compiled, collation, records: [] };
  const sort = options['sort'];
  const found = search(scope.view, collection, {
    filter: compiled,
    sort: isDoc(sort) ? parseSort(sort) : [],
    collation,
    hint: options['hint'],
    deadline: context.deadline,
    ...(multi ? {} : { limit: 1 }),
  });
  return { collection, filter: compiled, collation, records: [...found] };
}

/** Updates one or many documents. */
export function updateStatement(
  context: CommandContext,
  namespace: string,
  id: number,
  spec: UpdateSpec,
): Statement {
  let prepared: Prepared | undefined;
  let update: Update | undefined;
  let at = 0;
  let matched = 0;
  let modified = 0;
  const bypass = isTruthy(context.body['bypassDocumentValidation']);
  return {
    id,
    run(scope) {
      update ??= compileUpdateOf(context, namespace, spec);
      if (spec.multi && update.kind === 'replacement')
        throw new ServerError('FailedToParse', 'multi update is not supported for replacement-style update');
      if (!spec.multi) prepared = undefined;
      prepared ??= findTargets(context, scope, namespace, spec.filter, spec.options, spec.multi);
      const { collection, filter, records } = prepared;
      if (collection && !collection.dropped) {
        for (; at < records.length; at++) {
          const target = records[at];
          if (!target) continue;
          const changed = applyUpdate(scope, collection, filter, target, update, bypass);
          if (changed === undefined) continue;
          matched++;
          if (changed) modified++;
        }
        if (!spec.multi) at = 0;
      }
      if (matched > 0 || !spec.upsert) return { n: matched, nModified: modified };
      const doc = upsertDocument(spec.filter, update, scope.now);
      checkId(doc['_id']);
      const target = context.server.engine.obtain(scope, namespace, context.transaction);
      validate(target, doc, bypass);
      insertRecord(scope, target, doc);
      return { n: 1, nModified: 0, upserted: { _id: doc['_id'] } };
    },
  };
}

function compileUpdateOf(context: CommandContext, namespace: string, spec: UpdateSpec): Update {
  const { arrayFilters } = spec.options;
  if (arrayFilters !== undefined && !Array.isArray(arrayFilters))
    throw new ServerError(
      'TypeMismatch',
      "BSON field 'arrayFilters' is the wrong type, expected type 'array'",
    );
  const collection = context.server.engine.find(namespace, context.transaction);
  return compileUpdate(spec.update, {
    arrayFilters: arrayFilters as unknown[] | undefined,
    collation: collationFor(spec.options, collection),
    variables: variablesOf(context, spec.options['c'] ?? spec.options['let'] ?? context.body['let']),
  });
}

/** Applies an update to one found document as it is now; `undefined` when it is gone or no longer matches. */
export function applyUpdate(
  scope: WriteScope,
  collection: Collection,
  filter: Filter,
  target: Found,
  update: Update,
  bypass: boolean,
): boolean | undefined {
  const raw = scope.view.get('records', recordKey(collection, target.record));
  if (!raw) return undefined;
  // What was found a moment ago need not be decoded again.
  const current = { raw, doc: raw.equals(target.raw) ? target.doc : decodeDocument(raw) };
  const details: MatchDetails = {};
  if (!filter.matches(current.doc, details)) return undefined;
  const after = update.apply(current.doc, { now: scope.now, inserting: false, position: details.position });
  if (after['_id'] === undefined) throw new ServerError('ImmutableField', 'An update may not remove _id');
  validate(collection, after, bypass);
  return updateRecord(
    scope,
    collection,
    target.record,
    current.raw,
    current.doc,
    after,
    update.kind === 'replacement',
  );
}

/** Deletes one or all matching documents. */
export function deleteStatement(
  context: CommandContext,
  namespace: string,
  id: number,
  filter: Doc,
  multi: boolean,
  options: Doc,
): Statement {
  let prepared: Prepared | undefined;
  let at = 0;
  let deleted = 0;
  return {
    id,
    run(scope) {
      if (!multi) {
        prepared = undefined;
        at = 0;
      }
      prepared ??= findTargets(context, scope, namespace, filter, options, multi);
      const { collection, records } = prepared;
      for (; collection && !collection.dropped && at < records.length; at++) {
        const target = records[at];
        const current = target && readRecord(scope.view, collection, target.record);
        if (!target || !current || !prepared.filter.matches(current.doc)) continue;
        deleteRecord(scope, collection, target.record, current.doc);
        deleted++;
      }
      return { n: deleted };
    },
  };
}

/** Reads a member of `updates`. */
export function parseUpdateSpec(spec: Doc): UpdateSpec {
  for (const key of Object.keys(spec)) {
    if (
      ![
        'q',
        'u',
        'c',
        'multi',
        'upsert',
        'upsertSupplied',
        'arrayFilters',
        'collation',
        'hint',
        'sort',
        'sampleId',
        'allowShardKeyUpdatesWithoutFullShardKeyInQuery',
      ].includes(key)
    ) {
      throw new ServerError(40415, `BSON field 'update.updates.${key}' is an unknown field.`);
    }
  }
  const { q, u } = spec;
  if (!isDoc(q))
    throw new ServerError(40414, "BSON field 'update.updates.q' is missing but a required field");
  if (u === undefined)
    throw new ServerError(40414, "BSON field 'update.updates.u' is missing but a required field");
  return {
    filter: q,
    update: u,
    multi: isTruthy(spec['multi']),
    upsert: isTruthy(spec['upsert']),
    options: spec,
  };
}

/** Reads a member of `deletes`: filter, and whether all matching documents are meant. */
export function parseDeleteSpec(spec: Doc): { filter: Doc; multi: boolean } {
  const { q } = spec;
  const limit = toInteger(spec['limit']);
  if (!isDoc(q))
    throw new ServerError(40414, "BSON field 'delete.deletes.q' is missing but a required field");
  if (limit !== 0 && limit !== 1)
    throw new ServerError(
      'FailedToParse',
      `The limit field in delete objects must be 0 or 1. Got ${shellText(spec['limit'])}`,
    );
  return { filter: q, multi: limit === 0 };
}
