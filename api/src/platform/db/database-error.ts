import mongoose from 'mongoose';
import { AppError } from '../app-error.js';

const RETRY_AFTER_SECONDS = 2;

/** Codes of a server that is stopping, stepping down or starting. */
const AWAY_CODES = new Set([11600, 11602, 10107, 13435, 13436, 189, 91, 7, 6, 89, 9001]);
const AWAY_NAMES = new Set([
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoServerSelectionError',
  'MongoNotConnectedError',
  'MongoTopologyClosedError',
  'MongoPoolClearedError',
  'MongoPoolClosedError',
  'MongoWaitQueueTimeoutError',
  'MongoExpiredSessionError',
  'MongooseServerSelectionError',
  'DisconnectedError',
]);

/** What the operating system says about a connection that is gone or cannot be made. */
const SOCKET_CODES = new Set(['EPIPE', 'ECONNRESET', 'ECONNREFUSED', 'ECONNABORTED', 'ENOENT', 'ETIMEDOUT']);

export function unavailable(cause?: unknown): AppError {
  return new AppError('unavailable', { retryAfterSeconds: RETRY_AFTER_SECONDS, cause });
}

/** True when the database cannot be reached, rather than having refused something. */
function isUnavailable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name, message, code, cause, errorResponse }: ErrorShape = error;
  if (name !== undefined && AWAY_NAMES.has(name)) return true;
  if (typeof code === 'number' && name === 'MongoServerError') return AWAY_CODES.has(code);
  if (isSocketError(error)) return true;
  if (name === 'MongooseError' && /buffer|initial connection|not connected/i.test(message ?? '')) return true;
  // A bulk write wraps what happened to its connection.
  return isUnavailable(errorResponse) || isUnavailable(cause);
}

/** True for what the operating system says of a connection, before the driver has put it into words of its own. */
export function isSocketError(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  return typeof error.code === 'string' && SOCKET_CODES.has(error.code);
}

interface ErrorShape {
  name?: string;
  message?: string;
  code?: unknown;
  cause?: unknown;
  errorResponse?: unknown;
}

export function isDuplicateKey(error: unknown): error is Error & { keyPattern?: Record<string, unknown> } {
  return error instanceof Error && 'code' in error && error.code === 11000;
}

/** True when rows were refused for no other reason than that they are there already; the others of the same call are in. */
export function isOnlyDuplicates(error: unknown): boolean {
  if (!(error instanceof mongoose.mongo.MongoBulkWriteError)) return false;
  const refused = [error.writeErrors].flat();
  return refused.length > 0 && refused.every(({ code }) => code === 11000);
}

export function hasLabel(error: unknown, label: string): boolean {
  return error instanceof mongoose.mongo.MongoError && error.hasErrorLabel(label);
}

/** What a failed call to the database means to whoever asked; anything unforeseen stays as it is. */
export function translateDatabaseError(error: unknown): unknown {
  if (error instanceof AppError) return error;
  if (error instanceof Error && error.cause instanceof AppError) return error.cause;
  if (isDuplicateKey(error)) {
    const fields = Object.keys(error.keyPattern ?? {}).filter((field) => field !== 'organizationId');
    return new AppError('duplicate', {
      cause: error,
      errors: fields.map((path) => ({
        path,
        code: 'duplicate',
        message: 'there is one with this value already',
      })),
    });
  }
  return isUnavailable(error) ? unavailable(error) : error;
}
