import { RawDocument } from '../bson/encode.js';
import { decodeDocument } from '../bson/decode.js';
import { isTruthy, type Doc } from '../bson/values.js';
import type { Search } from '../query/execute.js';
import { idPrefix, type Collection } from '../storage/collection.js';
import { prefixEnd } from '../storage/key-encoding.js';
import { viewOf, type CommandContext } from './context.js';
import type { CursorSource, ResultDocument } from './cursors.js';

/** A cursor over a capped collection that goes on where it stopped when documents are added. */
export function tailSource(
  context: CommandContext,
  collection: Collection,
  wanted: Search,
  project: ((doc: Doc) => Doc) | undefined,
): CursorSource {
  const start = idPrefix(collection.id);
  const end = prefixEnd(start) ?? start;
  let from = start;
  const documents: Iterator<ResultDocument> = {
    next() {
      for (const { key, value } of viewOf(context).range('records', from, end)) {
        from = Buffer.concat([key, Buffer.from([0])]);
        const doc = decodeDocument(value);
        if (wanted.filter.matches(doc))
          return { done: false, value: project ? project(doc) : new RawDocument(value) };
      }
      return { done: true, value: undefined };
    },
  };
  const { changes } = context.server;
  return {
    namespace: collection.namespace,
    documents,
    transaction: context.transaction,
    tail: { awaits: isTruthy(context.body['awaitData']), wait: (milliseconds) => changes.wait(milliseconds) },
  };
}
