import { isDoc, ownField } from '../bson/values.js';
import type { TextOrder } from '../bson/compare.js';
import { ServerError } from '../errors.js';

/** Variables by name without the `$$`. */
export interface Variables {
  readonly [name: string]: unknown;
}

/** A compiled expression: `undefined` is a missing value. */
export type Evaluate = (root: unknown, variables: Variables) => unknown;

/** What operators need to compile their arguments. */
export interface Compiler {
  readonly text: TextOrder;
  compile(expression: unknown, names?: readonly string[]): Evaluate;
}

/** An operator: compiles its raw argument. */
export type OperatorFactory = (argument: unknown, compiler: Compiler, name: string) => Evaluate;

/** The marks `$redact` decides by. */
export const redactMarks: Readonly<Record<'KEEP' | 'PRUNE' | 'DESCEND', symbol>> = {
  KEEP: Symbol('KEEP'),
  PRUNE: Symbol('PRUNE'),
  DESCEND: Symbol('DESCEND'),
};

/** Splits a path, refusing empty parts and operators in it. */
export function fieldPath(path: string): string[] {
  const parts = path.split('.');
  for (const part of parts) {
    if (part === '') {
      throw new ServerError(
        path.endsWith('.') ? 40353 : 15998,
        `FieldPath field names may not be empty strings: '${path}'`,
      );
    }
    if (part.startsWith('$'))
      throw new ServerError(
        16410,
        `FieldPath field names may not start with '$'. Consider using $getField or $setField: '${path}'`,
      );
  }
  return parts;
}

/** Follows a path; through an array it gives the array of what its documents have there. */
export function followPath(value: unknown, parts: readonly string[], at: number): unknown {
  let current = value;
  for (let i = at; i < parts.length; i++) {
    if (isDoc(current)) {
      current = ownField(current, parts[i] ?? '');
    } else if (Array.isArray(current)) {
      const found: unknown[] = [];
      for (const element of current) {
        if (!isDoc(element) && !Array.isArray(element)) continue;
        const inner = followPath(element, parts, i);
        if (inner !== undefined) found.push(inner);
      }
      return found;
    } else {
      return undefined;
    }
  }
  return current;
}
