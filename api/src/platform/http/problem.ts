import type { ErrorCode, Problem } from '@altavoz/contracts/errors';
import { ERRORS } from '@altavoz/contracts/errors';
import type { ErrorRequestHandler, Response } from 'express';
import { AppError } from '../app-error.js';
import { translateDatabaseError } from '../db/database-error.js';
import { requestIdOf } from './request-log.js';
import type { Logger } from '../observability/logger.js';
import type { FailurePages } from './failure-page.js';

/** What the parsers of Express and the router throw, by their `type` or status. */
const PARSER_ERRORS: Readonly<Record<string, ErrorCode>> = {
  'entity.parse.failed': 'malformed-request',
  'entity.too.large': 'too-large',
  'parameters.too.many': 'too-large',
  'request.size.invalid': 'malformed-request',
  'request.aborted': 'malformed-request',
  'encoding.unsupported': 'unsupported-media-type',
  'charset.unsupported': 'unsupported-media-type',
};

/** Whatever was thrown, as an error of the registry. */
function toAppError(error: unknown): AppError {
  const translated = translateDatabaseError(error);
  if (translated instanceof AppError) return translated;
  const { type, status } = shapeOf(translated);
  const code = type === undefined ? undefined : PARSER_ERRORS[type];
  if (code) return new AppError(code, { cause: error });
  if (translated instanceof URIError || status === 400)
    return new AppError('malformed-request', { cause: error });
  return new AppError('internal-error', { cause: error });
}

function shapeOf(error: unknown): { type?: string; status?: number } {
  if (typeof error !== 'object' || error === null) return {};
  return {
    ...('type' in error && typeof error.type === 'string' ? { type: error.type } : {}),
    ...('status' in error && typeof error.status === 'number' ? { status: error.status } : {}),
  };
}

/** RFC 9457. */
function problemOf(error: AppError, requestId?: string): Problem {
  const { title, status } = ERRORS[error.code];
  const { detail, rule, errors, current } = error.details;
  return {
    type: `urn:altavoz:error:${error.code}`,
    title,
    status,
    code: error.code,
    ...(detail === undefined ? {} : { detail }),
    ...(rule === undefined ? {} : { rule }),
    ...(errors === undefined ? {} : { errors: [...errors] }),
    ...(current === undefined ? {} : { current }),
    ...(requestId === undefined ? {} : { requestId }),
  };
}

function sendProblem(response: Response, error: AppError, requestId?: string): void {
  send(response, error, 'application/problem+json', JSON.stringify(problemOf(error, requestId)));
}

function send(response: Response, error: AppError, type: string, body: string): void {
  const retryAfter = error.details.retryAfterSeconds;
  if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter));
  response.setHeader('Cache-Control', 'no-store');
  response.removeHeader('ETag');
  response.removeHeader('Content-Disposition');
  response.status(error.status).type(type).end(body);
}

/** The one place where an error becomes an answer. What was not foreseen is logged with its cause. */
export function problemMiddleware(log: Logger, pages: FailurePages): ErrorRequestHandler {
  return async (thrown: unknown, request, response, next) => {
    const error = toAppError(thrown);
    const requestId = requestIdOf(request);
    if (error.status >= 500) {
      const level = error.code === 'unavailable' ? 'warn' : 'error';
      log[level]({ requestId, code: error.code, err: error.details.cause ?? error }, error.message);
    }
    // Half an answer cannot be taken back: Express closes the connection.
    if (response.headersSent) {
      next(thrown);
      return;
    }
    const page = await pages.of(error, request);
    if (page === null) sendProblem(response, error, requestId);
    else send(response, error, 'text/html; charset=utf-8', page);
  };
}
