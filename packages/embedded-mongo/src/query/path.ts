import { isDoc, ownField, type Doc } from '../bson/values.js';

/** Called with a value a path leads to (`undefined`: missing) and the position in the outermost array on the way. */
export type Visit = (value: unknown, position: number | undefined) => boolean;

const digits = /^\d+$/;

/**
 * Visits the values a dotted path leads to, through arrays of documents, until the visitor says true.
 * With `leaves`, an array at the end is visited element by element and then as a whole.
 */
export function anyValue(doc: Doc, parts: readonly string[], leaves: boolean, visit: Visit): boolean {
  return walk(doc, parts, 0, leaves, undefined, visit);
}

function walk(
  value: unknown,
  parts: readonly string[],
  at: number,
  leaves: boolean,
  position: number | undefined,
  visit: Visit,
): boolean {
  if (at === parts.length) {
    if (leaves && Array.isArray(value)) {
      for (let i = 0; i < value.length; i++) if (visit(value[i], position ?? i)) return true;
    }
    return visit(value, position);
  }
  const part = parts[at] ?? '';
  if (isDoc(value)) {
    const next = ownField(value, part);
    return next === undefined
      ? visit(undefined, position)
      : walk(next, parts, at + 1, leaves, position, visit);
  }
  if (!Array.isArray(value)) return visit(undefined, position);
  if (digits.test(part)) {
    const element: unknown = value[Number(part)];
    if (element !== undefined && walk(element, parts, at + 1, leaves, position ?? Number(part), visit))
      return true;
  }
  for (let i = 0; i < value.length; i++) {
    const element: unknown = value[i];
    if (isDoc(element) && walk(element, parts, at, leaves, position ?? i, visit)) return true;
  }
  return false;
}

/** All values of a path for `distinct` and for sorting: arrays are opened, missing gives nothing. */
export function pathValues(doc: Doc, parts: readonly string[]): unknown[] {
  const found: unknown[] = [];
  collect(doc, parts, 0, found);
  return found;
}

function collect(value: unknown, parts: readonly string[], at: number, found: unknown[]): void {
  if (at === parts.length) {
    if (Array.isArray(value)) found.push(...(value as unknown[]));
    else if (value !== undefined) found.push(value);
    return;
  }
  const part = parts[at] ?? '';
  if (isDoc(value)) {
    collect(ownField(value, part), parts, at + 1, found);
  } else if (Array.isArray(value)) {
    if (digits.test(part) && value[Number(part)] !== undefined)
      collect(value[Number(part)], parts, at + 1, found);
    for (const element of value) if (isDoc(element)) collect(element, parts, at, found);
  }
}
