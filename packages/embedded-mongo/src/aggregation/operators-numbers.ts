import { Decimal128, Long } from 'bson';
import {
  absolute,
  add,
  divide,
  kindOf,
  makeDouble,
  makeInteger,
  multiply,
  remainder,
  roundTo,
  subtract,
  toBigInt,
  type RoundingMode,
} from '../bson/arithmetic.js';
import { isNumeric, toInteger, toNumber, type NumericValue } from '../bson/values.js';
import { ServerError } from '../errors.js';
import { isNullish, needNumber, shownType, takes, takesAny, type OperatorTable } from './arguments.js';
import type { OperatorFactory } from './expression-parts.js';

function sum(values: readonly unknown[], name: string): unknown {
  let total: NumericValue = 0;
  let date = false;
  for (const value of values) {
    if (isNullish(value)) return null;
    if (value instanceof Date) {
      if (date) throw new ServerError(16612, 'only one date allowed in an $add expression');
      date = true;
      total = add(total, Long.fromNumber(value.getTime()));
    } else {
      total = add(total, needNumber(value, name, 14));
    }
  }
  return date ? new Date(Math.round(toNumber(total))) : total;
}

function difference([left, right]: readonly unknown[]): unknown {
  if (isNullish(left) || isNullish(right)) return null;
  if (left instanceof Date) {
    if (right instanceof Date) return Long.fromNumber(left.getTime() - right.getTime());
    if (isNumeric(right)) return new Date(left.getTime() - Math.round(toNumber(right)));
  }
  if (isNumeric(left) && isNumeric(right)) return subtract(left, right);
  throw new ServerError('TypeMismatch', `can't $subtract ${shownType(right)} from ${shownType(left)}`);
}

/** One number in, one number out, null for null. */
function unary(apply: (value: NumericValue) => unknown): OperatorFactory {
  return takes(1, 1, ([value], name) => (isNullish(value) ? null : apply(needNumber(value, name))));
}

/** A function of doubles; a decimal goes through the nearest double and back. */
function ofDouble(
  apply: (value: number) => number,
  check?: (value: number, name: string) => void,
): OperatorFactory {
  return takes(1, 1, ([value], name) => {
    if (isNullish(value)) return null;
    const number = toNumber(needNumber(value, name));
    check?.(number, name);
    return doubleLike(apply(number), value);
  });
}

function doubleLike(result: number, model: unknown): unknown {
  return model instanceof Decimal128 ? Decimal128.fromStringWithRounding(String(result)) : makeDouble(result);
}

function rounding(mode: RoundingMode): OperatorFactory {
  return takes(1, 2, ([value, place], name) => {
    if (isNullish(value) || place === null) return null;
    const number = needNumber(value, name, 51081);
    const digits = place === undefined ? 0 : toInteger(place);
    if (digits === undefined)
      throw new ServerError(51082, `precision argument to ${name} must be a integral value`);
    if (digits < -20 || digits > 100)
      throw new ServerError(
        51083,
        `cannot apply ${name} with precision value ${digits} value must be in [-20, 100]`,
      );
    return roundTo(number, digits, mode);
  });
}

function power([base, exponent]: readonly unknown[], name: string): unknown {
  if (isNullish(base) || isNullish(exponent)) return null;
  const b = needNumber(base, name, 28762);
  const e = needNumber(exponent, name, 28763);
  if (toNumber(b) === 0 && toNumber(e) < 0)
    throw new ServerError(28764, '$pow cannot take a base of 0 and a negative exponent');
  const wide = kindOf(b) === 'decimal' || kindOf(e) === 'decimal';
  const whole =
    kindOf(b) !== 'double' && kindOf(e) !== 'double' && !wide && toNumber(e) >= 0 && toNumber(e) < 1024;
  if (whole)
    return makeInteger(
      toBigInt(b) ** toBigInt(e),
      kindOf(b) === 'int' && kindOf(e) === 'int' ? 'int' : 'long',
    );
  return doubleLike(Math.pow(toNumber(b), toNumber(e)), wide ? (b instanceof Decimal128 ? b : e) : 0);
}

function positive(value: number, name: string): void {
  if (value <= 0)
    throw new ServerError(28766, `${name}'s argument must be a positive number, but is ${value}`);
}

function within(low: number, high: number): (value: number, name: string) => void {
  return (value, name) => {
    if (value < low || value > high) {
      throw new ServerError(50989, `cannot apply ${name} to ${value}, value must be in [${low},${high}]`);
    }
  };
}

function bitwise(start: bigint, apply: (a: bigint, b: bigint) => bigint): OperatorFactory {
  return takesAny((values, name) => {
    let result = start;
    let long = false;
    for (const value of values) {
      if (isNullish(value)) return null;
      if (!isNumeric(value) || kindOf(value) === 'double' || kindOf(value) === 'decimal') {
        throw new ServerError('TypeMismatch', `${name} only supports int and long operands.`);
      }
      if (kindOf(value) === 'long') long = true;
      result = apply(result, toBigInt(value));
    }
    return makeInteger(BigInt.asIntN(64, result), long ? 'long' : 'int');
  });
}

/** Arithmetic, trigonometry and bits. */
export const numberOperators: OperatorTable = {
  $add: takesAny(sum),
  $subtract: takes(2, 2, difference),
  $multiply: takesAny((values, name) => {
    let product: NumericValue = 1;
    for (const value of values) {
      if (isNullish(value)) return null;
      product = multiply(product, needNumber(value, name, 14));
    }
    return product;
  }),
  $divide: takes(2, 2, ([a, b], name) =>
    isNullish(a) || isNullish(b) ? null : divide(needNumber(a, name, 14), needNumber(b, name, 14)),
  ),
  $mod: takes(2, 2, ([a, b], name) =>
    isNullish(a) || isNullish(b) ? null : remainder(needNumber(a, name, 16611), needNumber(b, name, 16611)),
  ),
  $abs: unary(absolute),
  $ceil: unary((value) => roundTo(value, 0, 'ceil')),
  $floor: unary((value) => roundTo(value, 0, 'floor')),
  $round: rounding('round'),
  $trunc: rounding('trunc'),
  $sqrt: ofDouble(Math.sqrt, (value, name) => {
    if (value < 0) throw new ServerError(28714, `${name}'s argument must be greater than or equal to 0`);
  }),
  $exp: ofDouble(Math.exp),
  $ln: ofDouble(Math.log, positive),
  $log10: ofDouble(Math.log10, positive),
  $log: takes(2, 2, ([value, base], name) => {
    if (isNullish(value) || isNullish(base)) return null;
    const number = toNumber(needNumber(value, name, 28756));
    const root = toNumber(needNumber(base, name, 28757));
    if (number <= 0)
      throw new ServerError(28758, `$log's argument must be a positive number, but is ${number}`);
    if (root <= 0 || root === 1)
      throw new ServerError(28759, `$log's base must be a positive number not equal to 1, but is ${root}`);
    return makeDouble(Math.log(number) / Math.log(root));
  }),
  $pow: takes(2, 2, power),
  $sin: ofDouble(Math.sin),
  $cos: ofDouble(Math.cos),
  $tan: ofDouble(Math.tan),
  $asin: ofDouble(Math.asin, within(-1, 1)),
  $acos: ofDouble(Math.acos, within(-1, 1)),
  $atan: ofDouble(Math.atan),
  $sinh: ofDouble(Math.sinh),
  $cosh: ofDouble(Math.cosh),
  $tanh: ofDouble(Math.tanh),
  $asinh: ofDouble(Math.asinh),
  $acosh: ofDouble(Math.acosh, within(1, Infinity)),
  $atanh: ofDouble(Math.atanh, within(-1, 1)),
  $atan2: takes(2, 2, ([y, x], name) =>
    isNullish(y) || isNullish(x)
      ? null
      : makeDouble(Math.atan2(toNumber(needNumber(y, name)), toNumber(needNumber(x, name)))),
  ),
  $degreesToRadians: ofDouble((value) => (value * Math.PI) / 180),
  $radiansToDegrees: ofDouble((value) => (value * 180) / Math.PI),
  $sigmoid: ofDouble((value) => 1 / (1 + Math.exp(-value))),
  $bitAnd: bitwise(-1n, (a, b) => a & b),
  $bitOr: bitwise(0n, (a, b) => a | b),
  $bitXor: bitwise(0n, (a, b) => a ^ b),
  $bitNot: takes(1, 1, ([value], name) => {
    if (isNullish(value)) return null;
    if (!isNumeric(value) || kindOf(value) === 'double' || kindOf(value) === 'decimal') {
      throw new ServerError('TypeMismatch', `${name} only supports int and long operands.`);
    }
    return makeInteger(~toBigInt(value), kindOf(value));
  }),
  $rand: takes(0, 1, () => makeDouble(Math.random())),
};
