import { isDoc, ownField, type Doc } from '../bson/values.js';
import { ServerError } from '../errors.js';
import { textOrderOf, type Collation } from '../query/collation.js';
import type { TextOrder } from '../bson/compare.js';
import { fieldPath, followPath, redactMarks, type Compiler, type Evaluate } from './expression-parts.js';
import { operators } from './operators.js';

const systemVariables = new Set([
  'ROOT',
  'CURRENT',
  'REMOVE',
  'NOW',
  'CLUSTER_TIME',
  'KEEP',
  'PRUNE',
  'DESCEND',
  'USER_ROLES',
  'SEARCH_META',
]);

/** Compiles an aggregation expression; unknown operators and malformed ones are refused here, before any document is read. */
export function compileExpression(
  expression: unknown,
  collation?: Collation,
  names?: readonly string[],
): Evaluate {
  return new ExpressionCompiler(textOrderOf(collation), names && new Set(names)).compile(expression);
}

class ExpressionCompiler implements Compiler {
  constructor(
    readonly text: TextOrder,
    /** Known variables; `undefined` leaves the check to the moment of use (a command's `let`). */
    private readonly names: ReadonlySet<string> | undefined,
  ) {}

  compile(expression: unknown, names?: readonly string[]): Evaluate {
    if (names && this.names) {
      return new ExpressionCompiler(this.text, new Set([...this.names, ...names])).compile(expression);
    }
    if (typeof expression === 'string') return this.compileText(expression);
    if (Array.isArray(expression)) {
      const items = expression.map((item: unknown) => this.compile(item));
      return (root, variables) => items.map((item) => item(root, variables) ?? null);
    }
    if (isDoc(expression)) return this.compileObject(expression);
    return () => expression;
  }

  private compileText(text: string): Evaluate {
    if (text.startsWith('$$')) return this.compileVariable(text.slice(2));
    if (!text.startsWith('$')) return () => text;
    const path = text.slice(1);
    if (path === '') throw new ServerError(16872, "'$' by itself is not a valid FieldPath");
    const parts = fieldPath(path);
    const [only] = parts;
    if (parts.length === 1 && only !== undefined) {
      return (root, variables) => {
        const current = 'CURRENT' in variables ? variables['CURRENT'] : root;
        return isDoc(current) ? ownField(current, only) : followPath(current, parts, 0);
      };
    }
    return (root, variables) => followPath('CURRENT' in variables ? variables['CURRENT'] : root, parts, 0);
  }

  private compileVariable(text: string): Evaluate {
    const [name = '', ...rest] = text.split('.');
    if (name === '') throw new ServerError('FailedToParse', 'empty variable names are not allowed');
    if (rest.length > 0) fieldPath(rest.join('.'));
    if (name === 'ROOT') return (root) => followPath(root, rest, 0);
    if (name === 'CURRENT') {
      return (root, variables) => followPath('CURRENT' in variables ? variables['CURRENT'] : root, rest, 0);
    }
    if (name === 'REMOVE') return () => undefined;
    if (name === 'KEEP' || name === 'PRUNE' || name === 'DESCEND') return () => redactMarks[name];
    if (this.names && !this.names.has(name) && !systemVariables.has(name)) throw undefinedVariable(name);
    return (_root, variables) => {
      if (!(name in variables)) throw undefinedVariable(name);
      return followPath(variables[name], rest, 0);
    };
  }

  private compileObject(expression: Doc): Evaluate {
    const keys = Object.keys(expression);
    const [first] = keys;
    if (first?.startsWith('$')) {
      if (keys.length > 1) {
        throw new ServerError(
          15983,
          `Object expression must have exactly one field. Found: { ${keys.join(', ')} }`,
        );
      }
      const factory = operators.get(first);
      if (!factory) throw unknownOperator(first);
      return factory(expression[first], this, first);
    }
    const fields = keys.map((key): [string, Evaluate] => {
      if (key.startsWith('$'))
        throw new ServerError(15983, `Object expressions may not mix operators and fields: ${key}`);
      return [key, this.compile(expression[key])];
    });
    return (root, variables) => {
      const result: Doc = {};
      for (const [key, evaluate] of fields) {
        const value = evaluate(root, variables);
        if (value !== undefined) result[key] = value;
      }
      return result;
    };
  }
}

const scripted = new Set(['$function', '$accumulator', '$where']);

function unknownOperator(name: string): ServerError {
  if (scripted.has(name)) {
    return new ServerError('NotImplemented', `${name} is not supported: this server does not run JavaScript`);
  }
  return new ServerError('InvalidPipelineOperator', `Unrecognized expression '${name}'`);
}

function undefinedVariable(name: string): ServerError {
  return new ServerError(17276, `Use of undefined variable: ${name}`);
}
