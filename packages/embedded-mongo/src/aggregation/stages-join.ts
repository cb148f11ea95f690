import { isDoc, isTruthy, ownField, toInteger, type Doc } from '../bson/values.js';
import { ServerError } from '../errors.js';
import { compileFilter } from '../query/filter.js';
import { checkDeadline, search } from '../query/execute.js';
import { choosePlan } from '../query/planner.js';
import { pathValues } from '../query/path.js';
import { namedArguments } from './arguments.js';
import { compileExpression } from './expression.js';
import { followPath, type Evaluate } from './expression-parts.js';
import { checkVariableName } from './operators-logic.js';
import { valueKey } from './operators-sets.js';
import type { PipelineContext, PipelineRunner, Stage } from './stage.js';
import { compileAddFields } from './transforms.js';

function needName(value: unknown, what: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new ServerError('FailedToParse', `${what} must be a non-empty string`);
}

function collectionName(from: unknown, what: string): string {
  if (isDoc(from)) throw new ServerError('NotImplemented', `${what} from another database is not supported`);
  return needName(from, what);
}

/** Finds the documents of a collection whose field has one of the values. */
type Finder = (values: readonly unknown[]) => Doc[];

function finder(collection: string, field: string, context: PipelineContext): Finder {
  const found = context.find(`${context.database}.${collection}`);
  if (!found || found.view) return () => [];
  const filterOf = (values: readonly unknown[]): Doc => ({
    [field]: values.length === 1 ? { $eq: values[0] } : { $in: values },
  });
  const probe = compileFilter({ [field]: { $eq: 1 } }, { collation: context.collation });
  const indexed =
    choosePlan(found, { filter: probe, sort: [], collation: context.collation }).stage !== 'COLLSCAN';
  if (indexed) {
    const cache = new Map<string, Doc[]>();
    return (values) => {
      const key = valueKey(values);
      let docs = cache.get(key);
      if (!docs) {
        const filter = compileFilter(filterOf(values), { collation: context.collation });
        const result = search(context.view, found, {
          filter,
          sort: [],
          collation: context.collation,
          deadline: context.deadline,
        });
        docs = [...result].map((item) => item.doc);
        if (cache.size < 10_000) cache.set(key, docs);
      }
      return docs;
    };
  }
  let table: Map<string, Doc[]> | undefined;
  return (values) => {
    table ??= hashByField(found, field, context);
    if (values.length === 1) return table.get(valueKey(values[0] ?? null)) ?? [];
    const docs = new Set<Doc>();
    for (const value of values) for (const doc of table.get(valueKey(value ?? null)) ?? []) docs.add(doc);
    return [...docs];
  };
}

/** Without an index, one reading of the other collection serves all documents. */
function hashByField(
  found: NonNullable<ReturnType<PipelineContext['find']>>,
  field: string,
  context: PipelineContext,
): Map<string, Doc[]> {
  const table = new Map<string, Doc[]>();
  const parts = field.split('.');
  const all = search(context.view, found, {
    filter: compileFilter({}, {}),
    sort: [],
    collation: undefined,
    deadline: context.deadline,
  });
  for (const { doc } of all) {
    const keys = new Set<string>();
    const whole = followPath(doc, parts, 0);
    const values = pathValues(doc, parts);
    for (const value of values) keys.add(valueKey(value));
    if (Array.isArray(whole)) keys.add(valueKey(whole));
    if (whole === undefined || (values.length === 0 && !Array.isArray(whole)) || values.includes(null))
      keys.add(valueKey(null));
    for (const key of keys) {
      const list = table.get(key);
      if (list) list.push(doc);
      else table.set(key, [doc]);
    }
  }
  return table;
}

function localValues(doc: Doc, parts: readonly string[]): unknown[] {
  const value = followPath(doc, parts, 0);
  if (Array.isArray(value)) return value as unknown[];
  return [value ?? null];
}

/** $lookup by fields, by pipeline, or both. */
export function lookupStage(spec: unknown, context: PipelineContext, runner: PipelineRunner): Stage {
  const fields = namedArguments(
    spec,
    '$lookup',
    ['as'],
    ['from', 'localField', 'foreignField', 'let', 'pipeline', '_internalCollation'],
  );
  const as = needName(fields['as'], "'as' of $lookup");
  const assign = compileAddFields({ [as]: '$$found' }, '$lookup');
  const { pipeline } = fields;
  const byField = 'localField' in fields || 'foreignField' in fields;
  if (!byField && pipeline === undefined)
    throw new ServerError(
      'FailedToParse',
      "$lookup requires either 'pipeline' or both 'localField' and 'foreignField' to be specified",
    );
  if (byField && !('localField' in fields && 'foreignField' in fields)) {
    throw new ServerError(
      'FailedToParse',
      "$lookup requires both or neither of 'localField' and 'foreignField' to be specified",
    );
  }
  const from = 'from' in fields ? collectionName(fields['from'], "'from' of $lookup") : undefined;
  if (from === undefined && pipeline === undefined)
    throw new ServerError('FailedToParse', "must specify 'from' field for a $lookup");
  const find = lookupFinder(fields, from, context, runner);
  return function* (input) {
    for (const doc of input) {
      checkDeadline(context.deadline);
      yield assign(doc, { ...context.variables, found: find(doc) });
    }
  };
}

function lookupFinder(
  fields: Doc,
  from: string | undefined,
  context: PipelineContext,
  runner: PipelineRunner,
): (doc: Doc) => Doc[] {
  const { pipeline } = fields;
  const local = typeof fields['localField'] === 'string' ? fields['localField'].split('.') : undefined;
  const isView = from !== undefined && context.find(`${context.database}.${from}`)?.view !== undefined;
  const matching =
    local && from !== undefined && !isView
      ? finder(from, needName(fields['foreignField'], "'foreignField' of $lookup"), context)
      : undefined;
  if (pipeline === undefined && matching && local) return (doc) => matching(localValues(doc, local));
  const bindings = Object.entries(isDoc(fields['let']) ? fields['let'] : {}).map(
    ([name, expression]): [string, Evaluate] => {
      checkVariableName(name);
      return [name, compileExpression(expression, context.collation)];
    },
  );
  const variables: Record<string, unknown> = {};
  const inner: PipelineContext = { ...context, variables };
  const bind = (doc: Doc): void => {
    for (const name of Object.keys(variables)) delete variables[name];
    Object.assign(variables, context.variables);
    for (const [name, evaluate] of bindings) variables[name] = evaluate(doc, context.variables);
  };
  if (matching && local) {
    const stages = runner.stages(pipeline, inner, '$lookup');
    return (doc) => {
      bind(doc);
      return [...stages(matching(localValues(doc, local)))];
    };
  }
  const all = runner.over(from ?? '', pipeline ?? [], inner, '$lookup');
  return (doc) => {
    bind(doc);
    const docs = [...all()];
    if (!local) return docs;
    const filter = compileFilter(
      { [String(fields['foreignField'])]: { $in: localValues(doc, local) } },
      { collation: context.collation },
    );
    return docs.filter((other) => filter.matches(other));
  };
}

/** $graphLookup */
export function graphLookupStage(spec: unknown, context: PipelineContext): Stage {
  const fields = namedArguments(
    spec,
    '$graphLookup',
    ['from', 'startWith', 'connectFromField', 'connectToField', 'as'],
    ['maxDepth', 'depthField', 'restrictSearchWithMatch'],
  );
  const find = finder(
    collectionName(fields['from'], "'from' of $graphLookup"),
    needName(fields['connectToField'], 'connectToField'),
    context,
  );
  const start = compileExpression(fields['startWith'], context.collation);
  const connect = needName(fields['connectFromField'], 'connectFromField').split('.');
  const assign = compileAddFields({ [needName(fields['as'], 'as')]: '$$found' }, '$graphLookup');
  const maxDepth = fields['maxDepth'] === undefined ? Infinity : toInteger(fields['maxDepth']);
  if (maxDepth === undefined || maxDepth < 0)
    throw new ServerError(40101, 'maxDepth requires a nonnegative argument');
  const depthField =
    fields['depthField'] === undefined ? undefined : needName(fields['depthField'], 'depthField');
  const restrict = isDoc(fields['restrictSearchWithMatch'])
    ? compileFilter(fields['restrictSearchWithMatch'], {
        collation: context.collation,
        variables: context.variables,
      })
    : undefined;
  return function* (input) {
    for (const doc of input) {
      const found = new Map<string, Doc>();
      let frontier = toList(start(doc, context.variables));
      for (let depth = 0; depth <= maxDepth && frontier.length > 0; depth++) {
        checkDeadline(context.deadline);
        const next: unknown[] = [];
        for (const other of find(frontier)) {
          if (restrict && !restrict.matches(other)) continue;
          const key = valueKey(other['_id']);
          if (found.has(key)) continue;
          found.set(key, depthField === undefined ? other : { ...other, [depthField]: depth });
          next.push(...toList(followPath(other, connect, 0)));
        }
        frontier = next;
      }
      yield assign(doc, { ...context.variables, found: [...found.values()] });
    }
  };
}

function toList(value: unknown): unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

/** $unionWith */
export function unionWithStage(spec: unknown, context: PipelineContext, runner: PipelineRunner): Stage {
  const fields =
    typeof spec === 'string' ? { coll: spec } : namedArguments(spec, '$unionWith', [], ['coll', 'pipeline']);
  const coll = 'coll' in fields ? needName(fields['coll'], "'coll' of $unionWith") : '';
  const other = runner.over(
    coll,
    ('pipeline' in fields ? fields['pipeline'] : undefined) ?? [],
    context,
    '$unionWith',
  );
  return function* (input) {
    yield* input;
    yield* other();
  };
}

/** $unwind */
export function unwindStage(spec: unknown): Stage {
  const fields =
    typeof spec === 'string'
      ? { path: spec }
      : namedArguments(spec, '$unwind', ['path'], ['includeArrayIndex', 'preserveNullAndEmptyArrays']);
  const path = fields['path'];
  if (typeof path !== 'string' || !path.startsWith('$') || path.length < 2) {
    throw new ServerError(
      28818,
      `path option to $unwind stage should be prefixed with a '$': ${String(path)}`,
    );
  }
  const parts = path.slice(1).split('.');
  const options: Doc = fields;
  const index = options['includeArrayIndex'];
  if (index !== undefined && (typeof index !== 'string' || index === '' || index.startsWith('$'))) {
    throw new ServerError(
      28810,
      'includeArrayIndex option to $unwind must be a non-empty string that is not an operator',
    );
  }
  const keep = isTruthy(options['preserveNullAndEmptyArrays']);
  return function* (input) {
    for (const doc of input) {
      const value = at(doc, parts);
      if (Array.isArray(value) && value.length > 0) {
        for (const [i, item] of (value as unknown[]).entries())
          yield withIndex(put(doc, parts, 0, item), index, i);
      } else if (value !== null && value !== undefined && !Array.isArray(value)) {
        yield withIndex(doc, index, null);
      } else if (keep) {
        yield withIndex(Array.isArray(value) ? put(doc, parts, 0, undefined) : doc, index, null);
      }
    }
  };
}

function withIndex(doc: Doc, index: unknown, position: number | null): Doc {
  return typeof index === 'string' ? put(doc, index.split('.'), 0, position) : doc;
}

function at(doc: Doc, parts: readonly string[]): unknown {
  let value: unknown = doc;
  for (const part of parts) value = isDoc(value) ? ownField(value, part) : undefined;
  return value;
}

function put(doc: Doc, parts: readonly string[], from: number, value: unknown): Doc {
  const key = parts[from] ?? '';
  const result = { ...doc };
  if (from === parts.length - 1) {
    if (value === undefined) delete result[key];
    else result[key] = value;
    return result;
  }
  const inner = ownField(doc, key);
  result[key] = put(isDoc(inner) ? inner : {}, parts, from + 1, value);
  return result;
}
