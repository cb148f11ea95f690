import { Timestamp } from 'bson';
import { add, kindOf, makeInteger, multiply, toBigInt } from '../bson/arithmetic.js';
import { compareValues, equalValues, type TextOrder } from '../bson/compare.js';
import { shellText } from '../bson/shell-text.js';
import { cloneValue, isDoc, isNumeric, typeName, type Doc } from '../bson/values.js';
import { ServerError } from '../errors.js';
import { clearPlace, locate, readPlace, writePlace } from './update-path.js';

/** What an operator may depend on besides the document. */
export interface UpdateContext {
  readonly now: Date;
  readonly inserting: boolean;
  readonly text: TextOrder;
}

/** Applies an operator at one place of a document. */
export type Apply = (doc: Doc, parts: readonly string[], context: UpdateContext) => void;

/** Reads an operator's operand and gives what it does. */
export type UpdateOperator = (operand: unknown, path: string) => Apply;

function arithmetic(name: string, combine: typeof add, initial: 'operand' | 'zero'): UpdateOperator {
  return (operand, path) => {
    if (!isNumeric(operand)) {
      const verb = name === '$inc' ? 'increment' : 'multiply';
      throw new ServerError(
        'TypeMismatch',
        `Cannot ${verb} with non-numeric argument: {${path}: ${shellText(operand)}}`,
      );
    }
    return (doc, parts) => {
      const place = locate(doc, parts, true);
      if (!place) return;
      const current = readPlace(place);
      if (current === undefined) {
        const kind = kindOf(operand);
        writePlace(
          place,
          initial === 'operand'
            ? operand
            : kind === 'int' || kind === 'long'
              ? makeInteger(0n, kind)
              : multiply(operand, 0),
        );
        return;
      }
      if (!isNumeric(current)) {
        throw new ServerError(
          'TypeMismatch',
          `Cannot apply ${name} to a value of non-numeric type. {_id: ${shellText(doc['_id'])}} has the field '${parts[parts.length - 1] ?? ''}' of non-numeric type ${typeName(current)}`,
        );
      }
      const result = combine(current, operand);
      const whole = kindOf(current) !== 'double' && kindOf(operand) !== 'double';
      if (whole && kindOf(result) === 'double') {
        throw new ServerError(
          'BadValue',
          `Failed to apply ${name} operations to current value (${shellText(current)}) for document {_id: ${shellText(doc['_id'])}}`,
        );
      }
      writePlace(place, result);
    };
  };
}

function extreme(sign: 1 | -1): UpdateOperator {
  return (operand) => (doc, parts, context) => {
    const place = locate(doc, parts, true);
    if (!place) return;
    const current = readPlace(place);
    if (current === undefined || compareValues(operand, current, context.text) * sign > 0)
      writePlace(place, cloneValue(operand));
  };
}

const set: UpdateOperator = (operand) => (doc, parts) => {
  const place = locate(doc, parts, true);
  if (!place) return;
  const current = readPlace(place);
  // Putting back what is equal and of the same type would only lose the order of fields in the stored value.
  if (
    current !== undefined &&
    typeName(current) === typeName(operand) &&
    !isDoc(operand) &&
    equalValues(current, operand)
  )
    return;
  writePlace(place, cloneValue(operand));
};

const currentDate: UpdateOperator = (operand, path) => {
  const type = isDoc(operand) ? operand['$type'] : operand === true || operand === false ? 'date' : undefined;
  if (type !== 'date' && type !== 'timestamp') {
    throw new ServerError(
      'BadValue',
      `${shellText(operand)} is not valid type for $currentDate. Please use a boolean ('true') or a $type expression ({$type: 'timestamp/date'}). (${path})`,
    );
  }
  return (doc, parts, { now }) => {
    const place = locate(doc, parts, true);
    if (place)
      writePlace(place, type === 'date' ? now : new Timestamp({ t: Math.floor(now.getTime() / 1000), i: 1 }));
  };
};

const bit: UpdateOperator = (operand, path) => {
  if (!isDoc(operand) || Object.keys(operand).length === 0) {
    throw new ServerError(
      'BadValue',
      `The $bit modifier is not compatible with a ${typeName(operand)}. You must pass in an embedded document: {$bit: {field: {and/or/xor: #}} (${path})`,
    );
  }
  const steps = Object.entries(operand).map(([name, mask]): [string, bigint] => {
    if (name !== 'and' && name !== 'or' && name !== 'xor') {
      throw new ServerError(
        'BadValue',
        `The $bit modifier only supports 'and', 'or', and 'xor', not '${name}' which is an unknown operator: {${name}: ${shellText(mask)}}`,
      );
    }
    if (!isNumeric(mask) || kindOf(mask) === 'double' || kindOf(mask) === 'decimal') {
      throw new ServerError(
        'BadValue',
        `The $bit modifier field must be an Integer(32/64 bit); a '${typeName(mask)}' is not supported here: {${name}: ${shellText(mask)}}`,
      );
    }
    return [name, toBigInt(mask)];
  });
  return (doc, parts) => {
    const place = locate(doc, parts, true);
    if (!place) return;
    const current = readPlace(place) ?? 0;
    if (!isNumeric(current) || kindOf(current) === 'double' || kindOf(current) === 'decimal') {
      throw new ServerError(
        'BadValue',
        `Cannot apply $bit to a value of non-integral type.${path} has the field ${typeName(current)}`,
      );
    }
    let value = toBigInt(current);
    for (const [name, mask] of steps)
      value = name === 'and' ? value & mask : name === 'or' ? value | mask : value ^ mask;
    writePlace(place, makeInteger(value, kindOf(current)));
  };
};

const rename: UpdateOperator = (operand, path) => {
  if (typeof operand !== 'string')
    throw new ServerError(
      'BadValue',
      `The 'to' field for $rename must be a string: ${path}: ${shellText(operand)}`,
    );
  const target = operand.split('.');
  return (doc, parts) => {
    const source = locate(doc, parts, false);
    const value = source && readPlace(source);
    if (!source || value === undefined) return;
    if (Array.isArray(source.parent))
      throw new ServerError('BadValue', `The source field cannot be an array element, '${path}'`);
    clearPlace(source);
    const place = locate(doc, target, true);
    if (!place) return;
    if (Array.isArray(place.parent))
      throw new ServerError('BadValue', `The destination field cannot be an array element, '${operand}'`);
    writePlace(place, value);
  };
};

/** Operators on single fields. */
export const fieldOperators: Readonly<Record<string, UpdateOperator>> = {
  $set: set,
  $setOnInsert: (operand, path) => {
    const apply = set(operand, path);
    return (doc, parts, context) => {
      if (context.inserting) apply(doc, parts, context);
    };
  },
  $unset: () => (doc, parts) => {
    const place = locate(doc, parts, false);
    if (place) clearPlace(place);
  },
  $inc: arithmetic('$inc', add, 'operand'),
  $mul: arithmetic('$mul', multiply, 'zero'),
  $min: extreme(-1),
  $max: extreme(1),
  $currentDate: currentDate,
  $bit: bit,
  $rename: rename,
};
