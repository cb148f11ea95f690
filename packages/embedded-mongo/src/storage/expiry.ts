import { compileFilter } from '../query/filter.js';
import { search } from '../query/execute.js';
import type { Collection } from './collection.js';
import type { Engine } from './engine.js';
import type { Index } from './index-definition.js';
import { deleteRecord, readRecord } from './records.js';

const PIECE = 500;

/** Deletes what the TTL indexes say has expired; gives how many documents that were. */
export async function deleteExpired(engine: Engine): Promise<number> {
  let deleted = 0;
  for (const collection of engine.catalog.list()) {
    for (const index of collection.indexes) {
      if (index.spec.expireAfterSeconds === undefined || collection.view) continue;
      for (let more = true; more && !collection.dropped;) {
        const count = await deletePiece(engine, collection, index, index.spec.expireAfterSeconds);
        deleted += count;
        more = count === PIECE;
      }
    }
  }
  return deleted;
}

function deletePiece(engine: Engine, collection: Collection, index: Index, seconds: number): Promise<number> {
  const [field] = index.fields;
  if (!field) return Promise.resolve(0);
  const limit = new Date(engine.clock().getTime() - seconds * 1000);
  const filter = compileFilter({ [field.path]: { $lte: limit } }, {});
  const wanted = {
    filter,
    sort: [],
    collation: undefined,
    hint: index.spec.hidden ? undefined : index.spec.name,
    limit: PIECE,
  };
  // Looking first without the write lock keeps an idle server from writing at all.
  if (search(engine.readView(undefined), collection, wanted).next().done) return Promise.resolve(0);
  return engine.write(undefined, (scope) => {
    let count = 0;
    for (const { record } of [...search(scope.view, collection, wanted)]) {
      const current = readRecord(scope.view, collection, record);
      if (!current || (index.partialMatch && !index.partialMatch(current.doc))) continue;
      deleteRecord(scope, collection, record, current.doc);
      count++;
    }
    return count;
  });
}
