import { add, divide, makeDouble } from '../bson/arithmetic.js';
import { compareValues } from '../bson/compare.js';
import { isNumeric, toNumber, type NumericValue } from '../bson/values.js';
import { ServerError } from '../errors.js';
import { isNullish, takes, takesAny, takesNamed, type OperatorTable } from './arguments.js';

/** The values of an expression form: one array argument is opened. */
function opened(values: readonly unknown[]): readonly unknown[] {
  const [only] = values;
  return values.length === 1 && Array.isArray(only) ? (only as unknown[]) : values;
}

/** The sum of what is a number. */
export function sumOf(values: Iterable<unknown>): NumericValue {
  let total: NumericValue = 0;
  for (const value of values) if (isNumeric(value)) total = add(total, value);
  return total;
}

/** The mean of what is a number, or null. */
export function averageOf(values: Iterable<unknown>): unknown {
  let total: NumericValue = 0;
  let count = 0;
  for (const value of values) {
    if (!isNumeric(value)) continue;
    total = add(total, value);
    count++;
  }
  return count === 0 ? null : divide(total, count);
}

/** The lowest (-1) or highest (1) value, or null. */
export function extremeOf(values: Iterable<unknown>, sign: 1 | -1): unknown {
  let best: unknown = null;
  for (const value of values) {
    if (isNullish(value)) continue;
    if (best === null || compareValues(value, best) * sign > 0) best = value;
  }
  return best;
}

/** The standard deviation of a population or a sample, or null. */
export function deviationOf(values: Iterable<unknown>, sample: boolean): unknown {
  let count = 0;
  let mean = 0;
  let squares = 0;
  for (const value of values) {
    if (!isNumeric(value)) continue;
    const number = toNumber(value);
    count++;
    const delta = number - mean;
    mean += delta / count;
    squares += delta * (number - mean);
  }
  const divisor = sample ? count - 1 : count;
  return divisor <= 0 ? null : makeDouble(Math.sqrt(squares / divisor));
}

/** Percentiles by nearest rank, as the server computes them for small inputs. */
export function percentilesOf(values: Iterable<unknown>, p: readonly unknown[]): unknown[] {
  const numbers: number[] = [];
  for (const value of values)
    if (isNumeric(value) && !Number.isNaN(toNumber(value))) numbers.push(toNumber(value));
  numbers.sort((a, b) => a - b);
  return p.map((share) => {
    const part = isNumeric(share) ? toNumber(share) : Number.NaN;
    if (!(part >= 0 && part <= 1))
      throw new ServerError(7750303, "The $percentile 'p' field must be an array of numbers from [0.0, 1.0]");
    if (numbers.length === 0) return null;
    const rank = Math.max(0, Math.ceil(part * numbers.length) - 1);
    return makeDouble(numbers[Math.min(rank, numbers.length - 1)] ?? 0);
  });
}

/** Accumulators in their form as expressions. */
export const statisticsOperators: OperatorTable = {
  $sum: takesAny((values) => sumOf(opened(values))),
  $avg: takesAny((values) => averageOf(opened(values))),
  $min: takesAny((values) => extremeOf(opened(values), -1)),
  $max: takesAny((values) => extremeOf(opened(values), 1)),
  $stdDevPop: takesAny((values) => deviationOf(opened(values), false)),
  $stdDevSamp: takesAny((values) => deviationOf(opened(values), true)),
  $percentile: takesNamed(['input', 'p', 'method'], [], ({ input, p }) =>
    percentilesOf(
      Array.isArray(input) ? (input as unknown[]) : [input],
      Array.isArray(p) ? (p as unknown[]) : [p],
    ),
  ),
  $median: takesNamed(
    ['input', 'method'],
    [],
    ({ input }) => percentilesOf(Array.isArray(input) ? (input as unknown[]) : [input], [0.5])[0],
  ),
  $sampleRate: takes(1, 1, ([rate]) => isNumeric(rate) && Math.random() < toNumber(rate)),
};
