import type { Doc } from '../bson/values.js';
import { idPrefix, type Collection } from '../storage/collection.js';
import type { Index } from '../storage/index-definition.js';
import { KeyWriter, MAX_KEY_BYTES } from '../storage/key-encoding.js';
import type { View } from '../storage/view.js';
import { prefixRange } from './bounds.js';

/**
 * How many documents a filter matches, told by the keys of an index alone; `undefined` where no index can tell. It can
 * where the filter only says that the leading fields of the index equal certain texts: then every key stands for one
 * document, and no document has to be read.
 */
export function countByIndex(view: View, collection: Collection, filter: Doc): number | undefined {
  const wanted = Object.entries(filter).filter(([, value]) => value !== undefined);
  const index = collection.indexes.find((one) => tells(one, wanted));
  if (!index) return undefined;
  const key = new KeyWriter();
  for (const field of index.fields.slice(0, wanted.length)) {
    if (field.descending) key.descendingValue(filter[field.path]);
    else key.value(filter[field.path]);
  }
  const bytes = Buffer.concat([idPrefix(index.id), key.finish()]);
  // Long keys are stored cut, and then several share one.
  return bytes.length < MAX_KEY_BYTES / 2 ? view.count('indexes', ...prefixRange(bytes)) : undefined;
}

function tells(index: Index, wanted: readonly [string, unknown][]): boolean {
  const { sparse, hidden, partialFilterExpression, key } = index.spec;
  if (sparse || hidden || partialFilterExpression || index.geo.length > 0) return false;
  if (index.multikey || index.truncated || index.fold || wanted.length > index.fields.length) return false;
  const leading = new Map(index.fields.slice(0, wanted.length).map((field) => [field.path, key[field.path]]));
  return wanted.every(
    ([path, value]) => typeof value === 'string' && leading.has(path) && leading.get(path) !== 'hashed',
  );
}
