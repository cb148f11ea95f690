import { equalValues, regexParts, textOf } from '../bson/compare.js';
import { isDoc, type Doc } from '../bson/values.js';
import { ServerError } from '../errors.js';
import type { Collation } from './collation.js';
import type { Nearness } from '../geo/geo-query.js';
import { anyValue } from './path.js';
import { equals, type Predicate } from './predicates.js';
import { toRegExp } from './regex.js';

/** What a match found out besides yes or no: the position in the array, for the positional operator. */
export interface MatchDetails {
  position?: number;
}

/** Decides over a document. */
export type Test = (doc: Doc, details?: MatchDetails) => boolean;

/** Fields of a database reference, which look like operators but are not. */
export const referenceFields = new Set(['$ref', '$id', '$db']);

/** Whether an object is a set of operators (`{ $gt: 1 }`) and not a value to be equal to. */
export function isOperatorDoc(value: unknown): value is Doc {
  if (!isDoc(value)) return false;
  const [first] = Object.keys(value);
  return first?.startsWith('$') === true && !referenceFields.has(first);
}

/** The opposite of a test. */
export function not(test: Test): Test {
  return (doc) => !test(doc);
}

/** Like `leafTest`, but an array at the end is looked at only as a whole. */
export function wholeTest(parts: readonly string[], predicate: Predicate): Test {
  return (doc, details) =>
    anyValue(doc, parts, false, (value, position) => {
      if (!predicate(value)) return false;
      if (details && position !== undefined) details.position = position;
      return true;
    });
}

/** A test of the values a path leads to, arrays opened; it tells the position of the element that passed. */
export function leafTest(parts: readonly string[], predicate: Predicate): Test {
  return (doc, details) =>
    anyValue(doc, parts, true, (value, position) => {
      if (!predicate(value)) return false;
      if (details && position !== undefined) details.position = position;
      return true;
    });
}

/** A text that fits the expression, or the same expression as a value. */
export function regexPredicate(operand: unknown): Predicate {
  const regex = toRegExp(operand);
  return (value) => {
    const text = textOf(value);
    return text === undefined
      ? regexParts(value) !== undefined && equalValues(value, operand)
      : regex.test(text);
  };
}

/** Any of several values or expressions. */
export function inPredicate(op: string, operand: unknown, collation: Collation | undefined): Predicate {
  if (!Array.isArray(operand)) throw new ServerError('BadValue', `${op} needs an array`);
  const texts = new Set<unknown>();
  const others: Predicate[] = [];
  for (const item of operand) {
    if (isOperatorDoc(item)) throw new ServerError('BadValue', `cannot nest $ under ${op}`);
    if (typeof item === 'string' && !collation) texts.add(item);
    else if (regexParts(item)) others.push(regexPredicate(item));
    else others.push(equals(item, collation?.compare));
  }
  return (value) => texts.has(value) || others.some((predicate) => predicate(value));
}

/** All of several tests. */
export function all(tests: readonly Test[]): Test {
  const [first, second] = tests;
  if (!first) return () => true;
  if (!second) return first;
  return (doc, details) => tests.every((test) => test(doc, details));
}

/** A pair of numbers is one geometry, an array of geometries is several. */
export function wholeOrElements(parts: readonly string[], predicate: Predicate): Test {
  return (doc) =>
    anyValue(
      doc,
      parts,
      false,
      (value) => predicate(value) || (Array.isArray(value) && value.some((item) => predicate(item))),
    );
}

/** The distance of the nearest geometry at a path. */
export function nearest(doc: Doc, parts: readonly string[], near: Nearness): number | undefined {
  let best: number | undefined;
  const look = (value: unknown): boolean => {
    const distance = near.distance(value);
    if (distance !== undefined && (best === undefined || distance < best)) best = distance;
    return false;
  };
  anyValue(doc, parts, false, (value) => look(value) || (Array.isArray(value) && value.some(look)));
  return best;
}
