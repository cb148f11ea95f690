import { equalValues } from '../bson/compare.js';
import { compareNumbers } from '../bson/compare-numbers.js';
import { shellText } from '../bson/shell-text.js';
import { isDoc, isNumeric, ownField, toInteger, toNumber, type Doc } from '../bson/values.js';
import { remainder } from '../bson/arithmetic.js';
import { ServerError } from '../errors.js';
import { hasType, typeNumbers, type Predicate } from './predicates.js';
import { toRegExp } from './regex.js';

/** JSON names of types and the BSON types they stand for. */
const jsonTypes: Readonly<Record<string, string>> = {
  array: 'array',
  boolean: 'bool',
  null: 'null',
  number: 'number',
  object: 'object',
  string: 'string',
};

const annotations = new Set(['title', 'description', '$comment']);

/** Compiles a `$jsonSchema` (draft 4 with `bsonType`); unknown keywords are refused, as the real server does. */
export function compileJsonSchema(schema: unknown): Predicate {
  if (!isDoc(schema)) throw new ServerError('TypeMismatch', '$jsonSchema must be an object');
  const tests: Predicate[] = [];
  for (const [keyword, value] of Object.entries(schema)) {
    if (annotations.has(keyword)) continue;
    const test = compileKeyword(keyword, value, schema);
    if (test) tests.push(test);
  }
  return (value) => tests.every((test) => test(value));
}

function refuse(keyword: string, what: string): ServerError {
  return new ServerError('TypeMismatch', `$jsonSchema keyword '${keyword}' must be ${what}`);
}

function size(value: unknown, keyword: string): number {
  const number = toInteger(value);
  if (number === undefined || number < 0) throw refuse(keyword, 'a non-negative integer');
  return number;
}

function number(value: unknown, keyword: string): number {
  if (!isNumeric(value)) throw refuse(keyword, 'a number');
  return toNumber(value);
}

function list(value: unknown, keyword: string): unknown[] {
  if (!Array.isArray(value) || value.length === 0) throw refuse(keyword, 'a non-empty array');
  return value as unknown[];
}

function forText(test: (text: string) => boolean): Predicate {
  return (value) => typeof value !== 'string' || test(value);
}

function forArray(test: (items: readonly unknown[]) => boolean): Predicate {
  return (value) => !Array.isArray(value) || test(value as unknown[]);
}

function forDoc(test: (doc: Doc) => boolean): Predicate {
  return (value) => !isDoc(value) || test(value);
}

function compileKeyword(keyword: string, value: unknown, schema: Doc): Predicate | undefined {
  switch (keyword) {
    case 'bsonType': {
      const wanted = typeNumbers(value);
      return (found) => hasType(found, wanted);
    }
    case 'type': {
      const names = Array.isArray(value) ? (value as unknown[]) : [value];
      const wanted = typeNumbers(
        names.map((name) => {
          const type = typeof name === 'string' ? jsonTypes[name] : undefined;
          if (type === undefined)
            throw new ServerError('BadValue', `Unknown type name alias: ${shellText(name)}`);
          return type;
        }),
      );
      return (found) => hasType(found, wanted);
    }
    case 'enum': {
      const allowed = list(value, keyword);
      return (found) => allowed.some((item) => equalValues(item, found));
    }
    case 'minimum':
    case 'maximum': {
      const limit = number(value, keyword);
      const sign = keyword === 'minimum' ? 1 : -1;
      const exclusive = schema[keyword === 'minimum' ? 'exclusiveMinimum' : 'exclusiveMaximum'] === true;
      return (found) => {
        if (!isNumeric(found)) return true;
        const order = compareNumbers(found, limit) * sign;
        return exclusive ? order > 0 : order >= 0;
      };
    }
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      if (typeof value !== 'boolean') throw refuse(keyword, 'a boolean');
      return undefined;
    case 'multipleOf': {
      const step = number(value, keyword);
      if (step <= 0) throw refuse(keyword, 'greater than 0');
      return (found) => !isNumeric(found) || toNumber(remainder(found, step)) === 0;
    }
    case 'minLength':
    case 'maxLength': {
      const limit = size(value, keyword);
      return forText((text) =>
        keyword === 'minLength' ? [...text].length >= limit : [...text].length <= limit,
      );
    }
    case 'pattern': {
      if (typeof value !== 'string') throw refuse(keyword, 'a string');
      const regex = toRegExp(value);
      return forText((text) => regex.test(text));
    }
    case 'allOf':
    case 'anyOf':
    case 'oneOf': {
      const schemas = list(value, keyword).map(compileJsonSchema);
      if (keyword === 'allOf') return (found) => schemas.every((test) => test(found));
      if (keyword === 'anyOf') return (found) => schemas.some((test) => test(found));
      return (found) => schemas.filter((test) => test(found)).length === 1;
    }
    case 'not': {
      const test = compileJsonSchema(value);
      return (found) => !test(found);
    }
    default:
      return compileArrayKeyword(keyword, value, schema) ?? compileObjectKeyword(keyword, value, schema);
  }
}

function compileArrayKeyword(keyword: string, value: unknown, schema: Doc): Predicate | undefined {
  switch (keyword) {
    case 'minItems':
    case 'maxItems': {
      const limit = size(value, keyword);
      return forArray((items) => (keyword === 'minItems' ? items.length >= limit : items.length <= limit));
    }
    case 'uniqueItems':
      if (value !== true) return () => true;
      return forArray((items) =>
        items.every((item, i) => !items.slice(0, i).some((other) => equalValues(item, other))),
      );
    case 'items': {
      if (!Array.isArray(value)) {
        const test = compileJsonSchema(value);
        return forArray((items) => items.every(test));
      }
      const tests = (value as unknown[]).map(compileJsonSchema);
      return forArray((items) => items.every((item, i) => tests[i]?.(item) ?? true));
    }
    case 'additionalItems': {
      const { items } = schema;
      if (!Array.isArray(items) || value === true) return () => true;
      const from = items.length;
      if (value === false) return forArray((found) => found.length <= from);
      const test = compileJsonSchema(value);
      return forArray((found) => found.slice(from).every(test));
    }
    default:
      return undefined;
  }
}

function compileObjectKeyword(keyword: string, value: unknown, schema: Doc): Predicate {
  switch (keyword) {
    case 'required': {
      const names = list(value, keyword).map((name) => {
        if (typeof name !== 'string') throw refuse(keyword, 'an array of strings');
        return name;
      });
      return forDoc((doc) => names.every((name) => ownField(doc, name) !== undefined));
    }
    case 'minProperties':
    case 'maxProperties': {
      const limit = size(value, keyword);
      return forDoc((doc) => {
        const count = Object.keys(doc).length;
        return keyword === 'minProperties' ? count >= limit : count <= limit;
      });
    }
    case 'properties': {
      const tests = schemasOf(value, keyword);
      return forDoc((doc) =>
        tests.every(([name, test]) => ownField(doc, name) === undefined || test(doc[name])),
      );
    }
    case 'patternProperties': {
      const tests = schemasOf(value, keyword).map(([pattern, test]): [RegExp, Predicate] => [
        toRegExp(pattern),
        test,
      ]);
      return forDoc((doc) =>
        Object.entries(doc).every(([name, item]) =>
          tests.every(([regex, test]) => !regex.test(name) || test(item)),
        ),
      );
    }
    case 'additionalProperties': {
      if (value === true) return () => true;
      const known = new Set(isDoc(schema['properties']) ? Object.keys(schema['properties']) : []);
      const patterns = isDoc(schema['patternProperties'])
        ? Object.keys(schema['patternProperties']).map((p) => toRegExp(p))
        : [];
      const test = value === false ? () => false : compileJsonSchema(value);
      return forDoc((doc) =>
        Object.entries(doc).every(
          ([name, item]) => known.has(name) || patterns.some((regex) => regex.test(name)) || test(item),
        ),
      );
    }
    case 'dependencies': {
      if (!isDoc(value)) throw refuse(keyword, 'an object');
      const rules = Object.entries(value).map(([name, rule]): [string, Predicate] => [
        name,
        Array.isArray(rule) ? compileObjectKeyword('required', rule, {}) : compileJsonSchema(rule),
      ]);
      return forDoc((doc) => rules.every(([name, test]) => ownField(doc, name) === undefined || test(doc)));
    }
    default:
      throw new ServerError('FailedToParse', `Unknown $jsonSchema keyword: ${keyword}`);
  }
}

function schemasOf(value: unknown, keyword: string): [string, Predicate][] {
  if (!isDoc(value)) throw refuse(keyword, 'an object');
  return Object.entries(value).map(([name, schema]) => [name, compileJsonSchema(schema)]);
}
