import { Timestamp } from 'bson';
import { isDoc, type Doc } from '../bson/values.js';
import { equalValues } from '../bson/compare.js';
import { ServerError } from '../errors.js';
import { chain, type StageSpec } from '../aggregation/pipeline.js';
import type { Stage } from '../aggregation/stage.js';
import { namedArguments } from '../aggregation/arguments.js';
import { compileFilter } from '../query/filter.js';
import { search } from '../query/execute.js';
import type { LoggedChange } from '../storage/change-log.js';
import { splitNamespace } from '../storage/collection.js';
import { textOption, variablesOf, viewOf, type CommandContext } from './context.js';
import type { CursorSource } from './cursors.js';

const allowedStages = new Set([
  '$match',
  '$project',
  '$addFields',
  '$set',
  '$unset',
  '$replaceRoot',
  '$replaceWith',
  '$redact',
]);

interface Options {
  readonly fullDocument: string;
  readonly before: string;
  /** Only changes after this number. */
  readonly from: number;
}

/** A cursor that follows the changes of a collection, a database or the whole server. */
export function changeStreamSource(
  context: CommandContext,
  collectionName: string,
  stages: readonly StageSpec[],
): CursorSource {
  if (context.transaction)
    throw new ServerError(
      'OperationNotSupportedInTransaction',
      '$changeStream cannot be used in a transaction',
    );
  const { database, server } = context;
  const log = server.changes;
  log.follow();
  const spec = stages[0]?.spec;
  const fields = namedArguments(
    spec,
    '$changeStream',
    [],
    [
      'fullDocument',
      'fullDocumentBeforeChange',
      'resumeAfter',
      'startAfter',
      'startAtOperationTime',
      'allChangesForCluster',
      'showExpandedEvents',
    ],
  );
  const options = readOptions(context, fields);
  for (const { name } of stages.slice(1)) {
    if (!allowedStages.has(name))
      throw new ServerError('IllegalOperation', `${name} is not permitted in a $changeStream pipeline`);
  }
  const whole = fields['allChangesForCluster'] === true;
  const namespace = collectionName === '' ? undefined : `${database}.${collectionName}`;
  const inScope = (changed: string): boolean =>
    whole ? true : namespace === undefined ? changed.startsWith(`${database}.`) : changed === namespace;
  const shape: Stage = chain(stages.slice(1), {
    view: server.engine.file.current,
    database,
    collation: undefined,
    deadline: undefined,
    variables: variablesOf(context),
    find: (name) => server.engine.find(name, undefined),
  });
  let position = options.from;
  let invalid = false;
  const queue: Doc[] = [];
  const documents: Iterator<Doc> = {
    next() {
      log.follow();
      while (queue.length === 0 && !invalid) {
        const [entry] = log.after(position);
        if (!entry) return { done: true, value: undefined };
        position = entry.sequence;
        if (!inScope(entry.change.namespace)) continue;
        const event = describe(context, entry, options, log.token(entry.sequence));
        if (event) queue.push(...shape([event]));
        if (namespace !== undefined && ['drop', 'rename', 'dropDatabase'].includes(entry.change.type)) {
          invalid = true;
          queue.push(
            ...shape([
              {
                _id: log.token(entry.sequence),
                operationType: 'invalidate',
                clusterTime: clusterTime(entry),
                wallTime: entry.at,
              },
            ]),
          );
        }
      }
      const value = queue.shift();
      return value ? { done: false, value } : { done: true, value: undefined };
    },
  };
  return {
    namespace: namespace ?? `${database}.$cmd.aggregate`,
    documents,
    transaction: undefined,
    tail: {
      awaits: true,
      wait: (milliseconds) => log.wait(milliseconds),
      token: () => log.token(position),
      ended: () => invalid && queue.length === 0,
    },
  };
}

function readOptions(context: CommandContext, fields: Doc): Options {
  const log = context.server.changes;
  const fullDocument = textOption(fields['fullDocument'], '$changeStream.fullDocument') ?? 'default';
  const before =
    textOption(fields['fullDocumentBeforeChange'], '$changeStream.fullDocumentBeforeChange') ?? 'off';
  if (!['default', 'updateLookup', 'whenAvailable', 'required'].includes(fullDocument))
    throw new ServerError(
      'BadValue',
      `Enumeration value '${fullDocument}' for field '$changeStream.fullDocument' is not a valid value.`,
    );
  if (!['off', 'whenAvailable', 'required'].includes(before))
    throw new ServerError(
      'BadValue',
      `Enumeration value '${before}' for field '$changeStream.fullDocumentBeforeChange' is not a valid value.`,
    );
  const after = fields['resumeAfter'] ?? fields['startAfter'];
  if (after !== undefined) {
    const from = log.position(after);
    if (from === undefined) {
      throw new ServerError(
        'ChangeStreamHistoryLost',
        'Resume of change stream was not possible, as the resume point may no longer be in the log.',
      ).withLabel('NonResumableChangeStreamError');
    }
    return { fullDocument, before, from };
  }
  const start = fields['startAtOperationTime'];
  if (start instanceof Timestamp) {
    const seconds = start.getHighBitsUnsigned();
    const first = log.after(0).find((entry) => Math.floor(entry.at.getTime() / 1000) >= seconds);
    return { fullDocument, before, from: first ? first.sequence - 1 : log.last };
  }
  return { fullDocument, before, from: log.last };
}

function clusterTime(entry: LoggedChange): Timestamp {
  return new Timestamp({ t: Math.floor(entry.at.getTime() / 1000), i: entry.sequence & 0x7fffffff });
}

function describe(
  context: CommandContext,
  entry: LoggedChange,
  options: Options,
  token: Doc,
): Doc | undefined {
  const { change } = entry;
  const { database, name } = splitNamespace(change.namespace);
  const event: Doc = {
    _id: token,
    operationType: change.type,
    clusterTime: clusterTime(entry),
    wallTime: entry.at,
  };
  if (change.type === 'dropDatabase') return { ...event, ns: { db: database } };
  if (change.type === 'insert' || change.type === 'replace') event['fullDocument'] = change.after;
  if (change.type === 'update' && options.fullDocument !== 'default')
    event['fullDocument'] = lookUp(context, change.namespace, change.documentKey) ?? null;
  if (options.before !== 'off' && change.type !== 'insert')
    event['fullDocumentBeforeChange'] = change.before ?? null;
  event['ns'] = { db: database, coll: name };
  if (change.to !== undefined) {
    const target = splitNamespace(change.to);
    event['to'] = { db: target.database, coll: target.name };
  }
  if (change.documentKey) event['documentKey'] = change.documentKey;
  if (change.type === 'update')
    event['updateDescription'] = updateDescription(change.before ?? {}, change.after ?? {});
  return event;
}

function lookUp(context: CommandContext, namespace: string, key: Doc | undefined): Doc | undefined {
  const collection = context.server.engine.find(namespace, undefined);
  if (!collection || !key) return undefined;
  const filter = compileFilter({ _id: { $eq: key['_id'] } }, {});
  const [found] = search(viewOf(context), collection, { filter, sort: [], collation: undefined, limit: 1 });
  return found?.doc;
}

function updateDescription(before: Doc, after: Doc): Doc {
  const updatedFields: Doc = {};
  const removedFields: string[] = [];
  const truncatedArrays: Doc[] = [];
  compareDocs(before, after, '', updatedFields, removedFields);
  return { updatedFields, removedFields, truncatedArrays };
}

function compareDocs(before: Doc, after: Doc, prefix: string, updated: Doc, removed: string[]): void {
  for (const key of Object.keys(before)) if (!Object.hasOwn(after, key)) removed.push(prefix + key);
  for (const [key, value] of Object.entries(after)) {
    const old = before[key];
    if (isDoc(old) && isDoc(value)) compareDocs(old, value, `${prefix}${key}.`, updated, removed);
    else if (old === undefined || !equalValues(old, value)) updated[prefix + key] = value;
  }
}
