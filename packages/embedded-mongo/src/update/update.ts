import { cloneValue, isDoc, typeName, type Doc } from '../bson/values.js';
import { compareText, equalValues } from '../bson/compare.js';
import { shellText } from '../bson/shell-text.js';
import { ServerError } from '../errors.js';
import type { Variables } from '../aggregation/expression-parts.js';
import { compileUpdatePipeline } from '../aggregation/update-pipeline.js';
import { textOrderOf, type Collation } from '../query/collation.js';
import { compileFilter } from '../query/filter.js';
import { arrayUpdateOperators } from './array-operators.js';
import { fieldOperators, type Apply, type UpdateContext } from './field-operators.js';
import { expandPath } from './update-path.js';

/** What an update gets to know about the document it is applied to. */
export interface UpdateInput {
  readonly now: Date;
  readonly inserting: boolean;
  /** Position in an array the filter matched. */
  readonly position: number | undefined;
}

/** An update ready to be applied: gives the new document and leaves the old one alone. */
export interface Update {
  readonly kind: 'operators' | 'replacement' | 'pipeline';
  readonly apply: (doc: Doc, input: UpdateInput) => Doc;
}

/** Further parts of an update statement. */
export interface UpdateOptions {
  readonly arrayFilters?: readonly unknown[] | undefined;
  readonly collation?: Collation | undefined;
  readonly variables?: Variables | undefined;
}

/** Compiles an update, refusing what is malformed or contradicts itself. */
export function compileUpdate(update: unknown, options: UpdateOptions): Update {
  if (Array.isArray(update)) {
    if (options.arrayFilters && options.arrayFilters.length > 0) {
      throw new ServerError('FailedToParse', 'arrayFilters may not be specified for pipeline-style updates');
    }
    const run = compileUpdatePipeline(update as unknown[], options.collation);
    return {
      kind: 'pipeline',
      apply: (doc, input) =>
        keepId(doc, run(cloneValue(doc), { NOW: input.now, ...options.variables }), input.inserting),
    };
  }
  if (!isDoc(update))
    throw new ServerError('FailedToParse', 'Update argument must be either an object or an array');
  const [first] = Object.keys(update);
  if (first === undefined || !first.startsWith('$')) return replacement(update, options);
  return operatorUpdate(update, options);
}

function replacement(update: Doc, options: UpdateOptions): Update {
  if (options.arrayFilters && options.arrayFilters.length > 0) {
    throw new ServerError('FailedToParse', 'arrayFilters may not be specified for replacement-style updates');
  }
  for (const key of Object.keys(update)) {
    if (key.startsWith('$')) {
      throw new ServerError(
        'DollarPrefixedFieldName',
        `The dollar ($) prefixed field '${key}' in '${key}' is not allowed in the context of an update's replacement document. Consider using an aggregation pipeline with $replaceWith.`,
      );
    }
  }
  return { kind: 'replacement', apply: (doc, input) => keepId(doc, cloneValue(update), input.inserting) };
}

/** The result with the old `_id` in front; another `_id` is refused. */
function keepId(before: Doc, after: Doc, inserting: boolean): Doc {
  const old = before['_id'];
  if (old === undefined) return after;
  const now = after['_id'];
  if (now !== undefined && !equalValues(now, old) && !inserting) {
    throw new ServerError(
      'ImmutableField',
      `After applying the update, the (immutable) field '_id' was found to have been altered to _id: ${shellText(now)}`,
    );
  }
  if (now !== undefined && !equalValues(now, old)) {
    throw new ServerError(
      'ImmutableField',
      `Performing an update on the path '_id' would modify the immutable field '_id'`,
    );
  }
  const rest = { ...after };
  delete rest['_id'];
  return { _id: old, ...rest };
}

const updateOperators = new Map(Object.entries({ ...fieldOperators, ...arrayUpdateOperators }));

interface Step {
  readonly path: string;
  readonly parts: readonly string[];
  readonly apply: Apply;
}

function operatorUpdate(update: Doc, options: UpdateOptions): Update {
  const steps: Step[] = [];
  const used = new Set<string>();
  for (const [name, fields] of Object.entries(update)) {
    const operator = updateOperators.get(name);
    if (!operator) {
      throw new ServerError(
        'FailedToParse',
        `Unknown modifier: ${name}. Expected a valid update modifier or pipeline-style update specified as an array`,
      );
    }
    if (!isDoc(fields)) {
      throw new ServerError(
        'FailedToParse',
        `Modifiers operate on fields but we found type ${typeName(fields)} instead. For example: {$mod: {<field>: ...}} not {${name}: ${shellText(fields)}}`,
      );
    }
    for (const [path, operand] of Object.entries(fields)) {
      if (operand === undefined) continue;
      steps.push({ path, parts: checkPath(path, name, used), apply: operator(operand, path) });
      if (name === '$rename' && typeof operand === 'string') {
        if (operand === path)
          throw new ServerError(
            'BadValue',
            `The source and target field for $rename must differ: ${path}: "${operand}"`,
          );
        steps.push({ path: operand, parts: checkPath(operand, name, used), apply: () => undefined });
      }
    }
  }
  checkConflicts(steps);
  steps.sort((a, b) => comparePaths(a.parts, b.parts));
  const filters = arrayFilterTests(options, used);
  const text = textOrderOf(options.collation);
  return {
    kind: 'operators',
    apply: (doc, input) => {
      const result = cloneValue(doc);
      const context: UpdateContext = { now: input.now, inserting: input.inserting, text };
      for (const step of steps) {
        if (step.path.startsWith('$') && !input.inserting) throw dollarField(step.path);
        for (const parts of expandPath(result, step.parts, { matched: input.position, filters }))
          step.apply(result, parts, context);
      }
      return protectId(doc, result, input.inserting);
    },
  };
}

function protectId(before: Doc, after: Doc, inserting: boolean): Doc {
  const old = before['_id'];
  const now = after['_id'];
  if (old !== undefined && (now === undefined || !equalValues(now, old) || typeName(now) !== typeName(old))) {
    throw new ServerError(
      'ImmutableField',
      `Performing an update on the path '_id' would modify the immutable field '_id'`,
    );
  }
  if (!inserting || now === undefined || Object.keys(after)[0] === '_id') return after;
  const { _id, ...rest } = after;
  return { _id, ...rest };
}

/** Such fields may be stored, but an update may only set them in a document it inserts. */
function dollarField(path: string): ServerError {
  const [field = ''] = path.split('.');
  return new ServerError(
    'DollarPrefixedFieldName',
    `The dollar ($) prefixed field '${field}' in '${path}' is not valid for storage.`,
  );
}

/** Splits a path, refusing empty parts and operators that are none. */
function checkPath(path: string, operator: string, used: Set<string>): string[] {
  if (path === '') throw new ServerError('EmptyFieldName', `An empty update path is not valid.`);
  const parts = path.split('.');
  for (const [i, part] of parts.entries()) {
    if (part === '')
      throw new ServerError(
        'EmptyFieldName',
        `The update path '${path}' contains an empty field name, which is not allowed.`,
      );
    const positional = part === '$' || /^\$\[.*\]$/.test(part);
    if (positional) {
      if (i === 0)
        throw new ServerError(
          'BadValue',
          `Cannot have positional (i.e. '$') element in the first position in path '${path}'`,
        );
      if (operator === '$rename')
        throw new ServerError(
          'BadValue',
          `The source and destination field for $rename may not be dynamic: ${path}`,
        );
      if (part.length > 3) used.add(part.slice(2, -1));
    }
  }
  if (parts.filter((part) => part === '$').length > 1) {
    throw new ServerError('BadValue', `Too many positional (i.e. '$') elements found in path '${path}'`);
  }
  return parts;
}

/** Two operators may not work on the same field, nor one inside what another changes. */
function checkConflicts(steps: readonly Step[]): void {
  const paths = steps.map((step) => step.path).sort();
  const seen = new Set<string>();
  for (const path of paths) {
    if (seen.has(path)) throw conflict(path, path);
    seen.add(path);
  }
  for (const path of paths) {
    for (let dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
      const above = path.slice(0, dot);
      if (seen.has(above)) throw conflict(path, above);
    }
  }
}

function conflict(path: string, at: string): ServerError {
  return new ServerError(
    'ConflictingUpdateOperators',
    `Updating the path '${path}' would create a conflict at '${at}'`,
  );
}

/** Fields are updated in the order of their paths; numbers by value, other names by text. */
function comparePaths(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const x = a[i] ?? '';
    const y = b[i] ?? '';
    const numeric = /^\d+$/.test(x) && /^\d+$/.test(y);
    const order = numeric ? Number(x) - Number(y) : compareText(x, y);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function arrayFilterTests(
  options: UpdateOptions,
  used: ReadonlySet<string>,
): Map<string, (element: unknown) => boolean> {
  const tests = new Map<string, (element: unknown) => boolean>();
  for (const filter of options.arrayFilters ?? []) {
    if (!isDoc(filter)) throw new ServerError('TypeMismatch', 'Each array filter must be an object');
    const name = filterName(filter);
    if (name === undefined)
      throw new ServerError(
        'FailedToParse',
        'Cannot use an expression without a top-level field name in arrayFilters',
      );
    if (tests.has(name))
      throw new ServerError(
        'FailedToParse',
        `Found multiple array filters with the same top-level field name ${name}`,
      );
    if (!/^[a-z][\w]*$/i.test(name) || !/^[a-z]/.test(name)) {
      throw new ServerError(
        'BadValue',
        `Error parsing array filter :: caused by :: The top-level field name must be an alphanumeric string beginning with a lowercase letter, found '${name}'`,
      );
    }
    const compiled = compileFilter(filter, { collation: options.collation });
    tests.set(name, (element) => compiled.matches({ [name]: element }));
  }
  for (const name of used) {
    if (!tests.has(name))
      throw new ServerError('BadValue', `No array filter found for identifier '${name}' in path`);
  }
  for (const name of tests.keys()) {
    if (!used.has(name)) {
      throw new ServerError(
        'FailedToParse',
        `The array filter for identifier '${name}' was not used in the update`,
      );
    }
  }
  return tests;
}

function filterName(filter: Doc): string | undefined {
  for (const [key, value] of Object.entries(filter)) {
    if (!key.startsWith('$')) return key.split('.')[0];
    if (Array.isArray(value)) {
      for (const clause of value) {
        const name = isDoc(clause) ? filterName(clause) : undefined;
        if (name !== undefined) return name;
      }
    }
  }
  return undefined;
}
