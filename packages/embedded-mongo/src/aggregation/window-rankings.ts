import { makeDouble } from '../bson/arithmetic.js';
import { compareValues } from '../bson/compare.js';
import { isNumeric, toInteger, toNumber, type Doc } from '../bson/values.js';
import { ServerError } from '../errors.js';
import { textOrderOf } from '../query/collation.js';
import { sortValue, type SortKey } from '../query/sort.js';
import { namedArguments } from './arguments.js';
import { compileExpression } from './expression.js';
import type { PipelineContext } from './stage.js';

/** A partition in its order. */
export interface Partition {
  readonly docs: readonly Doc[];
  readonly sort: readonly SortKey[];
}

/** Computes one output field for every document of a partition. */
export type Output = (partition: Partition) => unknown[];

/** Functions that look at the whole partition: ranks, shifts, gaps and moving averages. */
export function rankings(
  name: string,
  argument: unknown,
  sort: readonly SortKey[],
  context: PipelineContext,
): Output | undefined {
  const text = textOrderOf(context.collation);
  const [key] = sort;
  const needSort = (): SortKey => {
    if (!key) throw new ServerError(5371602, `${name} must be specified with a top level sortBy expression`);
    return key;
  };
  switch (name) {
    case '$documentNumber':
      needSort();
      return ({ docs }) => docs.map((_, row) => row + 1);
    case '$rank':
    case '$denseRank': {
      const by = needSort();
      return ({ docs }) => {
        let rank = 0;
        let previous: unknown;
        return docs.map((doc, row) => {
          const value = sortValue(doc, by, text);
          if (row === 0 || compareValues(value, previous, text) !== 0)
            rank = name === '$rank' ? row + 1 : rank + 1;
          previous = value;
          return rank;
        });
      };
    }
    case '$shift': {
      needSort();
      const fields = namedArguments(argument, name, ['output', 'by'], ['default']);
      const output = compileExpression(fields['output'], context.collation);
      const by = toInteger(fields['by']);
      if (by === undefined) throw new ServerError('FailedToParse', "'$shift:by' field must be an integer");
      return ({ docs }) =>
        docs.map((_, row) => {
          const other = docs[row + by];
          return other ? (output(other, context.variables) ?? null) : (fields['default'] ?? null);
        });
    }
    case '$locf': {
      const evaluate = compileExpression(argument, context.collation);
      return ({ docs }) => {
        let carried: unknown = null;
        return docs.map((doc) => (carried = evaluate(doc, context.variables) ?? carried));
      };
    }
    case '$linearFill': {
      const by = needSort();
      const evaluate = compileExpression(argument, context.collation);
      return ({ docs }) =>
        linearFill(
          docs.map((doc) => evaluate(doc, context.variables)),
          docs.map((doc) => position(sortValue(doc, by, text))),
        );
    }
    case '$expMovingAvg': {
      needSort();
      const fields = namedArguments(argument, name, ['input'], ['N', 'alpha']);
      const input = compileExpression(fields['input'], context.collation);
      const alpha = isNumeric(fields['N'])
        ? 2 / (toNumber(fields['N']) + 1)
        : isNumeric(fields['alpha'])
          ? toNumber(fields['alpha'])
          : Number.NaN;
      if (!(alpha > 0 && alpha < 1) && !isNumeric(fields['N']))
        throw new ServerError('FailedToParse', "'alpha' must be between 0 and 1 (exclusive)");
      return ({ docs }) => {
        let average: number | undefined;
        return docs.map((doc) => {
          const value = input(doc, context.variables);
          if (!isNumeric(value)) return average === undefined ? null : makeDouble(average);
          average = average === undefined ? toNumber(value) : toNumber(value) * alpha + average * (1 - alpha);
          return makeDouble(average);
        });
      };
    }
    default:
      return undefined;
  }
}

/** A sort value as a place on a line. */
export function position(value: unknown): number {
  if (value instanceof Date) return value.getTime();
  if (isNumeric(value)) return toNumber(value);
  throw new ServerError('TypeMismatch', 'The sortBy field must be a number or a date');
}

/** Fills null between two numbers in proportion to the distance in the sort field. */
export function linearFill(values: readonly unknown[], positions: readonly number[]): unknown[] {
  const result = values.map((value) => value ?? null);
  let left = -1;
  for (let right = 0; right < values.length; right++) {
    const high = values[right];
    if (high === null || high === undefined) continue;
    const low = left < 0 ? undefined : values[left];
    if (isNumeric(low) && isNumeric(high)) {
      const from = positions[left] ?? 0;
      const span = (positions[right] ?? 0) - from;
      for (let i = left + 1; i < right; i++) {
        const share = ((positions[i] ?? 0) - from) / span;
        result[i] = makeDouble(toNumber(low) + (toNumber(high) - toNumber(low)) * share);
      }
    }
    left = right;
  }
  return result;
}
