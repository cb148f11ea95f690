import { compareValues, equalValues } from '../bson/compare.js';
import { isDoc, isTruthy, toInteger, type Doc } from '../bson/values.js';
import { ServerError } from '../errors.js';
import {
  isNullish,
  namedArguments,
  needArray,
  shownType,
  takes,
  takesAny,
  takesNamed,
  type OperatorTable,
} from './arguments.js';
import type { OperatorFactory } from './expression-parts.js';
import { sortArray } from './sort-array.js';

function integer(value: unknown, name: string, what: string, code: number): number {
  const number = toInteger(value);
  if (number === undefined)
    throw new ServerError(
      code,
      `${name}'s ${what} must be representable as a 32-bit integer, found: ${shownType(value)}`,
    );
  return number;
}

const filter: OperatorFactory = (argument, compiler, name) => {
  const fields = namedArguments(argument, name, ['input', 'cond'], ['as', 'limit']);
  const as = variableName(fields['as'], name);
  const input = compiler.compile(fields['input']);
  const test = compiler.compile(fields['cond'], [as]);
  const limit = 'limit' in fields ? compiler.compile(fields['limit']) : undefined;
  return (root, variables) => {
    const array = input(root, variables);
    if (isNullish(array)) return null;
    const items = needArray(array, 'input to $filter', 28651);
    const most = limit?.(root, variables);
    const count = isNullish(most) ? Infinity : integer(most, name, 'limit', 327391);
    if (count < 1) throw new ServerError(327392, '$filter: limit must be greater than 0');
    const kept: unknown[] = [];
    const inner: Record<string, unknown> = { ...variables };
    for (const item of items) {
      inner[as] = item;
      if (isTruthy(test(root, inner))) kept.push(item);
      if (kept.length >= count) break;
    }
    return kept;
  };
};

const map: OperatorFactory = (argument, compiler, name) => {
  const fields = namedArguments(argument, name, ['input', 'in'], ['as']);
  const as = variableName(fields['as'], name);
  const input = compiler.compile(fields['input']);
  const body = compiler.compile(fields['in'], [as]);
  return (root, variables) => {
    const array = input(root, variables);
    if (isNullish(array)) return null;
    const inner: Record<string, unknown> = { ...variables };
    return needArray(array, 'input to $map', 16883).map((item) => {
      inner[as] = item;
      return body(root, inner) ?? null;
    });
  };
};

const reduce: OperatorFactory = (argument, compiler, name) => {
  const fields = namedArguments(argument, name, ['input', 'initialValue', 'in']);
  const input = compiler.compile(fields['input']);
  const initial = compiler.compile(fields['initialValue']);
  const body = compiler.compile(fields['in'], ['this', 'value']);
  return (root, variables) => {
    const array = input(root, variables);
    if (isNullish(array)) return null;
    const inner: Record<string, unknown> = { ...variables, value: initial(root, variables) };
    for (const item of needArray(array, 'input to $reduce', 40080)) {
      inner['this'] = item;
      inner['value'] = body(root, inner);
    }
    return inner['value'];
  };
};

function variableName(value: unknown, name: string): string {
  if (value === undefined) return 'this';
  if (typeof value !== 'string' || value === '')
    throw new ServerError('FailedToParse', `${name}: 'as' must be a non-empty string`);
  return value;
}

function elementAt([array, index]: readonly unknown[]): unknown {
  if (isNullish(array) || isNullish(index)) return null;
  const items = needArray(array, "$arrayElemAt's first argument", 28689);
  const at = integer(index, '$arrayElemAt', 'second argument', 28691);
  return items[at < 0 ? items.length + at : at];
}

function slice([array, first, second]: readonly unknown[]): unknown {
  if (isNullish(array) || isNullish(first) || second === null) return null;
  const items = needArray(array, 'First argument to $slice', 28724);
  const start = integer(first, '$slice', 'second argument', 28726);
  if (second === undefined) return start < 0 ? items.slice(start) : items.slice(0, start);
  const count = integer(second, '$slice', 'third argument', 28728);
  if (count <= 0) throw new ServerError(28729, 'Third argument to $slice must be positive');
  const from = start < 0 ? Math.max(0, items.length + start) : start;
  return items.slice(from, from + count);
}

function range([first, last, step]: readonly unknown[]): unknown {
  const start = integer(first, '$range', 'starting value', 34443);
  const end = integer(last, '$range', 'ending value', 34444);
  const by = step === undefined ? 1 : integer(step, '$range', 'step value', 34446);
  if (by === 0) throw new ServerError(34449, '$range requires a non-zero step value');
  if (Math.abs((end - start) / by) > 8_000_000)
    throw new ServerError(146, '$range would use too much memory');
  const result: number[] = [];
  for (let value = start; by > 0 ? value < end : value > end; value += by) result.push(value);
  return result;
}

function indexOf([array, wanted, first, last]: readonly unknown[]): unknown {
  if (isNullish(array)) return null;
  const items = needArray(array, '$indexOfArray', 40090);
  const start = first === undefined ? 0 : integer(first, '$indexOfArray', 'starting index', 40096);
  const end =
    last === undefined
      ? items.length
      : Math.min(items.length, integer(last, '$indexOfArray', 'ending index', 40096));
  for (let i = start; i < end; i++) if (equalValues(items[i], wanted)) return i;
  return -1;
}

function zip(values: Doc): unknown {
  const inputs = needArray(values['inputs'], "'inputs' of $zip", 34461);
  if (inputs.some(isNullish)) return null;
  const arrays = inputs.map((input) => needArray(input, "each of $zip's inputs", 34468));
  const longest = isTruthy(values['useLongestLength']);
  const defaults = values['defaults'];
  if (defaults !== undefined && !longest)
    throw new ServerError(34466, 'cannot specify defaults unless useLongestLength is true');
  const fill = defaults === undefined ? [] : needArray(defaults, "$zip's defaults", 34462);
  if (defaults !== undefined && fill.length !== arrays.length)
    throw new ServerError(34467, 'defaults and inputs must have the same length');
  const lengths = arrays.map((array) => array.length);
  const length = lengths.length === 0 ? 0 : longest ? Math.max(...lengths) : Math.min(...lengths);
  return Array.from({ length }, (_, i) =>
    arrays.map((array, n) => (i < array.length ? array[i] : (fill[n] ?? null))),
  );
}

function firstOrLast(pick: (items: readonly unknown[]) => unknown): OperatorFactory {
  return takes(1, 1, ([array], name) => (isNullish(array) ? null : pick(needArray(array, name, 28689))));
}

function some(pick: (items: readonly unknown[], n: number) => unknown[]): OperatorFactory {
  return takesNamed(['input', 'n'], [], (values, name) => {
    const n = integer(values['n'], name, 'n', 5787902);
    if (n < 1) throw new ServerError(5787908, `'n' must be greater than 0, found ${n}`);
    if (isNullish(values['input'])) return null;
    return pick(needArray(values['input'], name, 5788200), n);
  });
}

function toObject([array]: readonly unknown[]): unknown {
  if (isNullish(array)) return null;
  const result: Doc = {};
  for (const item of needArray(array, '$arrayToObject', 40386)) {
    let key: unknown;
    let value: unknown;
    if (Array.isArray(item)) {
      if (item.length !== 2)
        throw new ServerError(40397, '$arrayToObject requires an array of size 2 arrays');
      [key, value] = item as unknown[];
    } else if (isDoc(item)) {
      if (!('k' in item && 'v' in item) || Object.keys(item).length !== 2) {
        throw new ServerError(40392, "$arrayToObject requires an object keys of 'k' and 'v'");
      }
      key = item['k'];
      value = item['v'];
    } else {
      throw new ServerError(40398, `Unrecognised input type format for $arrayToObject: ${shownType(item)}`);
    }
    if (typeof key !== 'string')
      throw new ServerError(
        40394,
        `$arrayToObject requires an array of key-value pairs, where the key must be of type string. Found key type: ${shownType(key)}`,
      );
    result[key] = value;
  }
  return result;
}

/** Arrays. */
export const arrayOperators: OperatorTable = {
  $filter: filter,
  $map: map,
  $reduce: reduce,
  $arrayElemAt: takes(2, 2, elementAt),
  $slice: takes(2, 3, slice),
  $range: takes(2, 3, range),
  $indexOfArray: takes(2, 4, indexOf),
  $zip: takesNamed(['inputs'], ['useLongestLength', 'defaults'], zip),
  $first: firstOrLast((items) => items[0]),
  $last: firstOrLast((items) => items[items.length - 1]),
  $firstN: some((items, n) => items.slice(0, n)),
  $lastN: some((items, n) => items.slice(-n)),
  $minN: some((items, n) =>
    [...items]
      .filter((item) => !isNullish(item))
      .sort((a, b) => compareValues(a, b))
      .slice(0, n),
  ),
  $maxN: some((items, n) =>
    [...items]
      .filter((item) => !isNullish(item))
      .sort((a, b) => compareValues(b, a))
      .slice(0, n),
  ),
  $arrayToObject: takes(1, 1, toObject),
  $objectToArray: takes(1, 1, ([value]) => {
    if (isNullish(value)) return null;
    if (!isDoc(value))
      throw new ServerError(40390, `$objectToArray requires a document input, found: ${shownType(value)}`);
    return Object.entries(value).map(([k, v]) => ({ k, v }));
  }),
  $concatArrays: takesAny((values, name) => {
    const result: unknown[] = [];
    for (const value of values) {
      if (isNullish(value)) return null;
      result.push(...needArray(value, name, 28664));
    }
    return result;
  }),
  $in: takes(2, 2, ([value, array]) =>
    needArray(array, '$in', 40081).some((item) => equalValues(item, value)),
  ),
  $isArray: takes(1, 1, ([value]) => Array.isArray(value)),
  $reverseArray: takes(1, 1, ([array], name) =>
    isNullish(array) ? null : [...needArray(array, name, 34435)].reverse(),
  ),
  $size: takes(1, 1, ([array]) => {
    if (!Array.isArray(array))
      throw new ServerError(
        17124,
        `The argument to $size must be an array, but was of type: ${shownType(array)}`,
      );
    return array.length;
  }),
  $sortArray: (argument, compiler, name) => {
    const fields = namedArguments(argument, name, ['input', 'sortBy']);
    const input = compiler.compile(fields['input']);
    const sort = sortArray(fields['sortBy'], compiler.text);
    return (root, variables) => {
      const array = input(root, variables);
      return isNullish(array) ? null : sort(needArray(array, 'The input argument to $sortArray', 2942504));
    };
  },
};
