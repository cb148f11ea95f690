import { add, divide, makeDouble, subtract } from '../bson/arithmetic.js';
import { compareValues } from '../bson/compare.js';
import { isDoc, isNumeric, toNumber, type Doc } from '../bson/values.js';
import { ServerError } from '../errors.js';
import { parseSort, sortItems, sortValue, type SortKey } from '../query/sort.js';
import { textOrderOf } from '../query/collation.js';
import { compileAccumulator } from './accumulators.js';
import { namedArguments } from './arguments.js';
import { addUnits, dateUnits, type DateUnit } from './calendar.js';
import { compileExpression } from './expression.js';
import { valueKey } from './operators-sets.js';
import type { PipelineContext, Stage } from './stage.js';
import { compileAddFields } from './transforms.js';
import { position, rankings, type Output } from './window-rankings.js';

interface WindowBounds {
  readonly kind: 'documents' | 'range';
  readonly low: number | 'unbounded' | 'current';
  readonly high: number | 'unbounded' | 'current';
  readonly unit: DateUnit | undefined;
}

const unitMilliseconds: Readonly<Record<string, number>> = {
  week: 604800000,
  day: 86400000,
  hour: 3600000,
  minute: 60000,
  second: 1000,
  millisecond: 1,
};

/** $setWindowFields */
export function setWindowFieldsStage(spec: unknown, context: PipelineContext): Stage {
  const fields = namedArguments(spec, '$setWindowFields', ['output'], ['partitionBy', 'sortBy']);
  const sort = fields['sortBy'] === undefined ? [] : parseSort(needDoc(fields['sortBy'], 'sortBy'));
  const partitionBy =
    'partitionBy' in fields ? compileExpression(fields['partitionBy'], context.collation) : undefined;
  const outputs = Object.entries(needDoc(fields['output'], 'output')).map(
    ([path, value]): [string, Output] => [path, compileOutput(needDoc(value, path), sort, context)],
  );
  const holders = outputs.map((_, i) => `w${i}`);
  const assign =
    outputs.length === 0
      ? undefined
      : compileAddFields(
          Object.fromEntries(outputs.map(([path], i) => [path, `$$${holders[i] ?? ''}`])),
          '$setWindowFields',
        );
  return function* (input) {
    const partitions = new Map<string, Doc[]>();
    for (const doc of input) {
      const key = partitionBy ? valueKey(partitionBy(doc, context.variables) ?? null) : '';
      const list = partitions.get(key);
      if (list) list.push(doc);
      else partitions.set(key, [doc]);
    }
    for (const list of partitions.values()) {
      const docs =
        sort.length > 0 ? sortItems(list, (doc) => doc, sort, textOrderOf(context.collation)) : list;
      const columns = outputs.map(([, output]) => output({ docs, sort }));
      for (const [row, doc] of docs.entries()) {
        if (!assign) {
          yield doc;
          continue;
        }
        const variables: Record<string, unknown> = { ...context.variables };
        for (const [i, column] of columns.entries()) variables[holders[i] ?? ''] = column[row];
        yield assign(doc, variables);
      }
    }
  };
}

function needDoc(value: unknown, what: string): Doc {
  if (isDoc(value)) return value;
  throw new ServerError('FailedToParse', `$setWindowFields: '${what}' must be an object`);
}

function compileOutput(spec: Doc, sort: readonly SortKey[], context: PipelineContext): Output {
  const names = Object.keys(spec).filter((key) => key.startsWith('$'));
  const [name] = names;
  if (name === undefined || names.length !== 1)
    throw new ServerError('FailedToParse', 'Expected exactly one window function in $setWindowFields output');
  for (const key of Object.keys(spec)) {
    if (key !== name && key !== 'window')
      throw new ServerError('FailedToParse', `Window function found an unknown argument: ${key}`);
  }
  const argument = spec[name];
  const special = rankings(name, argument, sort, context);
  if (special) {
    if ('window' in spec) throw new ServerError(5371601, `'window' field is not allowed in ${name}`);
    return special;
  }
  const bounds = parseWindow(spec['window'], sort);
  if (name === '$derivative' || name === '$integral') return slope(name, argument, bounds, sort, context);
  const factory = compileAccumulator(name, argument, context.collation);
  return ({ docs }) => {
    const running = bounds.kind === 'documents' && bounds.low === 'unbounded' && bounds.high === 'current';
    const whole = bounds.low === 'unbounded' && bounds.high === 'unbounded';
    const shared = factory(context.variables);
    if (running) {
      return docs.map((doc) => {
        shared.add(doc, context.variables);
        const value = shared.result();
        return Array.isArray(value) ? [...(value as unknown[])] : value;
      });
    }
    if (whole) {
      for (const doc of docs) shared.add(doc, context.variables);
      const value = shared.result();
      return docs.map(() => value);
    }
    return docs.map((_, row) => {
      const accumulator = factory(context.variables);
      for (const doc of windowOf(docs, row, bounds, sort)) accumulator.add(doc, context.variables);
      return accumulator.result();
    });
  };
}

function parseWindow(window: unknown, sort: readonly SortKey[]): WindowBounds {
  if (window === undefined)
    return { kind: 'documents', low: 'unbounded', high: 'unbounded', unit: undefined };
  const spec = needDoc(window, 'window');
  const kind = 'documents' in spec ? 'documents' : 'range' in spec ? 'range' : undefined;
  if (kind === undefined) {
    const unit = dateUnits.find((known) => known === spec['unit']);
    if (unit && Object.keys(spec).length === 1)
      return { kind: 'documents', low: 'unbounded', high: 'unbounded', unit };
    throw new ServerError('FailedToParse', "'window' field must contain 'documents' or 'range'");
  }
  const pair = spec[kind];
  if (!Array.isArray(pair) || pair.length !== 2)
    throw new ServerError('FailedToParse', 'Window bounds must be a 2-element array');
  const [low, high] = pair.map((bound: unknown) => parseBound(bound, kind));
  if (low === undefined || high === undefined)
    throw new ServerError('FailedToParse', 'Window bounds must be a 2-element array');
  if (sort.length === 0 && !(low === 'unbounded' && high === 'unbounded'))
    throw new ServerError(5339901, 'Document-based bounds require a sortBy');
  if (kind === 'range' && sort.length !== 1)
    throw new ServerError(5339902, 'Range-based bounds require sortBy a single field');
  const unit = dateUnits.find((known) => known === spec['unit']);
  if ('unit' in spec && !unit)
    throw new ServerError('FailedToParse', `unknown time unit value: ${String(spec['unit'])}`);
  return { kind, low, high, unit };
}

function parseBound(bound: unknown, kind: 'documents' | 'range'): WindowBounds['low'] {
  if (bound === 'unbounded' || bound === 'current') return bound;
  if (!isNumeric(bound))
    throw new ServerError('FailedToParse', "Window bounds must be 'unbounded', 'current' or a number");
  const number = toNumber(bound);
  if (kind === 'documents' && !Number.isInteger(number))
    throw new ServerError('FailedToParse', 'Numeric document-based bounds must be an integer');
  return number;
}

function windowOf(
  docs: readonly Doc[],
  row: number,
  bounds: WindowBounds,
  sort: readonly SortKey[],
): readonly Doc[] {
  if (bounds.kind === 'documents') {
    const start = bounds.low === 'unbounded' ? 0 : row + (bounds.low === 'current' ? 0 : bounds.low);
    const end =
      bounds.high === 'unbounded' ? docs.length : row + (bounds.high === 'current' ? 0 : bounds.high) + 1;
    return docs.slice(Math.max(0, start), Math.max(0, end));
  }
  const [key] = sort;
  const current = docs[row];
  if (!key || !current) return [];
  const text = textOrderOf(undefined);
  const value = sortValue(current, key, text);
  const low = shifted(value, bounds.low, bounds.unit);
  const high = shifted(value, bounds.high, bounds.unit);
  return docs.filter((doc) => {
    const other = sortValue(doc, key, text);
    return (
      (low === undefined || compareValues(other, low) >= 0) &&
      (high === undefined || compareValues(other, high) <= 0)
    );
  });
}

function shifted(value: unknown, bound: WindowBounds['low'], unit: DateUnit | undefined): unknown {
  if (bound === 'unbounded') return undefined;
  const amount = bound === 'current' ? 0 : bound;
  if (unit) {
    if (!(value instanceof Date))
      throw new ServerError(5429513, 'Invalid range: Expected the sortBy field to be a Date');
    return addUnits(value, unit, amount, 'UTC');
  }
  if (!isNumeric(value))
    throw new ServerError(5429414, 'Invalid range: Expected the sortBy field to be a number');
  return add(value, makeDouble(amount));
}

function slope(
  name: string,
  argument: unknown,
  bounds: WindowBounds,
  sort: readonly SortKey[],
  context: PipelineContext,
): Output {
  const [key] = sort;
  if (!key) throw new ServerError(5371602, `${name} must be specified with a top level sortBy expression`);
  const fields = namedArguments(argument, name, ['input'], ['unit']);
  const input = compileExpression(fields['input'], context.collation);
  const unit =
    fields['unit'] === undefined
      ? 1
      : unitMilliseconds[typeof fields['unit'] === 'string' ? fields['unit'] : ''];
  if (unit === undefined) throw new ServerError(5490704, `unit must be 'week' or smaller in ${name}`);
  const text = textOrderOf(context.collation);
  return ({ docs }) =>
    docs.map((_, row) => {
      const points = windowOf(docs, row, bounds, sort).flatMap((doc) => {
        const y = input(doc, context.variables);
        return isNumeric(y) ? [{ x: position(sortValue(doc, key, text)) / unit, y }] : [];
      });
      const [start] = points;
      const end = points[points.length - 1];
      if (!start || !end) return null;
      if (name === '$derivative') {
        return points.length < 2 || end.x === start.x
          ? null
          : divide(subtract(end.y, start.y), makeDouble(end.x - start.x));
      }
      let area = 0;
      for (let i = 1; i < points.length; i++) {
        const a = points[i - 1];
        const b = points[i];
        if (a && b) area += ((toNumber(a.y) + toNumber(b.y)) / 2) * (b.x - a.x);
      }
      return makeDouble(area);
    });
}
