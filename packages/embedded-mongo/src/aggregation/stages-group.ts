import { compareValues } from '../bson/compare.js';
import { isDoc, toInteger, type Doc } from '../bson/values.js';
import { shellText } from '../bson/shell-text.js';
import { ServerError } from '../errors.js';
import { textOrderOf, foldText } from '../query/collation.js';
import { compileAccumulator, type Accumulator, type AccumulatorFactory } from './accumulators.js';
import { namedArguments } from './arguments.js';
import { compileExpression } from './expression.js';
import { valueKey } from './operators-sets.js';
import type { PipelineContext, Stage } from './stage.js';

type NamedFactory = readonly [string, AccumulatorFactory];

function outputFields(spec: Doc, context: PipelineContext, within: string): NamedFactory[] {
  return Object.entries(spec).map(([field, value]): NamedFactory => {
    if (field.includes('.')) throw new ServerError(40235, `The field name '${field}' cannot contain '.'`);
    if (field.startsWith('$'))
      throw new ServerError(40236, `The field name '${field}' cannot be an operator name`);
    if (!isDoc(value)) throw new ServerError(40234, `The field '${field}' must be an accumulator object`);
    const [name, ...others] = Object.keys(value);
    if (name === undefined || others.length > 0)
      throw new ServerError(40238, `The field '${field}' must specify one accumulator (${within})`);
    return [field, compileAccumulator(name, value[name], context.collation)];
  });
}

/** $group: groups come out in the order in which their first documents came in. */
export function groupStage(spec: unknown, context: PipelineContext): Stage {
  if (!isDoc(spec)) throw new ServerError(15947, "a group's fields must be specified in an object");
  if (!('_id' in spec)) throw new ServerError(15955, 'a group specification must include an _id');
  const { _id: idSpec, ...rest } = spec;
  const id = compileExpression(idSpec, context.collation);
  const fields = outputFields(rest, context, '$group');
  return function* (input) {
    const groups = new Map<string, { id: unknown; accumulators: Accumulator[] }>();
    for (const doc of input) {
      // A missing and a null id are one group.
      const value = id(doc, context.variables) ?? null;
      const key = valueKey(context.collation ? foldText(value, context.collation) : value);
      let group = groups.get(key);
      if (!group) {
        group = { id: value, accumulators: fields.map(([, make]) => make(context.variables)) };
        groups.set(key, group);
      }
      for (const accumulator of group.accumulators) accumulator.add(doc, context.variables);
    }
    for (const group of groups.values()) {
      yield finishGroup(group.id, fields, group.accumulators);
    }
  };
}

function finishGroup(
  id: unknown,
  fields: readonly NamedFactory[],
  accumulators: readonly Accumulator[],
): Doc {
  const result: Doc = { _id: id };
  for (const [i, [field]] of fields.entries()) {
    const value = accumulators[i]?.result();
    if (value !== undefined) result[field] = value;
  }
  return result;
}

/** $sortByCount */
export function sortByCountStage(spec: unknown, context: PipelineContext): Stage {
  const group = groupStage({ _id: spec, count: { $sum: 1 } }, context);
  return (input) => [...group(input)].sort((a, b) => compareValues(b['count'], a['count']));
}

/** $bucket */
export function bucketStage(spec: unknown, context: PipelineContext): Stage {
  const fields = namedArguments(spec, '$bucket', ['groupBy', 'boundaries'], ['default', 'output']);
  const { boundaries } = fields;
  if (!Array.isArray(boundaries) || boundaries.length < 2) {
    throw new ServerError(40192, "The $bucket 'boundaries' field must be an array with at least 2 values");
  }
  const bounds = boundaries as unknown[];
  const text = textOrderOf(context.collation);
  for (let i = 1; i < bounds.length; i++) {
    if (compareValues(bounds[i - 1], bounds[i], text) >= 0) {
      throw new ServerError(40194, "The 'boundaries' option to $bucket must be sorted in ascending order");
    }
  }
  const groupBy = compileExpression(fields['groupBy'], context.collation);
  const output = isDoc(fields['output']) ? fields['output'] : { count: { $sum: 1 } };
  const factories = outputFields(output, context, '$bucket');
  const hasDefault = 'default' in fields;
  return (input) => {
    const buckets = new Map<number, Accumulator[]>();
    for (const doc of input) {
      const value = groupBy(doc, context.variables) ?? null;
      let at = -1;
      for (let i = 0; i + 1 < bounds.length; i++) {
        if (compareValues(value, bounds[i], text) >= 0 && compareValues(value, bounds[i + 1], text) < 0)
          at = i;
      }
      if (at < 0 && !hasDefault) {
        throw new ServerError(
          40066,
          '$switch could not find a matching branch for an input, and no default was specified.',
        );
      }
      let accumulators = buckets.get(at);
      if (!accumulators)
        buckets.set(at, (accumulators = factories.map(([, make]) => make(context.variables))));
      for (const accumulator of accumulators) accumulator.add(doc, context.variables);
    }
    return [...buckets]
      .map(([at, accumulators]) =>
        finishGroup(at < 0 ? fields['default'] : bounds[at], factories, accumulators),
      )
      .sort((a, b) => compareValues(a['_id'], b['_id'], text));
  };
}

/** $bucketAuto */
export function bucketAutoStage(spec: unknown, context: PipelineContext): Stage {
  const fields = namedArguments(spec, '$bucketAuto', ['groupBy', 'buckets'], ['output', 'granularity']);
  if ('granularity' in fields)
    throw new ServerError('NotImplemented', "This server does not support $bucketAuto with 'granularity'");
  const count = toInteger(fields['buckets']);
  if (count === undefined || count < 1)
    throw new ServerError(
      40243,
      `The $bucketAuto 'buckets' field must be greater than 0, but found: ${shellText(fields['buckets'])}`,
    );
  const groupBy = compileExpression(fields['groupBy'], context.collation);
  const factories = outputFields(
    isDoc(fields['output']) ? fields['output'] : { count: { $sum: 1 } },
    context,
    '$bucketAuto',
  );
  const text = textOrderOf(context.collation);
  return function* (input) {
    const rows = [...input].map((doc) => ({ doc, value: groupBy(doc, context.variables) ?? null }));
    rows.sort((a, b) => compareValues(a.value, b.value, text));
    const size = Math.max(1, Math.round(rows.length / count));
    let at = 0;
    for (let bucket = 0; bucket < count && at < rows.length; bucket++) {
      let end = bucket === count - 1 ? rows.length : Math.min(rows.length, at + size);
      // Equal values stay together.
      while (end < rows.length && compareValues(rows[end]?.value, rows[end - 1]?.value, text) === 0) end++;
      const accumulators = factories.map(([, make]) => make(context.variables));
      for (const row of rows.slice(at, end))
        for (const accumulator of accumulators) accumulator.add(row.doc, context.variables);
      const min = rows[at]?.value;
      const max = end < rows.length ? rows[end]?.value : rows[rows.length - 1]?.value;
      yield finishGroup({ min, max }, factories, accumulators);
      at = end;
    }
  };
}
