import { decodeDocument } from '../bson/decode.js';
import { ServerError } from '../errors.js';
import { idPrefix, recordIdOf, type Collection } from './collection.js';
import type { Index } from './index-definition.js';
import { prefixEnd } from './key-encoding.js';
import { addToIndex } from './records.js';
import type { WriteScope } from './write-scope.js';

/** Adds all documents of a collection to a new index; nothing is left of it when one of them does not fit. */
export function fillIndex(scope: WriteScope, collection: Collection, index: Index): void {
  const start = idPrefix(collection.id);
  try {
    for (const { key, value } of scope.view.range('records', start, prefixEnd(start) ?? start)) {
      addToIndex(scope, collection, index, recordIdOf(key), decodeDocument(value));
    }
  } catch (error) {
    const first = idPrefix(index.id);
    for (const { key } of scope.view.range('indexes', first, prefixEnd(first) ?? first))
      scope.view.remove('indexes', key);
    if (error instanceof ServerError && error.codeName === 'DuplicateKey') {
      throw new ServerError(
        'DuplicateKey',
        `Index build failed: ${collection.uuid.toString('hex')}: Collection ${collection.namespace} :: caused by :: ${error.message}`,
        error.extra,
      );
    }
    throw error;
  }
}
