import { isDoc, isNumeric, typeName, type Doc, type NumericValue } from '../bson/values.js';
import { ServerError } from '../errors.js';
import type { Evaluate, OperatorFactory } from './expression-parts.js';

/** Operators by name. */
export type OperatorTable = Readonly<Record<string, OperatorFactory>>;

/** An operator with a fixed (or bounded) number of evaluated arguments. */
export function takes(
  min: number,
  max: number,
  apply: (values: readonly unknown[], name: string) => unknown,
): OperatorFactory {
  return (argument, compiler, name) => {
    const list: unknown[] = Array.isArray(argument) ? (argument as unknown[]) : [argument];
    if (list.length < min || list.length > max) {
      const wanted = min === max ? `exactly ${min}` : `at least ${min} arguments, and at most ${max}`;
      throw new ServerError(
        16020,
        `Expression ${name} takes ${wanted} arguments. ${list.length} were passed in.`,
      );
    }
    const items = list.map((item) => compiler.compile(item));
    const [first, second] = items;
    if (first && items.length === 1) return (root, variables) => apply([first(root, variables)], name);
    if (first && second && items.length === 2) {
      return (root, variables) => apply([first(root, variables), second(root, variables)], name);
    }
    return (root, variables) =>
      apply(
        items.map((item) => item(root, variables)),
        name,
      );
  };
}

/** An operator with any number of evaluated arguments. */
export function takesAny(apply: (values: readonly unknown[], name: string) => unknown): OperatorFactory {
  return takes(0, Number.MAX_SAFE_INTEGER, apply);
}

/** The compiled fields of an operator's named arguments; unknown and missing names are refused. */
export function namedArguments(
  argument: unknown,
  name: string,
  required: readonly string[],
  optional: readonly string[] = [],
): Doc {
  if (!isDoc(argument))
    throw new ServerError('FailedToParse', `${name} only supports an object as its argument`);
  for (const key of Object.keys(argument)) {
    if (!required.includes(key) && !optional.includes(key)) {
      throw new ServerError('FailedToParse', `Unrecognized argument to ${name}: ${key}`);
    }
  }
  for (const key of required) {
    if (!(key in argument)) throw new ServerError('FailedToParse', `Missing '${key}' parameter to ${name}`);
  }
  return argument;
}

/** An operator with named arguments that are all evaluated before it is applied. */
export function takesNamed(
  required: readonly string[],
  optional: readonly string[],
  apply: (values: Doc, name: string) => unknown,
): OperatorFactory {
  return (argument, compiler, name) => {
    const fields = namedArguments(argument, name, required, optional);
    const compiled = Object.keys(fields).map((key): [string, Evaluate] => [
      key,
      compiler.compile(fields[key]),
    ]);
    return (root, variables) => {
      const values: Doc = {};
      for (const [key, evaluate] of compiled) values[key] = evaluate(root, variables);
      return apply(values, name);
    };
  };
}

/** Whether a value is null or missing. */
export function isNullish(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** A number, or a refusal that names the operator and the type it was given. */
export function needNumber(value: unknown, name: string, code = 28765): NumericValue {
  if (isNumeric(value)) return value;
  throw new ServerError(code, `${name} only supports numeric types, not ${shownType(value)}`);
}

/** A text, or a refusal. */
export function needText(value: unknown, name: string, code: number): string {
  if (typeof value === 'string') return value;
  throw new ServerError(code, `${name} requires a string argument, found: ${shownType(value)}`);
}

/** An array, or a refusal. */
export function needArray(value: unknown, name: string, code: number): readonly unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  throw new ServerError(code, `${name} requires an array argument, found: ${shownType(value)}`);
}

/** The type's name in a sentence; missing is called missing. */
export function shownType(value: unknown): string {
  return value === undefined ? 'missing' : typeName(value);
}
