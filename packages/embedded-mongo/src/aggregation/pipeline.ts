import { isDoc, toInteger, type Doc } from '../bson/values.js';
import { shellText } from '../bson/shell-text.js';
import { ServerError } from '../errors.js';
import { countByIndex } from '../query/count-by-index.js';
import { compileFilter } from '../query/filter.js';
import { checkDeadline, countItems, search } from '../query/execute.js';
import { parseSort, sortItems, type SortKey } from '../query/sort.js';
import { textOrderOf } from '../query/collation.js';
import { compileExpression } from './expression.js';
import { collStats, indexStats } from './collection-stats.js';
import { redactStage, sampleStage } from './stages-choose.js';
import { densifyStage, fillStage } from './stages-gaps.js';
import { bucketAutoStage, bucketStage, groupStage, sortByCountStage } from './stages-group.js';
import { graphLookupStage, lookupStage, unionWithStage, unwindStage } from './stages-join.js';
import { setWindowFieldsStage } from './stages-window.js';
import type { PipelineContext, PipelineRunner, Stage } from './stage.js';
import { compileTransform } from './transforms.js';

/** A stage's name and what it is given. */
export interface StageSpec {
  readonly name: string;
  readonly spec: unknown;
}

/** Splits a pipeline into stages, refusing what is malformed. */
export function parsePipeline(pipeline: unknown): StageSpec[] {
  if (!Array.isArray(pipeline))
    throw new ServerError('TypeMismatch', "'pipeline' option must be specified as an array");
  return pipeline.map((stage: unknown): StageSpec => {
    if (!isDoc(stage))
      throw new ServerError('TypeMismatch', "Each element of the 'pipeline' array must be an object");
    const [name, ...others] = Object.keys(stage);
    if (name === undefined || others.length > 0) {
      throw new ServerError(40323, 'A pipeline stage specification object must contain exactly one field.');
    }
    return { name, spec: stage[name] };
  });
}

/** Stages that may only begin a pipeline over a database or collection. */
const sources = new Set(['$documents', '$collStats', '$indexStats', '$geoNear', '$changeStream']);

/** Compiles a pipeline over a collection: what an index can do at its beginning is left to the search. */
export function compilePipeline(
  collectionName: string,
  specs: readonly StageSpec[],
  context: PipelineContext,
  hint?: unknown,
): () => Iterable<Doc> {
  const namespace = `${context.database}.${collectionName}`;
  const [first] = specs;
  if (first?.name === '$documents') {
    const documents = compileExpression(first.spec, context.collation);
    const rest = chain(specs.slice(1), context);
    return () => {
      const list = documents({}, context.variables);
      if (!Array.isArray(list) || !list.every(isDoc))
        throw new ServerError(5858203, '$documents must evaluate to an array of objects');
      return rest(list);
    };
  }
  const collection = collectionName === '' ? undefined : context.find(namespace);
  if (collection?.view) {
    const inner = parsePipeline([...collection.view.pipeline]);
    return compilePipeline(collection.view.on, [...inner, ...specs], context, hint);
  }
  if (first?.name === '$collStats' || first?.name === '$indexStats') {
    const rest = chain(specs.slice(1), context);
    return () =>
      rest(
        first.name === '$indexStats'
          ? indexStats(namespace, context)
          : collStats(namespace, first.spec, context),
      );
  }
  const head = leading(specs);
  const rest = chain(specs.slice(head.used), context);
  const filter = compileFilter(head.filter, { collation: context.collation, variables: context.variables });
  const counted = hint === undefined && !context.collation ? countedAs(specs.slice(head.used)) : undefined;
  return () => {
    if (!collection) return rest([]);
    if (counted && head.sort.length === 0 && head.limit === undefined) {
      const count = countByIndex(context.view, collection, head.filter);
      if (count !== undefined) return count === 0 ? [] : [{ _id: counted.id, [counted.field]: count }];
    }
    const found = search(context.view, collection, {
      filter,
      sort: head.sort,
      collation: context.collation,
      deadline: context.deadline,
      hint,
      ...(head.limit === undefined ? {} : { limit: head.limit }),
    });
    return rest(docsOf(found));
  };
}

/** The one stage that drivers count documents with: everything in one group, one for each. */
function countedAs(
  specs: readonly StageSpec[],
): { readonly id: unknown; readonly field: string } | undefined {
  const [only, ...others] = specs;
  if (only?.name !== '$group' || others.length > 0 || !isDoc(only.spec)) return undefined;
  const { _id: id, ...fields } = only.spec;
  const [[field, sum] = [], ...more] = Object.entries(fields);
  if (field === undefined || more.length > 0 || !isDoc(sum)) return undefined;
  const one = Object.keys(sum).length === 1 && sum['$sum'] === 1;
  return one && (id === null || typeof id === 'number') ? { id, field } : undefined;
}

function* docsOf(found: Iterable<{ doc: Doc }>): Iterable<Doc> {
  for (const { doc } of found) yield doc;
}

interface Leading {
  readonly filter: Doc;
  readonly sort: readonly SortKey[];
  readonly limit: number | undefined;
  readonly used: number;
}

/** The part of a pipeline a search can do: filters, then an order, then a limit. */
export function leading(specs: readonly StageSpec[]): Leading {
  const filters: Doc[] = [];
  let used = 0;
  for (; specs[used]?.name === '$match'; used++) filters.push(needDoc(specs[used]?.spec, '$match', 15959));
  let sort: SortKey[] = [];
  if (specs[used]?.name === '$sort') sort = parseSortStage(specs[used++]?.spec);
  let limit: number | undefined;
  if (specs[used]?.name === '$limit') limit = count(specs[used++]?.spec, '$limit', 1);
  const [only] = filters;
  return { filter: filters.length > 1 ? { $and: filters } : (only ?? {}), sort, limit, used };
}

function parseSortStage(spec: unknown): SortKey[] {
  const doc = needDoc(spec, '$sort', 15973);
  if (Object.keys(doc).length === 0)
    throw new ServerError(15976, '$sort stage must have at least one sort key');
  return parseSort(doc);
}

function needDoc(spec: unknown, name: string, code: number): Doc {
  if (isDoc(spec)) return spec;
  throw new ServerError(code, `the ${name} stage specification must be an object`);
}

function count(spec: unknown, name: string, least: number): number {
  const number = toInteger(spec);
  if (number === undefined || number < least) {
    throw new ServerError(
      5107201,
      `invalid argument to ${name} stage: Expected ${least === 1 ? 'a positive' : 'a non-negative'} number in: ${name}: ${shellText(spec)}`,
    );
  }
  return number;
}

/** Compiles stages that read what they are handed. */
export function chain(specs: readonly StageSpec[], context: PipelineContext): Stage {
  const stages = specs.map((spec) => compileStage(spec, context));
  return (input) => stages.reduce<Iterable<Doc>>((docs, stage) => stage(docs), input);
}

const runner: PipelineRunner = {
  stages(pipeline, context, within) {
    const specs = parsePipeline(pipeline);
    checkNested(specs, within);
    return chain(specs, context);
  },
  over(collection, pipeline, context, within) {
    const specs = parsePipeline(pipeline);
    checkNested(specs, within);
    return compilePipeline(collection, specs, context);
  },
};

function checkNested(specs: readonly StageSpec[], within: string): void {
  for (const { name } of specs) {
    if (name === '$out' || name === '$merge')
      throw new ServerError(51047, `${name} is not allowed within a ${within}`);
    if (within === '$facet' && (name === '$facet' || sources.has(name)))
      throw new ServerError(40600, `${name} is not allowed to be used within a $facet stage`);
  }
}

function compileStage({ name, spec }: StageSpec, context: PipelineContext): Stage {
  const transform = compileTransform(name, spec, context.collation);
  if (transform) {
    return function* (input) {
      for (const doc of input) yield transform(doc, context.variables);
    };
  }
  switch (name) {
    case '$match': {
      const filter = compileFilter(needDoc(spec, '$match', 15959), {
        collation: context.collation,
        variables: context.variables,
      });
      return function* (input) {
        let seen = 0;
        for (const doc of input) {
          if (++seen % 256 === 0) checkDeadline(context.deadline);
          if (filter.matches(doc)) yield doc;
        }
      };
    }
    case '$sort': {
      const sort = parseSortStage(spec);
      return (input) => sortItems(input, (doc) => doc, sort, textOrderOf(context.collation));
    }
    case '$limit': {
      const limit = count(spec, '$limit', 1);
      return function* (input) {
        let given = 0;
        for (const doc of input) {
          yield doc;
          if (++given >= limit) return;
        }
      };
    }
    case '$skip': {
      const skip = count(spec, '$skip', 0);
      return function* (input) {
        let passed = 0;
        for (const doc of input) if (passed++ >= skip) yield doc;
      };
    }
    case '$count': {
      if (typeof spec !== 'string' || spec === '' || spec.startsWith('$') || spec.includes('.')) {
        throw new ServerError(
          40156,
          'the count field must be a non-empty string that is no operator and no path',
        );
      }
      return function* (input) {
        const total = countItems(input);
        if (total > 0) yield { [spec]: total };
      };
    }
    case '$group':
      return groupStage(spec, context);
    case '$sortByCount':
      return sortByCountStage(spec, context);
    case '$bucket':
      return bucketStage(spec, context);
    case '$bucketAuto':
      return bucketAutoStage(spec, context);
    case '$unwind':
      return unwindStage(spec);
    case '$lookup':
      return lookupStage(spec, context, runner);
    case '$graphLookup':
      return graphLookupStage(spec, context);
    case '$unionWith':
      return unionWithStage(spec, context, runner);
    case '$facet':
      return facetStage(spec, context);
    case '$setWindowFields':
      return setWindowFieldsStage(spec, context);
    case '$densify':
      return densifyStage(spec);
    case '$fill':
      return fillStage(spec, context);
    case '$redact':
      return redactStage(spec, context);
    case '$sample':
      return sampleStage(spec);
    default:
      throw refusedStage(name);
  }
}

const refusedStages = new Set([
  '$geoNear',
  '$search',
  '$searchMeta',
  '$vectorSearch',
  '$currentOp',
  '$listSessions',
  '$listLocalSessions',
  '$planCacheStats',
  '$shardedDataDistribution',
  '$querySettings',
]);

function refusedStage(name: string): ServerError {
  if (refusedStages.has(name))
    return new ServerError('NotImplemented', `This server does not support the stage ${name}`);
  if (sources.has(name))
    return new ServerError(40602, `${name} is only valid as the first stage in a pipeline`);
  if (name === '$out' || name === '$merge')
    return new ServerError(40601, `${name} can only be the final stage in the pipeline`);
  return new ServerError(40324, `Unrecognized pipeline stage name: '${name}'`);
}

function facetStage(spec: unknown, context: PipelineContext): Stage {
  const fields = Object.entries(needDoc(spec, '$facet', 40169)).map(([field, pipeline]): [string, Stage] => {
    if (field.startsWith('$') || field.includes('.'))
      throw new ServerError(40169, `Facet names may not begin with '$' or contain '.': ${field}`);
    return [field, runner.stages(pipeline, context, '$facet')];
  });
  if (fields.length === 0)
    throw new ServerError(40169, 'the $facet specification must be a non-empty object');
  return function* (input) {
    const docs = [...input];
    yield Object.fromEntries(fields.map(([field, stage]) => [field, [...stage(docs)]]));
  };
}
