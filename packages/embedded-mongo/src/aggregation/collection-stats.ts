import { Long } from 'bson';
import { isDoc, type Doc } from '../bson/values.js';
import { ServerError } from '../errors.js';
import { compileFilter } from '../query/filter.js';
import { search } from '../query/execute.js';
import { describeIndex } from '../storage/index-definition.js';
import type { PipelineContext } from './stage.js';

/** What $indexStats begins with. */
export function indexStats(namespace: string, context: PipelineContext): Doc[] {
  const collection = context.find(namespace);
  return (collection?.indexes ?? []).map((index) => ({
    name: index.spec.name,
    key: index.spec.key,
    host: 'localhost',
    accesses: { ops: Long.ZERO, since: new Date(0) },
    spec: describeIndex(index.spec),
  }));
}

/** What $collStats begins with. */
export function collStats(namespace: string, spec: unknown, context: PipelineContext): Doc[] {
  const collection = context.find(namespace);
  if (!collection)
    throw new ServerError(
      'NamespaceNotFound',
      `Unable to retrieve statistics: collection ${namespace} not found`,
    );
  const options = isDoc(spec) ? spec : {};
  let total = 0;
  let size = 0;
  for (const { raw } of search(context.view, collection, {
    filter: compileFilter({}, {}),
    sort: [],
    collation: undefined,
  })) {
    total++;
    size += raw.length;
  }
  return [
    {
      ns: namespace,
      localTime: new Date(),
      ...('storageStats' in options
        ? {
            storageStats: {
              size,
              count: total,
              avgObjSize: total === 0 ? 0 : Math.floor(size / total),
              storageSize: size,
              nindexes: collection.indexes.length,
              capped: collection.options['capped'] === true,
            },
          }
        : {}),
      ...('count' in options ? { count: total } : {}),
    },
  ];
}
