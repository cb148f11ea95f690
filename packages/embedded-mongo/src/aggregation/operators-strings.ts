import { regexParts } from '../bson/compare.js';
import { isNumeric, toInteger, type Doc } from '../bson/values.js';
import { ServerError } from '../errors.js';
import { toRegExp } from '../query/regex.js';
import {
  isNullish,
  needText,
  shownType,
  takes,
  takesAny,
  takesNamed,
  type OperatorTable,
} from './arguments.js';
import { convertToText } from './convert.js';
import type { OperatorFactory } from './expression-parts.js';

/** Text out of what string operators accept: null is empty, numbers and dates are written out. */
function coerce(value: unknown, name: string): string {
  if (isNullish(value)) return '';
  if (typeof value === 'string') return value;
  if (isNumeric(value) || value instanceof Date) return convertToText(value);
  throw new ServerError(16007, `can't convert from BSON type ${shownType(value)} to String in ${name}`);
}

function count(value: unknown, name: string): number {
  const number = toInteger(value);
  if (number === undefined)
    throw new ServerError(
      34450,
      `${name}: starting index and length must be whole numbers (found ${shownType(value)})`,
    );
  return number;
}

function substringBytes([text, start, length]: readonly unknown[], name: string): string {
  const bytes = Buffer.from(coerce(text, name), 'utf8');
  const from = count(start, name);
  const size = count(length, name);
  if (from < 0) throw new ServerError(50752, `${name}: starting index must be non-negative (got: ${from})`);
  if (from >= bytes.length) return '';
  const to = size < 0 ? bytes.length : Math.min(bytes.length, from + size);
  const inside = (at: number): boolean => at < bytes.length && ((bytes[at] ?? 0) & 0xc0) === 0x80;
  if (inside(from))
    throw new ServerError(28656, `${name}: Invalid range, starting index is a UTF-8 continuation byte.`);
  if (inside(to))
    throw new ServerError(
      28657,
      `${name}: Invalid range, ending index is in the middle of a UTF-8 character.`,
    );
  return bytes.toString('utf8', from, to);
}

function substringPoints([text, start, length]: readonly unknown[], name: string): string {
  const points = [...coerce(text, name)];
  const from = count(start, name);
  const size = count(length, name);
  if (from < 0) throw new ServerError(34455, `${name}: the starting index must be a non-negative integer.`);
  if (size < 0) throw new ServerError(34454, `${name}: length must be a non-negative integer.`);
  return points.slice(from, from + size).join('');
}

function indexIn(split: (text: string) => ArrayLike<unknown>, code: number): OperatorFactory {
  return takes(2, 4, ([text, part, first, last], name) => {
    if (isNullish(text)) return null;
    const points = split(needText(text, name, code));
    const wanted = split(needText(part, name, code));
    const start = first === undefined ? 0 : count(first, name);
    const end = last === undefined ? points.length : Math.min(points.length, count(last, name));
    if (start < 0 || end < 0) throw new ServerError(40097, `${name} requires a non-negative starting index`);
    for (let i = start; i + wanted.length <= end; i++) {
      let n = 0;
      while (n < wanted.length && points[i + n] === wanted[n]) n++;
      if (n === wanted.length) return i;
    }
    return -1;
  });
}

const blank = /[\0\s\u00a0\u1680\u2000-\u200a]/;

function trimming(left: boolean, right: boolean): OperatorFactory {
  return takesNamed(['input'], ['chars'], (values, name) => {
    if (isNullish(values['input']) || values['chars'] === null) return null;
    const points = [...needText(values['input'], name, 50699)];
    const set = values['chars'] === undefined ? undefined : new Set(needText(values['chars'], name, 50700));
    const removes = (point: string | undefined): boolean =>
      point !== undefined && (set ? set.has(point) : blank.test(point));
    let start = 0;
    let end = points.length;
    if (left) while (start < end && removes(points[start])) start++;
    if (right) while (end > start && removes(points[end - 1])) end--;
    return points.slice(start, end).join('');
  });
}

function replacing(replace: (text: string, find: string, by: string) => string): OperatorFactory {
  return takesNamed(['input', 'find', 'replacement'], [], (values, name) => {
    const { input, find, replacement } = values;
    if (isNullish(input) || isNullish(find) || isNullish(replacement)) return null;
    return replace(
      needText(input, name, 51746),
      needText(find, name, 51745),
      needText(replacement, name, 51744),
    );
  });
}

function regexOf(values: Doc, name: string): RegExp | undefined {
  const { regex, options } = values;
  if (isNullish(regex)) return undefined;
  if (typeof regex !== 'string' && !regexParts(regex))
    throw new ServerError(51105, `${name} needs 'regex' to be of type string or regex`);
  if (!isNullish(options) && typeof options !== 'string')
    throw new ServerError(51106, `${name} needs 'options' to be of type string`);
  return toRegExp(regex, options ?? '');
}

function matching(apply: (text: string, regex: RegExp) => unknown, empty: unknown): OperatorFactory {
  return takesNamed(['input', 'regex'], ['options'], (values, name) => {
    const regex = regexOf(values, name);
    const { input } = values;
    if (isNullish(input) || !regex) return empty;
    return apply(needText(input, name, 51104), regex);
  });
}

function describeMatch(text: string, match: RegExpExecArray): Doc {
  return {
    match: match[0],
    idx: [...text.slice(0, match.index)].length,
    captures: match.slice(1).map((capture: string | undefined) => capture ?? null),
  };
}

function findAll(text: string, regex: RegExp): Doc[] {
  return [...text.matchAll(new RegExp(regex.source, `${regex.flags}g`))].map((match) =>
    describeMatch(text, match),
  );
}

function changeCase(change: (text: string) => string): OperatorFactory {
  return takes(1, 1, ([text], name) => change(coerce(text, name)));
}

const asciiLower = (text: string): string => text.replace(/[A-Z]+/g, (part) => part.toLowerCase());
const asciiUpper = (text: string): string => text.replace(/[a-z]+/g, (part) => part.toUpperCase());

/** Texts. */
export const stringOperators: OperatorTable = {
  $concat: takesAny((values, name) => {
    let result = '';
    for (const value of values) {
      if (isNullish(value)) return null;
      if (typeof value !== 'string')
        throw new ServerError(16702, `${name} only supports strings, not ${shownType(value)}`);
      result += value;
    }
    return result;
  }),
  $substr: takes(3, 3, substringBytes),
  $substrBytes: takes(3, 3, substringBytes),
  $substrCP: takes(3, 3, substringPoints),
  $indexOfBytes: indexIn((text) => Buffer.from(text, 'utf8'), 40091),
  $indexOfCP: indexIn((text) => [...text], 40093),
  $toLower: changeCase(asciiLower),
  $toUpper: changeCase(asciiUpper),
  $trim: trimming(true, true),
  $ltrim: trimming(true, false),
  $rtrim: trimming(false, true),
  $split: takes(2, 2, ([text, by]) => {
    if (isNullish(text) || isNullish(by)) return null;
    const separator = needText(by, '$split', 40086);
    if (separator === '') throw new ServerError(40087, '$split requires a non-empty separator');
    return needText(text, '$split', 40085).split(separator);
  }),
  $strLenBytes: takes(1, 1, ([text], name) => Buffer.byteLength(needText(text, name, 34473), 'utf8')),
  $strLenCP: takes(1, 1, ([text], name) => [...needText(text, name, 34471)].length),
  $strcasecmp: takes(2, 2, ([a, b], name) => {
    const left = asciiUpper(coerce(a, name));
    const right = asciiUpper(coerce(b, name));
    return left < right ? -1 : left > right ? 1 : 0;
  }),
  $replaceOne: replacing((text, find, by) => text.replace(find, () => by)),
  $replaceAll: replacing((text, find, by) => text.replaceAll(find, () => by)),
  $regexMatch: matching((text, regex) => regex.test(text), false),
  $regexFind: matching((text, regex) => {
    const match = regex.exec(text);
    return match ? describeMatch(text, match) : null;
  }, null),
  $regexFindAll: matching(findAll, []),
};
