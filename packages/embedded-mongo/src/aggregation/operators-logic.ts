import { compareValues } from '../bson/compare.js';
import { isDoc, isTruthy } from '../bson/values.js';
import { ServerError } from '../errors.js';
import { namedArguments, type OperatorTable } from './arguments.js';
import type { Evaluate, OperatorFactory } from './expression-parts.js';

function comparison(accept: (order: number) => unknown): OperatorFactory {
  return (argument, compiler, name) => {
    if (!Array.isArray(argument) || argument.length !== 2) {
      const count = Array.isArray(argument) ? argument.length : 1;
      throw new ServerError(16020, `Expression ${name} takes exactly 2 arguments. ${count} were passed in.`);
    }
    const left = compiler.compile(argument[0]);
    const right = compiler.compile(argument[1]);
    const { text } = compiler;
    return (root, variables) => accept(compareValues(left(root, variables), right(root, variables), text));
  };
}

function list(argument: unknown): unknown[] {
  return Array.isArray(argument) ? (argument as unknown[]) : [argument];
}

const condition: OperatorFactory = (argument, compiler, name) => {
  let parts: unknown[];
  if (Array.isArray(argument)) {
    if (argument.length !== 3) {
      throw new ServerError(
        16020,
        `Expression $cond takes exactly 3 arguments. ${argument.length} were passed in.`,
      );
    }
    parts = argument as unknown[];
  } else {
    const fields = namedArguments(argument, name, ['if', 'then', 'else']);
    parts = [fields['if'], fields['then'], fields['else']];
  }
  const test = compiler.compile(parts[0]);
  const yes = compiler.compile(parts[1]);
  const no = compiler.compile(parts[2]);
  return (root, variables) => (isTruthy(test(root, variables)) ? yes(root, variables) : no(root, variables));
};

const choice: OperatorFactory = (argument, compiler, name) => {
  const fields = namedArguments(argument, name, ['branches'], ['default']);
  const { branches } = fields;
  if (!Array.isArray(branches)) throw new ServerError(40061, "$switch expected an array for 'branches'");
  if (branches.length === 0) throw new ServerError(40068, '$switch requires at least one branch.');
  const compiled = branches.map((branch: unknown): [Evaluate, Evaluate] => {
    if (!isDoc(branch)) throw new ServerError(40062, '$switch expected each branch to be an object');
    if (!('case' in branch))
      throw new ServerError(40064, "$switch requires each branch have a 'case' expression");
    if (!('then' in branch))
      throw new ServerError(40065, "$switch requires each branch have a 'then' expression.");
    return [compiler.compile(branch['case']), compiler.compile(branch['then'])];
  });
  const otherwise = 'default' in fields ? compiler.compile(fields['default']) : undefined;
  return (root, variables) => {
    for (const [test, result] of compiled)
      if (isTruthy(test(root, variables))) return result(root, variables);
    if (!otherwise)
      throw new ServerError(
        40066,
        '$switch could not find a matching branch for an input, and no default was specified.',
      );
    return otherwise(root, variables);
  };
};

const bind: OperatorFactory = (argument, compiler, name) => {
  const fields = namedArguments(argument, name, ['vars', 'in']);
  const { vars } = fields;
  if (!isDoc(vars)) throw new ServerError(16874, 'invalid parameter: expected an object (vars)');
  const names = Object.keys(vars);
  for (const variable of names) checkVariableName(variable);
  const bound = names.map((variable): [string, Evaluate] => [variable, compiler.compile(vars[variable])]);
  const body = compiler.compile(fields['in'], names);
  return (root, variables) => {
    const inner: Record<string, unknown> = { ...variables };
    for (const [variable, evaluate] of bound) inner[variable] = evaluate(root, variables);
    return body(root, inner);
  };
};

/** Variables of a client begin with a lower-case letter. */
export function checkVariableName(name: string): void {
  if (name !== 'CURRENT' && !/^[a-z\u0080-\uffff][\w\u0080-\uffff]*$/.test(name)) {
    throw new ServerError(
      'FailedToParse',
      `'${name}' starts with an invalid character for a user variable name`,
    );
  }
}

/** Comparison, logic, choice and variables. */
export const logicOperators: OperatorTable = {
  $eq: comparison((order) => order === 0),
  $ne: comparison((order) => order !== 0),
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
  $cmp: comparison((order) => Math.sign(order)),
  $and: (argument, compiler) => {
    const items = list(argument).map((item) => compiler.compile(item));
    return (root, variables) => items.every((item) => isTruthy(item(root, variables)));
  },
  $or: (argument, compiler) => {
    const items = list(argument).map((item) => compiler.compile(item));
    return (root, variables) => items.some((item) => isTruthy(item(root, variables)));
  },
  $not: (argument, compiler, name) => {
    const items = list(argument);
    if (items.length !== 1)
      throw new ServerError(
        16020,
        `Expression ${name} takes exactly 1 arguments. ${items.length} were passed in.`,
      );
    const item = compiler.compile(items[0]);
    return (root, variables) => !isTruthy(item(root, variables));
  },
  $cond: condition,
  $switch: choice,
  $ifNull: (argument, compiler) => {
    const items = list(argument).map((item) => compiler.compile(item));
    if (items.length < 2)
      throw new ServerError(1257300, `$ifNull needs at least two arguments, had: ${items.length}`);
    return (root, variables) => {
      let value: unknown;
      for (const item of items) {
        value = item(root, variables);
        if (value !== null && value !== undefined) return value;
      }
      return value;
    };
  },
  $let: bind,
  $literal: (argument) => () => argument,
  $const: (argument) => () => argument,
};
