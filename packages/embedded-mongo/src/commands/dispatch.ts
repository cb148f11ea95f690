import { Timestamp } from 'bson';
import { isDoc, isNumeric, toNumber, type Doc } from '../bson/values.js';
import { toBigInt } from '../bson/arithmetic.js';
import { ServerError } from '../errors.js';
import { errorReply } from '../wire/connection.js';
import { aggregateCommands } from './aggregate.js';
import { catalogCommands } from './catalog-commands.js';
import {
  textOption,
  type CommandContext,
  type ConnectionState,
  type Handler,
  type ServerState,
} from './context.js';
import { explainCommands } from './explain.js';
import { indexCommands } from './index-commands.js';
import { readCommands } from './read-commands.js';
import { serverCommands } from './server-commands.js';
import { statsCommands } from './stats-commands.js';
import { writeCommands } from './write-commands.js';

const handlers: ReadonlyMap<string, Handler> = new Map(
  [
    aggregateCommands,
    catalogCommands,
    explainCommands,
    indexCommands,
    readCommands,
    serverCommands,
    statsCommands,
    writeCommands,
  ].flatMap((table) => Object.entries(table)),
);

/** Commands a client may send before it has proved who it is. */
const open = new Set([
  'hello',
  'isMaster',
  'ismaster',
  'saslStart',
  'saslContinue',
  'ping',
  'buildInfo',
  'buildinfo',
  'whatsmyuri',
  'logout',
  'connectionStatus',
  'endSessions',
]);

/** Commands that may run inside a transaction. */
const transactional = new Set([
  'find',
  'getMore',
  'killCursors',
  'insert',
  'update',
  'delete',
  'findAndModify',
  'findandmodify',
  'bulkWrite',
  'aggregate',
  'distinct',
  'count',
  'create',
  'createIndexes',
  'listIndexes',
  'commitTransaction',
  'abortTransaction',
  'explain',
  'hello',
  'ping',
]);

/** Commands whose repetition with the same number must not be done twice. */
const retryableCommands = new Set([
  'insert',
  'update',
  'delete',
  'findAndModify',
  'findandmodify',
  'bulkWrite',
]);

/** Runs one command and gives its reply, which may be an error. */
export async function dispatch(server: ServerState, connection: ConnectionState, body: Doc): Promise<Doc> {
  let context: CommandContext | undefined;
  try {
    const [name = ''] = Object.keys(body);
    const handler = handlers.get(name);
    server.counters.command++;
    if (!handler) throw new ServerError('CommandNotFound', `no such command: '${name}'`);
    if (server.authentication && connection.user === undefined && !open.has(name)) {
      throw new ServerError('Unauthorized', `Command ${name} requires authentication`);
    }
    context = prepare(server, connection, name, body);
    const reply = await handler(context);
    return { ...reply, ok: 1, operationTime: new Timestamp({ t: Math.floor(Date.now() / 1000), i: 1 }) };
  } catch (error) {
    return errorReply(afterError(error, context));
  }
}

function prepare(server: ServerState, connection: ConnectionState, name: string, body: Doc): CommandContext {
  const database = body['$db'];
  if (typeof database !== 'string') throw new ServerError(40571, 'OP_MSG requests require a $db argument');
  const limit = body['maxTimeMS'];
  const maxTime = isNumeric(limit) ? toNumber(limit) : 0;
  if (maxTime < 0 || (limit !== undefined && limit !== null && !isNumeric(limit)))
    throw new ServerError('BadValue', 'maxTimeMS must be a non-negative number');
  const base = {
    server,
    connection,
    name,
    database,
    body,
    deadline: maxTime > 0 && name !== 'getMore' ? Date.now() + maxTime : undefined,
  };
  checkConcerns(body);
  const session = server.sessions.of(body);
  const { txnNumber } = body;
  if (txnNumber === undefined) return { ...base, session, transaction: undefined, retryable: undefined };
  if (!session || !isNumeric(txnNumber))
    throw new ServerError('InvalidOptions', 'Transaction number requires a session ID to also be specified');
  const number = toBigInt(txnNumber);
  if (body['autocommit'] !== false) {
    if (!retryableCommands.has(name))
      throw new ServerError('InvalidOptions', `txnNumber may not be specified for the ${name} command`);
    server.sessions.retryable(session, number);
    return { ...base, session, transaction: undefined, retryable: number };
  }
  if (name === 'commitTransaction' || name === 'abortTransaction')
    return { ...base, session, transaction: undefined, retryable: undefined };
  if (!transactional.has(name)) {
    if (session.transaction?.number === number) server.sessions.abort(session);
    throw new ServerError(
      'OperationNotSupportedInTransaction',
      `Cannot run '${name}' in a multi-document transaction.`,
    );
  }
  const transaction = server.sessions.transaction(session, number, body['startTransaction'] === true);
  return { ...base, session, transaction, retryable: undefined };
}

function checkConcerns(body: Doc): void {
  const read = body['readConcern'];
  if (isDoc(read)) {
    const level = textOption(read['level'], 'readConcern.level');
    if (
      level !== undefined &&
      !['local', 'majority', 'available', 'linearizable', 'snapshot'].includes(level)
    ) {
      throw new ServerError(
        'FailedToParse',
        `Enumeration value '${level}' for field 'readConcern.level' is not a valid value.`,
      );
    }
    if (level === 'snapshot' && body['autocommit'] !== false) {
      throw new ServerError(
        'NotImplemented',
        'This server supports readConcern snapshot only within transactions',
      );
    }
  }
  const write = body['writeConcern'];
  if (isDoc(write) && isNumeric(write['w']) && toNumber(write['w']) > 1) {
    throw new ServerError(100, 'Not enough data-bearing nodes: this server has one');
  }
}

/** An error inside a transaction ends it; the client's retry then starts from the beginning. */
function afterError(error: unknown, context: CommandContext | undefined): unknown {
  if (!context?.transaction || !context.session || context.name === 'getMore') return error;
  if (context.session.transaction === context.transaction) context.server.sessions.abort(context.session);
  return error;
}
