import { add, divide } from '../bson/arithmetic.js';
import { compareValues } from '../bson/compare.js';
import { assignField, isDoc, isNumeric, toInteger, type Doc, type NumericValue } from '../bson/values.js';
import { ServerError } from '../errors.js';
import { namedArguments, shownType } from './arguments.js';
import { compileExpression } from './expression.js';
import type { Evaluate, Variables } from './expression-parts.js';
import { ValueSet } from './operators-sets.js';
import { deviationOf, percentilesOf } from './operators-statistics.js';
import { sortArray } from './sort-array.js';
import type { Collation } from '../query/collation.js';
import { textOrderOf } from '../query/collation.js';

/** Collects values of a group. */
export interface Accumulator {
  add(root: Doc, variables: Variables): void;
  result(): unknown;
}

/** Makes an accumulator for each new group. */
export type AccumulatorFactory = (variables: Variables) => Accumulator;

function collecting(
  evaluate: Evaluate,
  finish: (values: unknown[], variables: Variables) => unknown,
  withMissing = false,
): AccumulatorFactory {
  return (groupVariables) => {
    const values: unknown[] = [];
    return {
      add(root, variables) {
        const value = evaluate(root, variables);
        if (value !== undefined) values.push(value);
        else if (withMissing) values.push(null);
      },
      result: () => finish(values, groupVariables),
    };
  };
}

function summing(evaluate: Evaluate): AccumulatorFactory {
  return () => {
    let total: NumericValue = 0;
    return {
      add(root, variables) {
        const value = evaluate(root, variables);
        if (isNumeric(value)) total = add(total, value);
      },
      result: () => total,
    };
  };
}

function averaging(evaluate: Evaluate): AccumulatorFactory {
  return () => {
    let total: NumericValue = 0;
    let count = 0;
    return {
      add(root, variables) {
        const value = evaluate(root, variables);
        if (!isNumeric(value)) return;
        total = add(total, value);
        count++;
      },
      result: () => (count === 0 ? null : divide(total, count)),
    };
  };
}

function extreme(evaluate: Evaluate, sign: 1 | -1, collation: Collation | undefined): AccumulatorFactory {
  const text = textOrderOf(collation);
  return () => {
    let best: unknown = null;
    return {
      add(root, variables) {
        const value = evaluate(root, variables);
        if (value === undefined || value === null) return;
        if (best === null || compareValues(value, best, text) * sign > 0) best = value;
      },
      result: () => best,
    };
  };
}

function first(evaluate: Evaluate): AccumulatorFactory {
  return () => {
    let found = false;
    let value: unknown = null;
    return {
      add(root, variables) {
        if (!found) value = evaluate(root, variables) ?? null;
        found = true;
      },
      result: () => value,
    };
  };
}

function last(evaluate: Evaluate): AccumulatorFactory {
  return () => {
    let value: unknown = null;
    return {
      add(root, variables) {
        value = evaluate(root, variables) ?? null;
      },
      result: () => value,
    };
  };
}

function merging(evaluate: Evaluate): AccumulatorFactory {
  return () => {
    const merged: Doc = {};
    return {
      add(root, variables) {
        const value = evaluate(root, variables);
        if (value === null || value === undefined) return;
        if (!isDoc(value))
          throw new ServerError(
            40400,
            `$mergeObjects requires object inputs, but input is of type ${shownType(value)}`,
          );
        for (const key of Object.keys(value)) assignField(merged, key, value[key]);
      },
      result: () => merged,
    };
  };
}

function limitOf(evaluate: Evaluate, name: string, variables: Variables): number {
  const n = toInteger(evaluate({}, variables));
  if (n === undefined || n < 1) throw new ServerError(5787908, `${name}: 'n' must be a positive integer`);
  return n;
}

/** Compiles `{ $sum: … }` and its like. */
export function compileAccumulator(
  name: string,
  argument: unknown,
  collation?: Collation,
): AccumulatorFactory {
  const compile = (expression: unknown): Evaluate => compileExpression(expression, collation);
  const text = textOrderOf(collation);
  switch (name) {
    case '$sum':
      return summing(compile(argument));
    case '$avg':
      return averaging(compile(argument));
    case '$min':
      return extreme(compile(argument), -1, collation);
    case '$max':
      return extreme(compile(argument), 1, collation);
    case '$first':
      return first(compile(argument));
    case '$last':
      return last(compile(argument));
    case '$push':
      return collecting(compile(argument), (values) => values);
    case '$addToSet':
      return collecting(compile(argument), (values) => new ValueSet(values).toArray());
    case '$mergeObjects':
      return merging(compile(argument));
    case '$count':
      if (!isDoc(argument) || Object.keys(argument).length > 0)
        throw new ServerError('TypeMismatch', '$count takes no arguments, i.e. $count:{}');
      return summing(() => 1);
    case '$stdDevPop':
      return collecting(compile(argument), (values) => deviationOf(values, false));
    case '$stdDevSamp':
      return collecting(compile(argument), (values) => deviationOf(values, true));
    case '$firstN':
    case '$lastN':
    case '$minN':
    case '$maxN': {
      const fields = namedArguments(argument, name, ['input', 'n']);
      const n = compile(fields['n']);
      return collecting(
        compile(fields['input']),
        (values, variables) => {
          const count = limitOf(n, name, variables);
          if (name === '$firstN') return values.slice(0, count);
          if (name === '$lastN') return values.slice(-count);
          const sign = name === '$minN' ? 1 : -1;
          const present = values.filter((value) => value !== null);
          return present.sort((a, b) => sign * compareValues(a, b, text)).slice(0, count);
        },
        true,
      );
    }
    case '$top':
    case '$bottom':
    case '$topN':
    case '$bottomN': {
      const many = name.endsWith('N');
      const fields = namedArguments(argument, name, many ? ['sortBy', 'output', 'n'] : ['sortBy', 'output']);
      const sort = sortArray(fields['sortBy'], text);
      const output = compile(fields['output']);
      const n = many ? compile(fields['n']) : undefined;
      return (groupVariables) => {
        const rows: { root: Doc; output: unknown }[] = [];
        return {
          add: (root, variables) => void rows.push({ root, output: output(root, variables) ?? null }),
          result: () => {
            const outputs = new Map(rows.map((row) => [row.root, row.output]));
            const sorted = sort(rows.map((row) => row.root)).map((root) =>
              isDoc(root) ? outputs.get(root) : null,
            );
            const count = n ? limitOf(n, name, groupVariables) : 1;
            const chosen = name.startsWith('$top') ? sorted.slice(0, count) : sorted.slice(-count);
            return many ? chosen : chosen[0];
          },
        };
      };
    }
    case '$percentile':
    case '$median': {
      const fields = namedArguments(
        argument,
        name,
        name === '$median' ? ['input', 'method'] : ['input', 'p', 'method'],
      );
      const p = name === '$median' ? () => [0.5] : compile(fields['p']);
      return collecting(compile(fields['input']), (values, variables) => {
        const shares = p({}, variables);
        const result = percentilesOf(values, Array.isArray(shares) ? (shares as unknown[]) : [shares]);
        return name === '$median' ? result[0] : result;
      });
    }
    case '$accumulator':
      throw new ServerError(
        'NotImplemented',
        '$accumulator is not supported: this server does not run JavaScript',
      );
    default:
      throw new ServerError(15952, `unknown group operator '${name}'`);
  }
}
