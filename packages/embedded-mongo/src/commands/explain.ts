import { isDoc, type Doc } from '../bson/values.js';
import { ServerError } from '../errors.js';
import { leading, parsePipeline } from '../aggregation/pipeline.js';
import { compileFilter } from '../query/filter.js';
import { countItems, runPlan } from '../query/execute.js';
import { choosePlan, type Plan } from '../query/planner.js';
import { parseSort, type SortKey } from '../query/sort.js';
import {
  collationFor,
  docOption,
  variablesOf,
  viewOf,
  type CommandContext,
  type CommandTable,
} from './context.js';
import { MONGODB_VERSION } from './server-commands.js';

function describePlan(plan: Plan): Doc {
  if (plan.stage === 'COLLSCAN')
    return { stage: 'COLLSCAN', direction: plan.reverse ? 'backward' : 'forward' };
  if (plan.stage === 'OR')
    return { stage: 'FETCH', inputStage: { stage: 'OR', inputStages: plan.plans.map(describeScan) } };
  return { stage: 'FETCH', inputStage: describeScan(plan) };
}

function describeScan(plan: Plan): Doc {
  if (plan.stage !== 'IXSCAN') return describePlan(plan);
  const { spec } = plan.index;
  return {
    stage: 'IXSCAN',
    keyPattern: spec.key,
    indexName: spec.name,
    isMultiKey: plan.index.multikey,
    isUnique: spec.unique,
    isSparse: spec.sparse,
    isPartial: spec.partialFilterExpression !== undefined,
    indexVersion: 2,
    direction: plan.reverse ? 'backward' : 'forward',
    rangesExamined: plan.ranges.length,
  };
}

interface Asked {
  readonly collection: string;
  readonly filter: Doc;
  readonly sort: SortKey[];
  readonly options: Doc;
}

function readCommand(command: Doc): Asked {
  const [name = ''] = Object.keys(command);
  const collection = String(command[name]);
  const first = (list: unknown): Doc => (Array.isArray(list) && isDoc(list[0]) ? list[0] : {});
  switch (name) {
    case 'find':
      return {
        collection,
        filter: docOption(command, 'filter') ?? {},
        sort: parseSort(docOption(command, 'sort') ?? {}),
        options: command,
      };
    case 'count':
    case 'distinct':
      return { collection, filter: docOption(command, 'query') ?? {}, sort: [], options: command };
    case 'findAndModify':
    case 'findandmodify':
      return {
        collection,
        filter: docOption(command, 'query') ?? {},
        sort: parseSort(docOption(command, 'sort') ?? {}),
        options: command,
      };
    case 'update': {
      const statement = first(command['updates']);
      return { collection, filter: docOption(statement, 'q') ?? {}, sort: [], options: statement };
    }
    case 'delete': {
      const statement = first(command['deletes']);
      return { collection, filter: docOption(statement, 'q') ?? {}, sort: [], options: statement };
    }
    case 'aggregate': {
      const head = leading(parsePipeline(command['pipeline']));
      return { collection, filter: head.filter, sort: [...head.sort], options: command };
    }
    default:
      throw new ServerError('CommandNotFound', `Explain failed due to unknown command: ${name}`);
  }
}

/** Tells how a command would find its documents. */
export function explainCommand(context: CommandContext, command: Doc, verbosity: unknown): Doc {
  const asked = readCommand(command);
  const namespace = `${context.database}.${asked.collection}`;
  const collection = context.server.engine.find(namespace, context.transaction);
  const collation = collationFor(asked.options, collection);
  const filter = compileFilter(asked.filter, { collation, variables: variablesOf(context) });
  const sort = asked.sort;
  const plan =
    collection && !collection.view
      ? choosePlan(collection, { filter, sort, collation, hint: asked.options['hint'] })
      : undefined;
  const found: Doc = plan ? describePlan(plan) : { stage: 'EOF' };
  const winningPlan =
    plan && !plan.sorted && sort.length > 0
      ? {
          stage: 'SORT',
          sortPattern: Object.fromEntries(sort.map((key) => [key.path, key.direction])),
          inputStage: found,
        }
      : found;
  const reply: Doc = {
    explainVersion: '1',
    queryPlanner: { namespace, parsedQuery: asked.filter, winningPlan, rejectedPlans: [] },
    command,
    serverInfo: { version: MONGODB_VERSION },
  };
  if (verbosity !== 'queryPlanner' && plan && collection) {
    const started = Date.now();
    let examined = 0;
    const test = (doc: Doc): boolean => {
      examined++;
      return filter.matches(doc);
    };
    const returned = countItems(runPlan(viewOf(context), collection, plan, test, context.deadline));
    reply['executionStats'] = {
      executionSuccess: true,
      nReturned: returned,
      executionTimeMillis: Date.now() - started,
      totalKeysExamined: plan.stage === 'COLLSCAN' ? 0 : examined,
      totalDocsExamined: examined,
      executionStages: { ...winningPlan, nReturned: returned },
    };
  }
  return reply;
}

function explain(context: CommandContext): Doc {
  const command = docOption(context.body, 'explain');
  if (!command)
    throw new ServerError('TypeMismatch', "BSON field 'explain' is the wrong type, expected type 'object'");
  return explainCommand(context, command, context.body['verbosity'] ?? 'allPlansExecution');
}

/** The explain command. */
export const explainCommands: CommandTable = { explain };
