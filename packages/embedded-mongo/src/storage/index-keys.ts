import { ServerError } from '../errors.js';
import { isDoc, ownField, type Doc } from '../bson/values.js';
import { checkIndexable } from '../geo/geo-query.js';
import { anyValue } from '../query/path.js';
import { fitKey, KeyWriter } from './key-encoding.js';
import type { Index } from './index-definition.js';

/** One key of a document in an index: its bytes, and the values it was made of (for the duplicate-key error). */
export interface IndexKey {
  readonly bytes: Buffer;
  readonly values: readonly unknown[];
}

/** All keys of a document in one index. */
export interface IndexKeys {
  readonly keys: readonly IndexKey[];
  /** Whether an array was met on the way, so that one document has, or could have, several keys. */
  readonly multikey: boolean;
  /** Whether a key was too long and had to be cut. */
  readonly truncated: boolean;
}

interface FieldState {
  readonly value: unknown;
  readonly parts: readonly string[];
  /** An array element is taken as it is: an array within an array is one value. */
  readonly final: boolean;
}

const none: IndexKeys = { keys: [], multikey: false, truncated: false };

/** Computes a document's keys; none when a sparse or partial index leaves the document out. */
export function indexKeys(index: Index, doc: Doc): IndexKeys {
  if (index.partialMatch && !index.partialMatch(doc)) return none;
  if (index.geo.length > 0) {
    for (const { parts, kind } of index.geo)
      for (const value of geometriesAt(doc, parts)) checkIndexable(kind, value);
    return none;
  }
  const found: unknown[][] = [];
  const multikey = expand(
    index.fields.map((field) => ({ value: doc, parts: field.parts, final: false })),
    found,
    index,
  );
  const seen = new Set<string>();
  const keys: IndexKey[] = [];
  let truncated = false;
  for (const values of found) {
    if (index.spec.sparse && values.every((value) => value === missing)) continue;
    const writer = new KeyWriter();
    const plain = values.map((value) => (value === missing ? null : value));
    for (let i = 0; i < plain.length; i++) {
      const value = index.fold ? index.fold(plain[i]) : plain[i];
      if (index.fields[i]?.descending) writer.descendingValue(value);
      else writer.value(value);
    }
    const full = writer.finish();
    const bytes = fitKey(full);
    if (bytes !== full) truncated = true;
    if (found.length > 1) {
      const name = bytes.toString('latin1');
      if (seen.has(name)) continue;
      seen.add(name);
    }
    keys.push({ bytes, values: plain.map((value) => value ?? null) });
  }
  return { keys, multikey, truncated };
}

const missing = Symbol('missing');

function expand(states: readonly FieldState[], found: unknown[][], index: Index): boolean {
  const advanced = states.map(advance);
  const arrays = new Set<unknown>();
  for (const state of advanced) if (!state.final && Array.isArray(state.value)) arrays.add(state.value);
  if (arrays.size === 0) {
    found.push(advanced.map((state) => (state.parts.length > 0 ? missing : state.value)));
    return false;
  }
  if (arrays.size > 1) {
    const names = index.fields
      .filter((_, i) => Array.isArray(advanced[i]?.value))
      .map((field) => `[${field.path}]`);
    throw new ServerError(
      'CannotIndexParallelArrays',
      `cannot index parallel arrays ${names.reverse().join(' ')}`,
    );
  }
  const [array] = arrays;
  if (!Array.isArray(array)) return true;
  if (array.length === 0) {
    // An empty array has one key of its own, lower than null, so that it is found by the array but not by null.
    expand(
      advanced.map((state) =>
        state.value === array && !state.final
          ? { value: state.parts.length === 0 ? undefined : null, parts: [], final: true }
          : state,
      ),
      found,
      index,
    );
    return true;
  }
  for (const element of array) {
    const next = advanced.map((state): FieldState => {
      if (state.value !== array || state.final) return state;
      if (state.parts.length === 0) return { value: element, parts: [], final: true };
      return { value: element, parts: state.parts, final: !isDoc(element) };
    });
    expand(next, found, index);
  }
  return true;
}

/** Follows a path through documents until it ends, breaks off, or meets an array. */
function advance(state: FieldState): FieldState {
  if (state.final) return state;
  let { value } = state;
  let at = 0;
  while (at < state.parts.length) {
    const part = state.parts[at] ?? '';
    if (Array.isArray(value)) {
      const element: unknown = /^\d+$/.test(part) ? value[Number(part)] : undefined;
      if (element === undefined) break;
      value = element;
    } else if (isDoc(value)) {
      const next = ownField(value, part);
      if (next === undefined) return { value: undefined, parts: state.parts.slice(at), final: true };
      value = next;
    } else {
      return { value: undefined, parts: state.parts.slice(at), final: true };
    }
    at++;
  }
  return { value, parts: state.parts.slice(at), final: false };
}

function geometriesAt(doc: Doc, parts: readonly string[]): unknown[] {
  const found: unknown[] = [];
  anyValue(doc, parts, false, (value) => {
    found.push(value);
    return false;
  });
  return found;
}
