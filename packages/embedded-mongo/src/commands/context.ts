import { isDoc, isNumeric, toInteger, toNumber, type Doc } from '../bson/values.js';
import { ServerError } from '../errors.js';
import { parseCollation, type Collation } from '../query/collation.js';
import type { Deadline } from '../query/execute.js';
import type { Collection } from '../storage/collection.js';
import type { Engine } from '../storage/engine.js';
import type { View } from '../storage/view.js';
import type { Authentication, Conversation } from '../auth/authentication.js';
import type { Sessions, Session } from '../transactions/sessions.js';
import type { Transaction } from '../transactions/transaction.js';
import type { ChangeLog } from '../storage/change-log.js';
import type { Cursors } from './cursors.js';

/** What all commands of a server share. */
export interface ServerState {
  readonly engine: Engine;
  readonly sessions: Sessions;
  readonly cursors: Cursors;
  readonly changes: ChangeLog;
  readonly authentication: Authentication | undefined;
  readonly startedAt: number;
  readonly counters: Record<'insert' | 'query' | 'update' | 'delete' | 'getmore' | 'command', number>;
}

/** What a connection remembers. */
export interface ConnectionState {
  readonly id: number;
  user: string | undefined;
  conversation: Conversation | undefined;
  /** The address the client used, which `hello` must repeat. */
  readonly address: string;
}

/** One command being run. */
export interface CommandContext {
  readonly server: ServerState;
  readonly connection: ConnectionState;
  readonly name: string;
  readonly database: string;
  readonly body: Doc;
  readonly session: Session | undefined;
  readonly transaction: Transaction | undefined;
  /** Number of a retryable write. */
  readonly retryable: bigint | undefined;
  readonly deadline: Deadline;
}

/** A command: gives the fields of its reply; `ok: 1` is added. */
export type Handler = (context: CommandContext) => Doc | Promise<Doc>;

/** Commands by name. */
export type CommandTable = Readonly<Record<string, Handler>>;

/** The view a command reads from. */
export function viewOf(context: CommandContext): View {
  return context.server.engine.readView(context.transaction);
}

/** The namespace a command's first field names. */
export function namespaceOf(context: CommandContext): string {
  const name = context.body[context.name];
  if (typeof name !== 'string') {
    throw new ServerError('InvalidNamespace', `collection name has invalid type for command ${context.name}`);
  }
  if (name === '' || name.includes('\0'))
    throw new ServerError('InvalidNamespace', `Invalid namespace specified '${context.database}.${name}'`);
  return `${context.database}.${name}`;
}

/** The collection of a command, as its transaction sees it. */
export function collectionOf(context: CommandContext): Collection | undefined {
  return context.server.engine.find(namespaceOf(context), context.transaction);
}

/** A document option, or a refusal. */
export function docOption(body: Doc, key: string): Doc | undefined {
  const value = body[key];
  if (value === undefined || value === null) return undefined;
  if (isDoc(value)) return value;
  throw new ServerError('TypeMismatch', `BSON field '${key}' is the wrong type, expected type 'object'`);
}

/** A whole number option, or a refusal. */
export function numberOption(body: Doc, key: string): number | undefined {
  const value = body[key];
  if (value === undefined || value === null) return undefined;
  if (!isNumeric(value))
    throw new ServerError('TypeMismatch', `BSON field '${key}' is the wrong type, expected type 'number'`);
  const number = toInteger(value) ?? Math.trunc(toNumber(value));
  if (number < 0 && key !== 'limit' && key !== 'batchSize') {
    throw new ServerError(51024, `BSON field '${key}' value must be >= 0, actual value '${number}'`);
  }
  return number;
}

/** A text option, or a refusal. */
export function textOption(value: unknown, name: string): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  throw new ServerError('TypeMismatch', `BSON field '${name}' is the wrong type, expected type 'string'`);
}

/** A list of documents, or a refusal. */
export function docList(body: Doc, key: string, command: string): Doc[] {
  const value = body[key];
  if (value === undefined)
    throw new ServerError(40414, `BSON field '${command}.${key}' is missing but a required field`);
  if (!Array.isArray(value))
    throw new ServerError(
      'TypeMismatch',
      `BSON field '${command}.${key}' is the wrong type, expected type 'array'`,
    );
  return value.map((item: unknown) => {
    if (!isDoc(item))
      throw new ServerError('TypeMismatch', `BSON field '${command}.${key}' must hold objects`);
    return item;
  });
}

const collations = new WeakMap<Collection, { collation: Collation | undefined }>();

/** The collation of a command: its own, else the collection's. */
export function collationFor(body: Doc, collection: Collection | undefined): Collation | undefined {
  const given = body['collation'];
  if (given !== undefined && given !== null) return parseCollation(given);
  if (!collection) return undefined;
  let cached = collations.get(collection);
  if (!cached) {
    cached = { collation: parseCollation(collection.options['collation']) };
    collations.set(collection, cached);
  }
  return cached.collation;
}

/** The variables an expression of the command may use. */
export function variablesOf(
  context: CommandContext,
  letOption: unknown = context.body['let'],
): Record<string, unknown> {
  const variables: Record<string, unknown> = { NOW: context.server.engine.clock() };
  if (isDoc(letOption)) for (const [name, value] of Object.entries(letOption)) variables[name] = value;
  return variables;
}
