import { compareValues, type TextOrder } from '../bson/compare.js';
import { isDoc, isNumeric, ownField, toNumber, type Doc } from '../bson/values.js';
import { ServerError } from '../errors.js';
import { shellText } from '../bson/shell-text.js';

/** One key of a sort. */
export interface SortKey {
  readonly path: string;
  readonly parts: readonly string[];
  readonly direction: 1 | -1;
}

/** Reads a sort document. */
export function parseSort(sort: Doc): SortKey[] {
  return Object.entries(sort).map(([path, value]) => {
    if (isDoc(value)) {
      throw new ServerError('NotImplemented', `This server does not support sorting by ${shellText(value)}`);
    }
    const direction = isNumeric(value) ? toNumber(value) : Number.NaN;
    if (direction !== 1 && direction !== -1) {
      throw new ServerError(15975, `$sort key ordering must be 1 (for ascending) or -1 (for descending)`);
    }
    if (path === '' || path.split('.').includes(''))
      throw new ServerError(15998, 'FieldPath field names may not be empty strings.');
    if (path.startsWith('$'))
      throw new ServerError(
        16410,
        `FieldPath field names may not start with '$'. Consider using $getField or $setField: ${path}`,
      );
    return { path, parts: path.split('.'), direction };
  });
}

/** A document with what it sorts by. */
interface Keyed<T> {
  readonly item: T;
  readonly keys: readonly unknown[];
}

/** Sorts stably; of an array the lowest element counts ascending and the highest descending. */
export function sortItems<T>(
  items: Iterable<T>,
  docOf: (item: T) => Doc,
  sort: readonly SortKey[],
  text: TextOrder,
  limit = Infinity,
): T[] {
  const compare = (a: Keyed<T>, b: Keyed<T>): number => {
    for (let i = 0; i < sort.length; i++) {
      const order = compareValues(a.keys[i], b.keys[i], text);
      if (order !== 0) return order * (sort[i]?.direction ?? 1);
    }
    return 0;
  };
  let keyed: Keyed<T>[] = [];
  for (const item of items) {
    const doc = docOf(item);
    keyed.push({ item, keys: sort.map((key) => sortValue(doc, key, text)) });
    // With a small limit only the best so far are kept, so that a long scan needs little memory.
    if (keyed.length >= 1024 && keyed.length >= limit * 4) keyed = keyed.sort(compare).slice(0, limit);
  }
  keyed.sort(compare);
  if (keyed.length > limit) keyed.length = limit;
  return keyed.map(({ item }) => item);
}

/** What a document sorts by. */
export function sortValue(doc: Doc, key: SortKey, text: TextOrder): unknown {
  const [only] = key.parts;
  const direct = key.parts.length === 1 && only !== undefined ? ownField(doc, only) : undefined;
  if (key.parts.length === 1 && !Array.isArray(direct)) return direct ?? null;
  let best: unknown;
  let any = false;
  visit(doc, key.parts, 0, (value) => {
    if (!any || compareValues(value, best, text) * key.direction < 0) best = value;
    any = true;
  });
  return any ? best : null;
}

function visit(value: unknown, parts: readonly string[], at: number, give: (value: unknown) => void): void {
  if (at === parts.length) {
    if (!Array.isArray(value)) give(value === undefined ? null : value);
    else if (value.length === 0) give(undefined);
    else for (const item of value) give(item);
    return;
  }
  const part = parts[at] ?? '';
  if (isDoc(value)) {
    visit(ownField(value, part), parts, at + 1, give);
  } else if (Array.isArray(value)) {
    if (/^\d+$/.test(part) && value[Number(part)] !== undefined)
      visit(value[Number(part)], parts, at + 1, give);
    for (const item of value) if (isDoc(item)) visit(item, parts, at, give);
  } else {
    give(null);
  }
}
