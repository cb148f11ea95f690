import { equalValues, regexParts } from '../bson/compare.js';
import { shellText } from '../bson/shell-text.js';
import { cloneValue, isDoc, toInteger, typeName, type Doc } from '../bson/values.js';
import { ServerError } from '../errors.js';
import { compileElementTest } from '../query/filter.js';
import { isOperatorDoc } from '../query/document-tests.js';
import { sortArray } from '../aggregation/sort-array.js';
import type { UpdateOperator } from './field-operators.js';
import { locate, readPlace, writePlace } from './update-path.js';

function notArray(path: string, doc: Doc, value: unknown): ServerError {
  return new ServerError(
    'BadValue',
    `The field '${path}' must be an array but is of type ${typeName(value)} in document {_id: ${shellText(doc['_id'])}}`,
  );
}

/** The array at a place as a fresh copy; a new one when nothing is there and `create` is set. */
function arrayAt(
  operator: string,
  doc: Doc,
  parts: readonly string[],
  create: boolean,
): { items: unknown[]; write: (items: unknown[]) => void } | undefined {
  const place = locate(doc, parts, create);
  if (!place) return undefined;
  const current = readPlace(place);
  if (current === undefined)
    return create ? { items: [], write: (items) => writePlace(place, items) } : undefined;
  if (!Array.isArray(current)) {
    if (operator === '$push' || operator === '$addToSet') throw notArray(parts.join('.'), doc, current);
    if (operator === '$pop')
      throw new ServerError(
        'TypeMismatch',
        `Path '${parts.join('.')}' contains an element of non-array type '${typeName(current)}'`,
      );
    throw new ServerError('BadValue', `Cannot apply ${operator} to a non-array value`);
  }
  return { items: [...(current as unknown[])], write: (items) => writePlace(place, items) };
}

function needInteger(value: unknown, what: string): number {
  const number = toInteger(value);
  if (number === undefined)
    throw new ServerError(
      'BadValue',
      `The value for ${what} must be an integer value, not ${typeName(value)}`,
    );
  return number;
}

const push: UpdateOperator = (operand) => {
  const modified = isDoc(operand) && '$each' in operand;
  const values: unknown = modified ? operand['$each'] : [operand];
  if (!Array.isArray(values))
    throw new ServerError(
      'BadValue',
      `The argument to $each in $push must be an array but it was of type ${typeName(values)}`,
    );
  let position: number | undefined;
  let slice: number | undefined;
  let sort: ((items: readonly unknown[]) => unknown[]) | undefined;
  if (modified) {
    for (const [name, value] of Object.entries(operand)) {
      if (name === '$position') position = needInteger(value, '$position');
      else if (name === '$slice') slice = needInteger(value, '$slice');
      else if (name === '$sort') sort = sortArray(value, (a, b) => (a < b ? -1 : a > b ? 1 : 0));
      else if (name !== '$each') throw new ServerError('BadValue', `Unrecognized clause in $push: ${name}`);
    }
  }
  return (doc, parts) => {
    const array = arrayAt('$push', doc, parts, true);
    if (!array) return;
    let { items } = array;
    const at =
      position === undefined ? items.length : position < 0 ? Math.max(0, items.length + position) : position;
    items.splice(Math.min(at, items.length), 0, ...cloneValue(values as unknown[]));
    if (sort) items = sort(items);
    if (slice !== undefined) items = slice < 0 ? items.slice(slice) : items.slice(0, slice);
    array.write(items);
  };
};

const addToSet: UpdateOperator = (operand) => {
  const modified = isDoc(operand) && '$each' in operand;
  if (modified && Object.keys(operand).length > 1)
    throw new ServerError('BadValue', 'Found unexpected fields after $each in $addToSet');
  const values: unknown = modified ? operand['$each'] : [operand];
  if (!Array.isArray(values))
    throw new ServerError(
      'TypeMismatch',
      `The argument to $each in $addToSet must be an array but it was of type ${typeName(values)}`,
    );
  return (doc, parts, { text }) => {
    const array = arrayAt('$addToSet', doc, parts, true);
    if (!array) return;
    for (const value of values as unknown[]) {
      if (!array.items.some((item) => equalValues(item, value, text))) array.items.push(cloneValue(value));
    }
    array.write(array.items);
  };
};

const pop: UpdateOperator = (operand, path) => {
  const end = toInteger(operand);
  if (end !== 1 && end !== -1)
    throw new ServerError(
      'FailedToParse',
      `$pop expects 1 or -1, found: ${shellText(operand)} for '${path}'`,
    );
  return (doc, parts) => {
    const array = arrayAt('$pop', doc, parts, false);
    if (array) array.write(end === 1 ? array.items.slice(0, -1) : array.items.slice(1));
  };
};

const pull: UpdateOperator = (operand) => {
  return (doc, parts, { text }) => {
    const array = arrayAt('$pull', doc, parts, false);
    if (!array) return;
    const condition = pullTest(operand, text);
    array.write(array.items.filter((item) => !condition(item)));
  };
};

function pullTest(operand: unknown, text: (a: string, b: string) => number): (item: unknown) => boolean {
  if (isOperatorDoc(operand)) return compileElementTest(operand, {});
  if (isDoc(operand)) {
    const test = compileElementTest(operand, {});
    return (item) => isDoc(item) && test(item);
  }
  if (regexParts(operand)) return compileElementTest({ $in: [operand] }, {});
  return (item) => equalValues(item, operand, text);
}

const pullAll: UpdateOperator = (operand) => {
  if (!Array.isArray(operand))
    throw new ServerError(
      'BadValue',
      `$pullAll requires an array argument but was given a ${typeName(operand)}`,
    );
  return (doc, parts, { text }) => {
    const array = arrayAt('$pullAll', doc, parts, false);
    if (array)
      array.write(
        array.items.filter((item) => !(operand as unknown[]).some((value) => equalValues(item, value, text))),
      );
  };
};

/** Operators on arrays. */
export const arrayUpdateOperators: Readonly<Record<string, UpdateOperator>> = {
  $push: push,
  $addToSet: addToSet,
  $pop: pop,
  $pull: pull,
  $pullAll: pullAll,
};
