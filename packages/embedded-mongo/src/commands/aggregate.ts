import { isTruthy, type Doc } from '../bson/values.js';
import { ServerError } from '../errors.js';
import type { StageSpec } from '../aggregation/pipeline.js';
import { changeStreamSource } from './change-stream.js';
import type { CommandContext, CommandTable } from './context.js';
import { explainCommand } from './explain.js';
import { mergeInto } from './merge.js';
import { parseAggregate, pipelineDocuments, runPipeline } from './read-commands.js';

async function aggregate(context: CommandContext): Promise<Doc> {
  const { body, server } = context;
  server.counters.query++;
  if (isTruthy(body['explain'])) return explainCommand(context, body, 'queryPlanner');
  const { stages, collectionName, batchSize } = parseAggregate(context);
  if (stages[0]?.name === '$changeStream') {
    const source = changeStreamSource(context, collectionName, stages);
    const cursor = await server.cursors.begin(source, batchSize);
    const token = source.tail?.token?.();
    return { cursor: { ...cursor, ns: source.namespace, ...(token ? { postBatchResumeToken: token } : {}) } };
  }
  const last = stages[stages.length - 1];
  if (last?.name === '$out' || last?.name === '$merge')
    return writeResult(context, collectionName, stages.slice(0, -1), last);
  return runPipeline(context, collectionName, stages, batchSize);
}

async function writeResult(
  context: CommandContext,
  collectionName: string,
  stages: readonly StageSpec[],
  last: StageSpec,
): Promise<Doc> {
  if (context.transaction) {
    throw new ServerError(
      'OperationNotSupportedInTransaction',
      `${last.name} cannot be used in a transaction`,
    );
  }
  const documents: Doc[] = [];
  const iterator = pipelineDocuments(context, collectionName, stages);
  for (let next = iterator.next(); !next.done; next = iterator.next()) documents.push(next.value);
  await mergeInto(context, last, documents);
  const namespace = `${context.database}.${collectionName === '' ? '$cmd.aggregate' : collectionName}`;
  const cursor = await context.server.cursors.begin(
    { namespace, documents: [][Symbol.iterator](), transaction: undefined },
    1,
  );
  return { cursor: { ...cursor, ns: namespace } };
}

/** The aggregate command. */
export const aggregateCommands: CommandTable = { aggregate };
