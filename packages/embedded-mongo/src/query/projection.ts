import { isDoc, ownField, toInteger, type Doc } from '../bson/values.js';
import { ServerError } from '../errors.js';
import type { Evaluate, Variables } from '../aggregation/expression-parts.js';
import { compileProject, includes } from '../aggregation/transforms.js';
import type { Collation } from './collation.js';
import { compileElementTest, type Filter } from './filter.js';
import type { MatchDetails } from './document-tests.js';

/** Shapes a found document. */
export type Projection = (doc: Doc) => Doc;

/** Compiles the projection of `find` and `findAndModify`; `undefined` when it changes nothing. */
export function compileProjection(
  spec: unknown,
  filter: Filter,
  collation: Collation | undefined,
  variables: Variables,
): Projection | undefined {
  if (spec === undefined || spec === null) return undefined;
  if (!isDoc(spec))
    throw new ServerError(
      'TypeMismatch',
      "BSON field 'projection' is the wrong type, expected type 'object'",
    );
  if (Object.keys(spec).length === 0) return undefined;
  let positional: string | undefined;
  const plain: Doc = {};
  for (const [path, value] of Object.entries(spec)) {
    if (!path.endsWith('.$')) {
      plain[path] = value;
      continue;
    }
    if (positional !== undefined)
      throw new ServerError(31276, 'Cannot specify more than one positional projection per query.');
    positional = path.slice(0, -2);
    plain[positional] = 1;
  }
  const transform = compileProject(plain, 'projection', collation, (path, value) =>
    special(path, value, collation),
  );
  const chosen = positional;
  if (chosen === undefined) return (doc) => transform(doc, variables);
  return (doc) => {
    const details: MatchDetails = {};
    filter.matches(doc, details);
    if (details.position === undefined) {
      throw new ServerError(
        51246,
        "Executor error during find command :: caused by :: positional operator '.$' couldn't find a matching element in the array",
      );
    }
    return keepOne(transform(doc, variables), chosen.split('.'), 0, details.position);
  };
}

function keepOne(doc: Doc, parts: readonly string[], at: number, position: number): Doc {
  const key = parts[at] ?? '';
  const value = ownField(doc, key);
  if (Array.isArray(value)) return { ...doc, [key]: value.slice(position, position + 1) };
  if (isDoc(value) && at < parts.length - 1)
    return { ...doc, [key]: keepOne(value, parts, at + 1, position) };
  return doc;
}

function special(
  path: string,
  value: unknown,
  collation: Collation | undefined,
): Evaluate | 'skip' | undefined {
  if (!isDoc(value)) return undefined;
  if ('$slice' in value) return sliceOf(path, value['$slice']);
  if ('$elemMatch' in value) return firstMatch(path, value['$elemMatch'], collation);
  if ('$meta' in value) {
    throw new ServerError(
      'NotImplemented',
      `This server does not support the projection {$meta: ${String(value['$meta'])}}`,
    );
  }
  return undefined;
}

function at(root: unknown, parts: readonly string[]): unknown {
  let value = root;
  for (const part of parts) value = isDoc(value) ? ownField(value, part) : undefined;
  return value;
}

/** `$slice` with numbers; with an array first it is the expression of the same name. */
function sliceOf(path: string, argument: unknown): Evaluate | undefined {
  const parts = path.split('.');
  const [first, second] = Array.isArray(argument) ? (argument as unknown[]) : [argument];
  const skip = toInteger(first);
  if (skip === undefined) {
    if (Array.isArray(argument)) return undefined;
    throw new ServerError(28667, 'Invalid $slice syntax: the argument must be a number or an array');
  }
  const count = second === undefined ? undefined : toInteger(second);
  if (second !== undefined && (count === undefined || count <= 0)) {
    throw new ServerError(28724, 'First argument to $slice must be an array, or its limit must be positive');
  }
  return (root) => {
    const value = at(root, parts);
    if (!Array.isArray(value)) return value;
    const items = value as unknown[];
    if (count === undefined) return skip < 0 ? items.slice(skip) : items.slice(0, skip);
    const from = skip < 0 ? Math.max(0, items.length + skip) : skip;
    return items.slice(from, from + count);
  };
}

function firstMatch(path: string, condition: unknown, collation: Collation | undefined): Evaluate {
  if (path.includes('.'))
    throw new ServerError(
      31275,
      `Cannot use $elemMatch projection on a nested field (currently unsupported).`,
    );
  if (!isDoc(condition)) throw new ServerError(31274, 'elemMatch: Invalid argument, object required');
  const test = compileElementTest(condition, { collation });
  const evaluate: Evaluate = (root) => {
    const value = at(root, [path]);
    if (!Array.isArray(value)) return undefined;
    const found = value.findIndex((item: unknown) => test(item));
    return found < 0 ? undefined : [value[found]];
  };
  includes.add(evaluate);
  return evaluate;
}
