import { arch, hostname, platform, release, totalmem, cpus } from 'node:os';
import { Binary, Long, ObjectId } from 'bson';
import { isDoc, isNumeric, isTruthy, toNumber, type Doc } from '../bson/values.js';
import { toBigInt } from '../bson/arithmetic.js';
import { ServerError } from '../errors.js';
import { MAX_DOCUMENT_BYTES } from '../storage/records.js';
import { SESSION_MINUTES } from '../transactions/sessions.js';
import { MAX_MESSAGE_BYTES } from '../wire/message.js';
import { failed } from '../auth/authentication.js';
import type { CommandContext, CommandTable } from './context.js';

/** The version whose behaviour this server follows; its own is in `buildInfo.modules`. */
export const MONGODB_VERSION = '8.0.0';
const WIRE_VERSION = 25;
export const SET_NAME = 'altavoz';
const processId = new ObjectId();

function hello(context: CommandContext): Doc {
  const address = context.connection.address;
  const reply: Doc = {
    ...(context.name === 'hello' ? { isWritablePrimary: true } : { ismaster: true }),
    helloOk: true,
    hosts: [address],
    setName: SET_NAME,
    setVersion: 1,
    secondary: false,
    primary: address,
    me: address,
    electionId: new ObjectId('7fffffff0000000000000001'),
    maxBsonObjectSize: MAX_DOCUMENT_BYTES,
    maxMessageSizeBytes: MAX_MESSAGE_BYTES,
    maxWriteBatchSize: 100_000,
    localTime: new Date(),
    logicalSessionTimeoutMinutes: SESSION_MINUTES,
    connectionId: context.connection.id,
    minWireVersion: 0,
    maxWireVersion: WIRE_VERSION,
    readOnly: false,
  };
  const { authentication } = context.server;
  if (typeof context.body['saslSupportedMechs'] === 'string' && authentication)
    reply['saslSupportedMechs'] = ['SCRAM-SHA-256'];
  const speculative = context.body['speculativeAuthenticate'];
  // A wrong name must look like a wrong password, so the answer goes on as if it were right.
  if (isDoc(speculative) && authentication && speculative['mechanism'] === 'SCRAM-SHA-256') {
    reply['speculativeAuthenticate'] = saslStart({ ...context, body: speculative });
  }
  return reply;
}

function payloadText(body: Doc): string {
  const { payload } = body;
  if (payload instanceof Binary)
    return Buffer.from(payload.buffer.subarray(0, payload.position)).toString('utf8');
  if (typeof payload === 'string') return Buffer.from(payload, 'base64').toString('utf8');
  throw new ServerError('BadValue', 'The payload of a SASL message must be binary');
}

function saslStart(context: CommandContext): Doc {
  const { authentication } = context.server;
  if (!authentication) throw failed();
  const { mechanism } = context.body;
  if (mechanism !== 'SCRAM-SHA-256')
    throw new ServerError(
      334,
      `Unsupported mechanism '${String(mechanism)}' on this server; use SCRAM-SHA-256`,
    );
  const { conversation, reply } = authentication.begin(payloadText(context.body));
  context.connection.conversation = conversation;
  return { conversationId: conversation.id, done: false, payload: new Binary(Buffer.from(reply)) };
}

function saslContinue(context: CommandContext): Doc {
  const { authentication } = context.server;
  const { conversation } = context.connection;
  const { conversationId } = context.body;
  if (
    !authentication ||
    !conversation ||
    !isNumeric(conversationId) ||
    toNumber(conversationId) !== conversation.id
  ) {
    throw new ServerError('ProtocolError', 'No SASL session state found');
  }
  if (conversation.proven) {
    context.connection.user = authentication.username;
    context.connection.conversation = undefined;
    return { conversationId: conversation.id, done: true, payload: new Binary(Buffer.alloc(0)) };
  }
  const final = authentication.finish(conversation, payloadText(context.body));
  context.connection.user = authentication.username;
  return { conversationId: conversation.id, done: true, payload: new Binary(Buffer.from(final)) };
}

function needSession(context: CommandContext): {
  session: NonNullable<CommandContext['session']>;
  number: bigint;
} {
  const { session, body } = context;
  const { txnNumber } = body;
  if (!session || !isNumeric(txnNumber) || body['autocommit'] !== false) {
    throw new ServerError('InvalidOptions', `${context.name} must be run within a transaction`);
  }
  return { session, number: toBigInt(txnNumber) };
}

async function commitTransaction(context: CommandContext): Promise<Doc> {
  const { session, number } = needSession(context);
  await context.server.sessions.commit(session, number);
  return {};
}

function abortTransaction(context: CommandContext): Doc {
  const { session, number } = needSession(context);
  context.server.sessions.abortNumber(session, number);
  return {};
}

function endSessions(context: CommandContext): Doc {
  const ids = context.body[context.name];
  if (!Array.isArray(ids))
    throw new ServerError(
      'TypeMismatch',
      `BSON field '${context.name}' is the wrong type, expected type 'array'`,
    );
  context.server.sessions.end(ids as unknown[]);
  return {};
}

function startSession(): Doc {
  return {
    id: { id: new Binary(Buffer.from(crypto.getRandomValues(new Uint8Array(16))), Binary.SUBTYPE_UUID) },
    timeoutMinutes: SESSION_MINUTES,
  };
}

function buildInfo(): Doc {
  return {
    version: MONGODB_VERSION,
    gitVersion: 'embedded-mongo',
    modules: ['embedded-mongo'],
    allocator: 'system',
    javascriptEngine: 'none',
    sysInfo: 'deprecated',
    versionArray: [...MONGODB_VERSION.split('.').map(Number), 0],
    bits: 64,
    debug: false,
    maxBsonObjectSize: MAX_DOCUMENT_BYTES,
    storageEngines: ['lmdb'],
  };
}

function serverStatus(context: CommandContext): Doc {
  const { server } = context;
  const uptime = (Date.now() - server.startedAt) / 1000;
  const memory = process.memoryUsage();
  return {
    host: hostname(),
    version: MONGODB_VERSION,
    process: 'embedded-mongo',
    pid: Long.fromNumber(process.pid),
    uptime,
    uptimeMillis: Long.fromNumber(Math.floor(uptime * 1000)),
    localTime: new Date(),
    mem: {
      bits: 64,
      resident: Math.floor(memory.rss / 1048576),
      virtual: Math.floor(memory.heapTotal / 1048576),
    },
    opcounters: { ...server.counters },
    logicalSessionRecordCache: { activeSessionsCount: server.sessions.size },
    metrics: { cursor: { open: { total: Long.fromNumber(server.cursors.size) } } },
    repl: {
      setName: SET_NAME,
      isWritablePrimary: true,
      hosts: [context.connection.address],
      me: context.connection.address,
    },
    storageEngine: { name: 'lmdb', persistent: true },
  };
}

function hostInfo(): Doc {
  return {
    system: {
      currentTime: new Date(),
      hostname: hostname(),
      cpuAddrSize: 64,
      memSizeMB: Long.fromNumber(Math.floor(totalmem() / 1048576)),
      numCores: cpus().length,
      cpuArch: arch(),
    },
    os: { type: platform(), name: platform(), version: release() },
    extra: {},
  };
}

function getParameter(context: CommandContext): Doc {
  const known: Doc = {
    featureCompatibilityVersion: { version: '8.0' },
    authenticationMechanisms: ['SCRAM-SHA-256'],
    transactionLifetimeLimitSeconds: 60,
  };
  if (context.body['getParameter'] === '*') return known;
  const found = Object.entries(known).filter(([name]) => name in context.body);
  if (found.length === 0) throw new ServerError('InvalidOptions', 'no option found to get');
  return Object.fromEntries(found);
}

function connectionStatus(context: CommandContext): Doc {
  const { user } = context.connection;
  return {
    authInfo: {
      authenticatedUsers: user === undefined ? [] : [{ user, db: 'admin' }],
      authenticatedUserRoles: user === undefined ? [] : [{ role: 'root', db: 'admin' }],
      ...(isTruthy(context.body['showPrivileges']) ? { authenticatedUserPrivileges: [] } : {}),
    },
  };
}

function replSetGetStatus(context: CommandContext): Doc {
  const name = context.connection.address;
  return {
    set: SET_NAME,
    date: new Date(),
    myState: 1,
    members: [{ _id: 0, name, health: 1, state: 1, stateStr: 'PRIMARY', self: true }],
  };
}

function refused(context: CommandContext): Doc {
  throw new ServerError(
    'CommandNotSupported',
    `${context.name} is not supported: this server does not run JavaScript`,
  );
}

/** Handshake, authentication, sessions, transactions and what tools ask a server about itself. */
export const serverCommands: CommandTable = {
  hello,
  isMaster: hello,
  ismaster: hello,
  ping: () => ({}),
  buildInfo,
  buildinfo: buildInfo,
  saslStart,
  saslContinue,
  logout: (context) => {
    context.connection.user = undefined;
    return {};
  },
  endSessions,
  killSessions: endSessions,
  refreshSessions: (context) => {
    const ids = context.body['refreshSessions'];
    for (const lsid of Array.isArray(ids) ? (ids as unknown[]) : []) context.server.sessions.of({ lsid });
    return {};
  },
  startSession,
  commitTransaction,
  abortTransaction,
  serverStatus,
  hostInfo,
  getParameter,
  connectionStatus,
  replSetGetStatus,
  replSetGetConfig: (context) => ({
    config: {
      _id: SET_NAME,
      version: 1,
      members: [{ _id: 0, host: context.connection.address }],
      settings: { replicaSetId: processId },
    },
  }),
  getLog: (context) =>
    context.body['getLog'] === '*'
      ? { names: ['global', 'startupWarnings'] }
      : { totalLinesWritten: 0, log: [] },
  getCmdLineOpts: () => ({ argv: [], parsed: {} }),
  currentOp: () => ({ inprog: [] }),
  whatsmyuri: (context) => ({ you: context.connection.address }),
  listCommands: () => ({ commands: {} }),
  mapReduce: refused,
  mapreduce: refused,
};
