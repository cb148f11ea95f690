import { add, makeDouble } from '../bson/arithmetic.js';
import { compareValues } from '../bson/compare.js';
import { isDoc, isNumeric, ownField, toNumber, type Doc } from '../bson/values.js';
import { shellText } from '../bson/shell-text.js';
import { ServerError } from '../errors.js';
import { parseSort, sortItems } from '../query/sort.js';
import { textOrderOf } from '../query/collation.js';
import { namedArguments } from './arguments.js';
import { addUnits, dateUnits } from './calendar.js';
import { compileExpression } from './expression.js';
import { followPath } from './expression-parts.js';
import { valueKey } from './operators-sets.js';
import type { PipelineContext, Stage } from './stage.js';
import { linearFill } from './window-rankings.js';
import { compileAddFields } from './transforms.js';

const MOST_MADE = 500_000;

/** $densify */
export function densifyStage(spec: unknown): Stage {
  const fields = namedArguments(spec, '$densify', ['field', 'range'], ['partitionByFields']);
  const field = String(fields['field']);
  const range = isDoc(fields['range']) ? fields['range'] : {};
  const step = range['step'];
  if (!isNumeric(step) || toNumber(step) <= 0)
    throw new ServerError(5733401, "'step' of $densify must be a positive number");
  const unit = range['unit'] === undefined ? undefined : dateUnits.find((known) => known === range['unit']);
  if (range['unit'] !== undefined && !unit)
    throw new ServerError('FailedToParse', `unknown time unit value: ${shellText(range['unit'])}`);
  const { bounds } = range;
  const partitionPaths = Array.isArray(fields['partitionByFields'])
    ? fields['partitionByFields'].map(String)
    : [];
  const parts = field.split('.');
  const next = (value: unknown, count: number): unknown => {
    if (value instanceof Date) {
      if (!unit) throw new ServerError(6053600, "Densify found Date, but 'unit' is missing");
      return addUnits(value, unit, toNumber(step) * count, 'UTC');
    }
    if (!isNumeric(value)) throw new ServerError(5733201, 'Densify field type must be numeric or a date');
    return count === 0 ? value : add(value, count === 1 ? step : makeDouble(toNumber(step) * count));
  };
  return function* (input) {
    const partitions = new Map<string, Doc[]>();
    for (const doc of input) {
      const key = valueKey(partitionPaths.map((path) => followPath(doc, path.split('.'), 0) ?? null));
      const list = partitions.get(key);
      if (list) list.push(doc);
      else partitions.set(key, [doc]);
    }
    const lists = [...partitions.values()].map((docs) =>
      sortItems(docs, (doc) => doc, parseSort({ [field]: 1 }), textOrderOf(undefined)),
    );
    const values = lists
      .flat()
      .map((doc) => followPath(doc, parts, 0))
      .filter((value) => value !== null && value !== undefined);
    const everywhere = [...values].sort((a, b) => compareValues(a, b));
    for (const docs of lists) yield* densifyPartition(docs, parts, partitionPaths, bounds, everywhere, next);
  };
}

function* densifyPartition(
  docs: readonly Doc[],
  parts: readonly string[],
  partitionPaths: readonly string[],
  bounds: unknown,
  everywhere: readonly unknown[],
  next: (value: unknown, count: number) => unknown,
): Iterable<Doc> {
  const present = docs.filter(
    (doc) => followPath(doc, parts, 0) !== undefined && followPath(doc, parts, 0) !== null,
  );
  yield* docs.filter((doc) => !present.includes(doc));
  const first = present[0];
  const own = present.map((doc) => followPath(doc, parts, 0));
  const low = Array.isArray(bounds) ? (bounds[0] as unknown) : bounds === 'full' ? everywhere[0] : own[0];
  const high = Array.isArray(bounds)
    ? (bounds[1] as unknown)
    : bounds === 'full'
      ? everywhere[everywhere.length - 1]
      : own[own.length - 1];
  if (low === undefined || high === undefined) return;
  const template: Doc = {};
  for (const path of partitionPaths) {
    const value = first && followPath(first, path.split('.'), 0);
    if (value !== undefined)
      Object.assign(template, compileAddFields({ [path]: { $literal: value } }, '$densify')(template, {}));
  }
  const assign = compileAddFields({ [parts.join('.')]: '$$made' }, '$densify');
  let at = 0;
  const inclusive = bounds === 'full' || bounds === 'partition';
  for (let count = 0; ; count++) {
    if (count > MOST_MADE)
      throw new ServerError(5897900, `$densify would make more than ${MOST_MADE} documents`);
    const value = next(low, count);
    const beyond = compareValues(value, high);
    while (at < present.length && compareValues(own[at], value) < 0) yield present[at++] ?? {};
    if (inclusive ? beyond > 0 : beyond >= 0) break;
    if (at < present.length && compareValues(own[at], value) === 0) continue;
    yield assign(template, { made: value });
  }
  while (at < present.length) yield present[at++] ?? {};
}

/** $fill */
export function fillStage(spec: unknown, context: PipelineContext): Stage {
  const fields = namedArguments(spec, '$fill', ['output'], ['partitionBy', 'partitionByFields', 'sortBy']);
  const output = Object.entries(isDoc(fields['output']) ? fields['output'] : {});
  const sort = isDoc(fields['sortBy']) ? parseSort(fields['sortBy']) : [];
  const partitionFields = Array.isArray(fields['partitionByFields'])
    ? fields['partitionByFields'].map((path: unknown) => `$${String(path)}`)
    : undefined;
  const partitionBy = compileExpression(fields['partitionBy'] ?? partitionFields ?? null, context.collation);
  const text = textOrderOf(context.collation);
  const plans = output.map(([path, how]) => {
    if (!isDoc(how) || !('value' in how || how['method'] === 'locf' || how['method'] === 'linear')) {
      throw new ServerError(6050202, "Each field in $fill must have 'value' or 'method' locf or linear");
    }
    if ('method' in how && sort.length === 0)
      throw new ServerError('FailedToParse', `'sortBy' is required with method '${String(how['method'])}'`);
    return {
      parts: path.split('.'),
      method: 'value' in how ? 'value' : String(how['method']),
      value: compileExpression(how['value'] ?? null, context.collation),
      assign: compileAddFields({ [path]: '$$filled' }, '$fill'),
    };
  });
  return function* (input) {
    const partitions = new Map<string, Doc[]>();
    for (const doc of input) {
      const key = valueKey(partitionBy(doc, context.variables) ?? null);
      const list = partitions.get(key);
      if (list) list.push(doc);
      else partitions.set(key, [doc]);
    }
    for (const list of partitions.values()) {
      let docs = sort.length > 0 ? sortItems(list, (doc) => doc, sort, text) : list;
      for (const plan of plans) {
        const values = docs.map((doc) => followPath(doc, plan.parts, 0));
        const [key] = sort;
        const filled =
          plan.method === 'linear' && key
            ? linearFill(
                values,
                docs.map((doc) => place(ownField(doc, key.path))),
              )
            : fillForward(values, plan.method, (row) => plan.value(docs[row], context.variables));
        docs = docs.map((doc, row) =>
          values[row] === null || values[row] === undefined
            ? plan.assign(doc, { filled: filled[row] ?? null })
            : doc,
        );
      }
      yield* docs;
    }
  };
}

function place(value: unknown): number {
  if (value instanceof Date) return value.getTime();
  return isNumeric(value) ? toNumber(value) : Number.NaN;
}

function fillForward(values: readonly unknown[], method: string, other: (row: number) => unknown): unknown[] {
  let carried: unknown = null;
  return values.map((value, row) => {
    if (value !== null && value !== undefined) return (carried = value);
    return method === 'locf' ? carried : other(row);
  });
}
