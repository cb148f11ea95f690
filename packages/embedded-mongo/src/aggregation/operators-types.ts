import { Binary } from 'bson';
import { shellText } from '../bson/shell-text.js';
import { encodedSize } from '../bson/encode.js';
import {
  assignField,
  bsonType,
  isDoc,
  isNumeric,
  ownField,
  toInteger,
  typeName,
  type BsonTypeName,
  type Doc,
} from '../bson/values.js';
import { ServerError } from '../errors.js';
import {
  isNullish,
  namedArguments,
  shownType,
  takes,
  takesAny,
  takesNamed,
  type OperatorTable,
} from './arguments.js';
import { convert } from './convert.js';
import { parseFreeDate } from './date-format.js';
import type { OperatorFactory } from './expression-parts.js';

const parseDate = (text: string): Date => parseFreeDate(text, undefined);

function conversion(target: BsonTypeName): OperatorFactory {
  return takes(1, 1, ([value]) => (isNullish(value) ? null : convert(value, target, parseDate)));
}

function targetOf(value: unknown): BsonTypeName {
  const wanted = isDoc(value) ? value['type'] : value;
  const number = toInteger(wanted);
  for (const name of Object.keys(bsonType) as BsonTypeName[]) {
    if (name === wanted || bsonType[name] === number) return name;
  }
  throw new ServerError('BadValue', `Unknown type name: ${String(wanted)}`);
}

const convertAny: OperatorFactory = (argument, compiler, name) => {
  const fields = namedArguments(
    argument,
    name,
    ['input', 'to'],
    ['onError', 'onNull', 'format', 'byteOrder'],
  );
  for (const option of ['format', 'byteOrder']) {
    if (option in fields)
      throw new ServerError('NotImplemented', `This server does not support $convert with '${option}'`);
  }
  const input = compiler.compile(fields['input']);
  const to = compiler.compile(fields['to']);
  const onError = 'onError' in fields ? compiler.compile(fields['onError']) : undefined;
  const onNull = 'onNull' in fields ? compiler.compile(fields['onNull']) : undefined;
  return (root, variables) => {
    const value = input(root, variables);
    const wanted = to(root, variables);
    if (isNullish(value)) return onNull ? onNull(root, variables) : null;
    if (isNullish(wanted)) return null;
    try {
      return convert(value, targetOf(wanted), parseDate);
    } catch (error) {
      if (onError && error instanceof ServerError && error.codeName === 'ConversionFailure')
        return onError(root, variables);
      throw error;
    }
  };
};

function setField(values: Doc, name: string): unknown {
  const { input, field, value } = values;
  if (isNullish(input)) return null;
  if (!isDoc(input)) throw new ServerError(4161105, `${name} requires 'input' to evaluate to type Object`);
  const result: Doc = { ...input };
  if (value === undefined) delete result[String(field)];
  else assignField(result, String(field), value);
  return result;
}

/** Types, conversions and documents. */
export const typeOperators: OperatorTable = {
  $type: takes(1, 1, ([value]) => (value === undefined ? 'missing' : typeName(value))),
  $isNumber: takes(1, 1, ([value]) => isNumeric(value)),
  $convert: convertAny,
  $toString: conversion('string'),
  $toBool: conversion('bool'),
  $toInt: conversion('int'),
  $toLong: conversion('long'),
  $toDouble: conversion('double'),
  $toDecimal: conversion('decimal'),
  $toDate: conversion('date'),
  $toObjectId: conversion('objectId'),
  $toUUID: takes(1, 1, ([value]) => {
    if (isNullish(value)) return null;
    if (value instanceof Binary && value.sub_type === Binary.SUBTYPE_UUID) return value;
    if (typeof value !== 'string' || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)) {
      throw new ServerError('ConversionFailure', `Failed to parse UUID ${shellText(value)}`);
    }
    return new Binary(Buffer.from(value.replaceAll('-', ''), 'hex'), Binary.SUBTYPE_UUID);
  }),
  $mergeObjects: takesAny((values) => {
    const result: Doc = {};
    for (const value of values) {
      if (isNullish(value)) continue;
      if (!isDoc(value))
        throw new ServerError(
          40400,
          `$mergeObjects requires object inputs, but input is of type ${shownType(value)}`,
        );
      for (const key of Object.keys(value)) assignField(result, key, value[key]);
    }
    return result;
  }),
  $getField: (argument, compiler, name) => {
    const named = isDoc(argument) && 'field' in argument;
    const fields = named ? namedArguments(argument, name, ['field'], ['input']) : { field: argument };
    const field = compiler.compile(fields['field']);
    const input = compiler.compile('input' in fields ? fields['input'] : '$$CURRENT');
    return (root, variables) => {
      const key = field(root, variables);
      if (typeof key !== 'string')
        throw new ServerError(
          5654602,
          `$getField requires 'field' to evaluate to type String, but got ${shownType(key)}`,
        );
      const value = input(root, variables);
      if (isNullish(value)) return value === null ? null : undefined;
      return isDoc(value) ? ownField(value, key) : undefined;
    };
  },
  $setField: takesNamed(['field', 'input', 'value'], [], setField),
  $unsetField: takesNamed(['field', 'input'], [], (values, name) =>
    setField({ ...values, value: undefined }, name),
  ),
  $bsonSize: takes(1, 1, ([value]) => {
    if (isNullish(value)) return null;
    if (!isDoc(value))
      throw new ServerError(31393, `$bsonSize requires a document input, found: ${shownType(value)}`);
    return encodedSize(value);
  }),
  $binarySize: takes(1, 1, ([value]) => {
    if (isNullish(value)) return null;
    if (typeof value === 'string') return Buffer.byteLength(value, 'utf8');
    if (value instanceof Binary) return value.position;
    throw new ServerError(
      51276,
      `$binarySize requires a string or BinData argument, found: ${shownType(value)}`,
    );
  }),
};
