import { assignField, isDoc, ownField, typeName, type Doc } from '../bson/values.js';
import { shellText } from '../bson/shell-text.js';
import { ServerError } from '../errors.js';

/** The place in a document an operator works on: a parent that exists, and a key in it. */
export interface Place {
  readonly parent: Doc | unknown[];
  readonly key: string;
}

const digits = /^(0|[1-9]\d*)$/;

/** What stands at a place; `undefined` when nothing does. */
export function readPlace(place: Place): unknown {
  const { parent, key } = place;
  if (!Array.isArray(parent)) return ownField(parent, key);
  return digits.test(key) ? parent[Number(key)] : undefined;
}

/** Puts a value at a place; gaps in an array become null. */
export function writePlace(place: Place, value: unknown): void {
  const { parent, key } = place;
  if (!Array.isArray(parent)) {
    assignField(parent, key, value);
    return;
  }
  const index = Number(key);
  if (index > 1_500_000) throw new ServerError('BadValue', `can't backfill more than 1500000 elements`);
  while (parent.length < index) parent.push(null);
  parent[index] = value;
}

/** Removes a field; an array element becomes null, so that the others keep their positions. */
export function clearPlace(place: Place): void {
  const { parent, key } = place;
  if (!Array.isArray(parent)) delete parent[key];
  else if (digits.test(key) && Number(key) < parent.length) parent[Number(key)] = null;
}

/** Finds the place of a path, making the documents on the way when asked; `undefined` when there is none. */
export function locate(root: Doc, parts: readonly string[], create: boolean): Place | undefined {
  let parent: Doc | unknown[] = root;
  for (let i = 0; i < parts.length - 1; i++) {
    const key = parts[i] ?? '';
    if (Array.isArray(parent) && !digits.test(key)) {
      if (create) throw notViable(parts[i] ?? '', parts[i - 1] ?? '', parent);
      return undefined;
    }
    const place: Place = { parent, key };
    let next = readPlace(place);
    if (next === undefined) {
      if (!create) return undefined;
      next = {};
      writePlace(place, next);
    }
    if (!isDoc(next) && !Array.isArray(next)) {
      if (create) throw notViable(parts[i + 1] ?? '', key, next);
      return undefined;
    }
    parent = next as Doc | unknown[];
  }
  const key = parts[parts.length - 1] ?? '';
  if (Array.isArray(parent) && !digits.test(key)) {
    if (create) throw notViable(key, parts[parts.length - 2] ?? '', parent);
    return undefined;
  }
  return { parent, key };
}

function notViable(field: string, owner: string, value: unknown): ServerError {
  return new ServerError(
    'PathNotViable',
    `Cannot create field '${field}' in element {${owner}: ${shellText(value)}}`,
  );
}

/** What positional parts of a path stand for. */
export interface Positions {
  /** Position the filter matched, for `$`. */
  readonly matched: number | undefined;
  /** Tests of elements by identifier, for `$[name]`. */
  readonly filters: ReadonlyMap<string, (element: unknown) => boolean>;
}

/** Whether the path has a part that stands for array elements. */
export function isPositional(parts: readonly string[]): boolean {
  return parts.some((part) => part === '$' || part.startsWith('$['));
}

/** Replaces positional parts by the positions they stand for; one path may become several, or none. */
export function expandPath(root: Doc, parts: readonly string[], positions: Positions): string[][] {
  if (!isPositional(parts)) return [[...parts]];
  let paths: string[][] = [[]];
  for (const [i, part] of parts.entries()) {
    if (part === '$') {
      const { matched } = positions;
      if (matched === undefined) {
        throw new ServerError(
          'BadValue',
          'The positional operator did not find the match needed from the query.',
        );
      }
      paths = paths.map((path) => [...path, String(matched)]);
    } else if (part.startsWith('$[')) {
      paths = paths.flatMap((path) =>
        expandElements(root, path, part.slice(2, -1), positions, parts.slice(0, i)),
      );
    } else {
      paths = paths.map((path) => [...path, part]);
    }
  }
  return paths;
}

function expandElements(
  root: Doc,
  path: string[],
  name: string,
  positions: Positions,
  original: readonly string[],
): string[][] {
  let value: unknown = root;
  for (const part of path) {
    value = Array.isArray(value)
      ? (value as unknown[])[Number(part)]
      : isDoc(value)
        ? ownField(value, part)
        : undefined;
  }
  if (value === undefined) {
    throw new ServerError(
      'BadValue',
      `The path '${original.join('.')}' must exist in the document in order to apply array updates.`,
    );
  }
  if (!Array.isArray(value)) {
    throw new ServerError(
      'BadValue',
      `Cannot apply array updates to non-array element ${original.join('.')}: ${shellText(value)}`,
    );
  }
  const test = name === '' ? undefined : positions.filters.get(name);
  const chosen: string[][] = [];
  for (const [index, element] of (value as unknown[]).entries()) {
    if (name === '' || test?.(element)) chosen.push([...path, String(index)]);
  }
  return chosen;
}

/** The type of what stands somewhere, for messages. */
export function typeAt(value: unknown): string {
  return value === undefined ? 'missing' : typeName(value);
}
