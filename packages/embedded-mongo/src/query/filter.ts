import { regexParts, textOf } from '../bson/compare.js';
import { isDoc, isNumeric, isTruthy, toNumber, type Doc } from '../bson/values.js';
import { ServerError } from '../errors.js';
import { compileExpression } from '../aggregation/expression.js';
import type { Variables } from '../aggregation/expression-parts.js';
import type { Collation } from './collation.js';
import {
  all,
  inPredicate,
  isOperatorDoc,
  leafTest,
  not,
  referenceFields,
  regexPredicate,
  nearest,
  wholeOrElements,
  wholeTest,
  type MatchDetails,
  type Test,
} from './document-tests.js';
import { anyValue } from './path.js';
import { compileJsonSchema } from './json-schema.js';
import { geoIntersects, geoWithin, nearness } from '../geo/geo-query.js';
import { bits, bitTests, equals, hasType, modulo, ordered, orders, typeNumbers } from './predicates.js';
import { toRegExp } from './regex.js';

/** One condition on one path that must hold: what an index can be asked. */
export interface Condition {
  readonly path: string;
  readonly op: '$eq' | '$in' | '$gt' | '$gte' | '$lt' | '$lte' | '$exists' | '$regex';
  readonly value: unknown;
}

/** A filter ready to be asked about documents. */
export interface Filter {
  readonly matches: (doc: Doc, details?: MatchDetails) => boolean;
  /** Conditions that all must hold. */
  readonly conditions: readonly Condition[];
  /** The branches of each `$or` that must hold. */
  readonly alternatives: readonly (readonly Filter[])[];
  /** The order by distance a `$near` asks for. */
  readonly near: Near | undefined;
}

/** A `$near` on a path. */
export interface Near {
  readonly path: string;
  /** Distance of a document, or `undefined` when it is out of reach. */
  readonly distance: (doc: Doc) => number | undefined;
}

/** What a filter may depend on besides the document. */
export interface FilterOptions {
  readonly collation?: Collation | undefined;
  /** Variables of `$expr`: `let` of a command, `$$NOW`. */
  readonly variables?: Variables | undefined;
}

interface Building {
  readonly conditions: Condition[];
  readonly alternatives: Filter[][];
  readonly near: Near[];
}

/** Compiles a filter, refusing what is malformed or not supported. */
export function compileFilter(filter: Doc, options: FilterOptions): Filter {
  const building: Building = { conditions: [], alternatives: [], near: [] };
  const test = all(compileClauses(filter, options, building));
  if (building.near.length > 1) throw new ServerError('BadValue', 'Too many geoNear expressions');
  return {
    matches: test,
    conditions: building.conditions,
    alternatives: building.alternatives,
    near: building.near[0],
  };
}

function compileClauses(filter: Doc, options: FilterOptions, building: Building): Test[] {
  const tests: Test[] = [];
  for (const [key, operand] of Object.entries(filter)) {
    if (operand === undefined) continue;
    if (key.startsWith('$') && !referenceFields.has(key))
      tests.push(compileTopLevel(key, operand, options, building));
    else tests.push(...compileField(key, operand, options, building));
  }
  return tests;
}

function compileTopLevel(key: string, operand: unknown, options: FilterOptions, building: Building): Test {
  switch (key) {
    case '$and': {
      const tests = clauses(key, operand).flatMap((clause) => compileClauses(clause, options, building));
      return all(tests);
    }
    case '$or': {
      const branches = clauses(key, operand).map((clause) => compileFilter(clause, options));
      building.alternatives.push(branches);
      return (doc, details) => branches.some((branch) => branch.matches(doc, details));
    }
    case '$nor': {
      const branches = clauses(key, operand).map((clause) => compileFilter(clause, options));
      return (doc) => !branches.some((branch) => branch.matches(doc));
    }
    case '$expr': {
      const evaluate = compileExpression(operand, options.collation);
      const variables = options.variables ?? {};
      return (doc) => isTruthy(evaluate(doc, variables));
    }
    case '$comment':
      return () => true;
    case '$alwaysTrue':
      return () => true;
    case '$alwaysFalse':
      return () => false;
    case '$where':
      throw new ServerError('BadValue', '$where is not supported: this server does not run JavaScript');
    case '$text':
      throw new ServerError(
        'IndexNotFound',
        'text index required for $text query: this server does not support text indexes',
      );
    case '$jsonSchema':
      return compileJsonSchema(operand);
    default:
      throw new ServerError(
        'BadValue',
        `unknown top level operator: ${key}. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.`,
      );
  }
}

function clauses(key: string, operand: unknown): Doc[] {
  if (!Array.isArray(operand)) throw new ServerError('BadValue', `${key} must be an array`);
  if (operand.length === 0) throw new ServerError('BadValue', `${key} argument must be a non-empty array`);
  return operand.map((clause: unknown) => {
    if (!isDoc(clause)) throw new ServerError('BadValue', `${key} argument's entries must be objects`);
    return clause;
  });
}

function compileField(path: string, operand: unknown, options: FilterOptions, building?: Building): Test[] {
  const parts = path.split('.');
  if (!isOperatorDoc(operand)) {
    if (regexParts(operand)) {
      building?.conditions.push({ path, op: '$regex', value: operand });
      return [leafTest(parts, regexPredicate(operand))];
    }
    building?.conditions.push({ path, op: '$eq', value: operand });
    return [leafTest(parts, equals(operand, options.collation?.compare))];
  }
  const tests: Test[] = [];
  for (const [op, value] of Object.entries(operand)) {
    if (op === '$options') {
      if (operand['$regex'] === undefined) throw new ServerError('BadValue', '$options needs a $regex');
      continue;
    }
    tests.push(compileOperator(path, parts, op, value, operand, options, building));
  }
  return tests;
}

function compileOperator(
  path: string,
  parts: readonly string[],
  op: string,
  value: unknown,
  siblings: Doc,
  options: FilterOptions,
  building: Building | undefined,
): Test {
  const text = options.collation?.compare;
  switch (op) {
    case '$eq':
      building?.conditions.push({ path, op, value });
      return leafTest(parts, equals(value, text));
    case '$ne':
      if (regexParts(value)) throw new ServerError('BadValue', "Can't have regex as arg to $ne.");
      return not(leafTest(parts, equals(value, text)));
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte': {
      if (regexParts(value))
        throw new ServerError('BadValue', `Can't have RegEx as arg to predicate over field '${path}'.`);
      building?.conditions.push({ path, op, value });
      return leafTest(parts, ordered(value, orders[op] ?? (() => false), text));
    }
    case '$in':
      building?.conditions.push({ path, op, value });
      return leafTest(parts, inPredicate(op, value, options.collation));
    case '$nin':
      return not(leafTest(parts, inPredicate(op, value, options.collation)));
    case '$exists': {
      const wanted = isTruthy(value);
      if (wanted) building?.conditions.push({ path, op, value: true });
      const exists = wholeTest(parts, (found) => found !== undefined);
      return wanted ? exists : not(exists);
    }
    case '$type': {
      const wanted = typeNumbers(value);
      return leafTest(parts, (found) => hasType(found, wanted));
    }
    case '$not':
      return compileNot(path, value, options);
    case '$regex': {
      const flags = siblings['$options'];
      if (flags !== undefined && typeof flags !== 'string')
        throw new ServerError('BadValue', '$options has to be a string');
      const regex = toRegExp(value, flags ?? '');
      building?.conditions.push({ path, op, value: regex });
      return leafTest(parts, (found) => {
        const textValue = textOf(found);
        return textValue !== undefined && regex.test(textValue);
      });
    }
    case '$mod':
      return leafTest(parts, modulo(value));
    case '$size': {
      const size = isNumeric(value) ? toNumber(value) : Number.NaN;
      if (!Number.isInteger(size))
        throw new ServerError(
          'BadValue',
          `Failed to parse $size. Expected an integer in: $size: ${String(value)}`,
        );
      if (size < 0)
        throw new ServerError(
          'BadValue',
          `Failed to parse $size. Expected a non-negative number in: $size: ${size}`,
        );
      return wholeTest(parts, (found) => Array.isArray(found) && found.length === size);
    }
    case '$all':
      return compileAll(path, parts, value, options, building);
    case '$elemMatch':
      return compileElemMatch(parts, value, options);
    case '$bitsAllSet':
    case '$bitsAllClear':
    case '$bitsAnySet':
    case '$bitsAnyClear':
      return leafTest(parts, bits(value, bitTests[op]));
    case '$geoWithin':
    case '$within':
      return wholeOrElements(parts, geoWithin(value));
    case '$geoIntersects':
      return wholeOrElements(parts, geoIntersects(value));
    case '$near':
    case '$nearSphere': {
      if (!building) throw new ServerError('BadValue', `${op} is not allowed in this place`);
      const near = nearness(op, value, siblings);
      building.near.push({ path, distance: (doc) => nearest(doc, parts, near) });
      return (doc) => nearest(doc, parts, near) !== undefined;
    }
    case '$maxDistance':
    case '$minDistance':
      if (!('$near' in siblings) && !('$nearSphere' in siblings) && !('$within' in siblings)) {
        throw new ServerError('BadValue', `${op} must be beside $near`);
      }
      return () => true;
    default:
      throw new ServerError('BadValue', `unknown operator: ${op}`);
  }
}

function compileNot(path: string, operand: unknown, options: FilterOptions): Test {
  if (regexParts(operand)) return not(all(compileField(path, operand, options)));
  if (!isDoc(operand)) throw new ServerError('BadValue', '$not needs a regex or a document');
  if (Object.keys(operand).length === 0) throw new ServerError('BadValue', '$not cannot be empty');
  if (!isOperatorDoc(operand)) {
    throw new ServerError('BadValue', `unknown operator: ${Object.keys(operand)[0] ?? ''}`);
  }
  return not(all(compileField(path, operand, options)));
}

function compileAll(
  path: string,
  parts: readonly string[],
  operand: unknown,
  options: FilterOptions,
  building: Building | undefined,
): Test {
  if (!Array.isArray(operand)) throw new ServerError('BadValue', '$all needs an array');
  if (operand.length === 0) return () => false;
  const tests = operand.map((item: unknown): Test => {
    if (isDoc(item) && '$elemMatch' in item) return compileElemMatch(parts, item['$elemMatch'], options);
    if (isOperatorDoc(item)) throw new ServerError('BadValue', 'no $ expressions in $all');
    if (regexParts(item)) return leafTest(parts, regexPredicate(item));
    building?.conditions.push({ path, op: '$eq', value: item });
    return leafTest(parts, equals(item, options.collation?.compare));
  });
  return all(tests);
}

const logical = new Set(['$and', '$or', '$nor', '$expr', '$where', '$comment']);

/** The test of one array element inside `$elemMatch`, `$pull` or an array filter. */
export function compileElementTest(operand: Doc, options: FilterOptions): (element: unknown) => boolean {
  const [first] = Object.keys(operand);
  if (first?.startsWith('$') && !logical.has(first) && isOperatorDoc(operand)) {
    const test = all(compileField('element', operand, options));
    // The element stands alone here: when it is itself an array, it is not opened further by the path.
    return (element) => test({ element: Array.isArray(element) ? [element] : element });
  }
  const filter = compileFilter(operand, options);
  return (element) => {
    if (isDoc(element)) return filter.matches(element);
    return Array.isArray(element) && filter.matches(Object.fromEntries(element.entries()));
  };
}

function compileElemMatch(parts: readonly string[], operand: unknown, options: FilterOptions): Test {
  if (!isDoc(operand)) throw new ServerError('BadValue', '$elemMatch needs an Object');
  const test = compileElementTest(operand, options);
  return (doc, details) =>
    anyValue(doc, parts, false, (found, position) => {
      if (!Array.isArray(found)) return false;
      const index = found.findIndex((element: unknown) => test(element));
      if (index < 0) return false;
      if (details) details.position = position ?? index;
      return true;
    });
}
