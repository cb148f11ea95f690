import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import { pinoHttp } from 'pino-http';
import type { Logger } from '../observability/logger.js';

const QUIET = new Set(['GET /healthz', 'GET /readyz', 'GET /metrics']);

/** Carries the key of this process: calls it makes to itself are nothing to tell. */
export const OWN_HEADER = 'x-altavoz-own';

/**
 * One line a request: what was called, by whom, how it ended. The address is logged as its route says it, because a
 * real one may hold tokens and names; no header, no query, no body.
 */
export function requestLog(log: Logger, ownKey?: string): RequestHandler {
  const isQuiet = (response: Response) =>
    QUIET.has(String(response.locals.route)) ||
    (ownKey !== undefined && response.req.get(OWN_HEADER) === ownKey);
  const middleware = pinoHttp<Parameters<RequestHandler>[0], Response>({
    logger: log,
    genReqId: (_request, response) => {
      const id = randomUUID();
      response.setHeader('X-Request-Id', id);
      return id;
    },
    customLogLevel: (_request, response, error) => {
      if (response.statusCode === 503) return 'warn';
      if (error || response.statusCode >= 500) return 'error';
      return isQuiet(response) ? 'debug' : 'info';
    },
    serializers: {
      req: () => undefined,
      res: () => undefined,
      err: () => undefined,
    },
    wrapSerializers: false,
    quietReqLogger: true,
    customAttributeKeys: { reqId: 'requestId', responseTime: 'ms' },
    // Asked for at the beginning as well, when there is nothing to say yet.
    customProps: (request, response) =>
      response.writableEnded || response.destroyed ? outcome(request, response) : {},
    customSuccessMessage: () => 'answered',
    customErrorMessage: () => 'answered',
  });
  return (request, response, next) => {
    middleware(request, response);
    next();
  };
}

function outcome(request: Parameters<RequestHandler>[0], response: Response) {
  const { route, userId } = response.locals;
  return {
    route: typeof route === 'string' ? route : `${request.method} (other)`,
    status: response.statusCode,
    ...(typeof userId === 'string' ? { userId } : {}),
  };
}

/** As the log and the answer name the request. */
export function requestIdOf({ id }: { readonly id: unknown }): string {
  return typeof id === 'string' ? id : '';
}
