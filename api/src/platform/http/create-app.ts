import compression from 'compression';
import type { Express } from 'express';
import express from 'express';
import { AppError } from '../app-error.js';
import type { Config } from '../config/config.js';
import type { Logger } from '../observability/logger.js';
import type { AdapterOptions } from './adapter.js';
import { adapt, addressOf, methodNotAllowed } from './adapter.js';
import { apiDocsAssets } from './api-docs.js';
import { FailurePages } from './failure-page.js';
import { securityHeaders } from './headers.js';
import { problemMiddleware } from './problem.js';
import { requestLog } from './request-log.js';
import type { Route } from './route.js';
import { staticClient } from './static-client.js';

interface AppOptions extends AdapterOptions {
  readonly config: Pick<Config, 'trustProxy' | 'baseUrl'>;
  readonly log: Logger;
  readonly routes: readonly Route[];
  /** Where the built interface lies; without it the service answers the API alone. */
  readonly clientFolder: string | null;
  /** Marks the calls of the process to itself (request-log.ts). */
  readonly ownKey?: string;
}

/** The Express application: one chain for everything, the adapter for every endpoint. */
export function createApp(options: AppOptions): Express {
  const { config, log, routes, clientFolder } = options;
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('query parser', 'simple');
  app.set('case sensitive routing', true);
  app.set('trust proxy', config.trustProxy);

  app.use(requestLog(log, options.ownKey));
  app.use(securityHeaders(config.baseUrl));
  app.use(
    compression({
      // Where a secret stands beside what others can choose, its length must not tell anything.
      filter: (request, response) =>
        !request.path.startsWith('/api/v1/auth/') && compression.filter(request, response),
    }),
  );

  const methods = new Map<string, string[]>();
  for (const route of [...routes].sort(bySpecificity)) {
    const address = addressOf(route.endpoint);
    const method = String(route.endpoint.method);
    const known = methods.get(address) ?? [];
    if (known.includes(method)) throw new Error(`${method} ${address} is answered twice`);
    methods.set(address, [...known, method]);
    app[VERBS[method as keyof typeof VERBS]](address, adapt(route, options));
  }
  for (const [address, allowed] of methods) app.route(address).all(methodNotAllowed(allowed));

  app.use('/api/docs', apiDocsAssets());
  app.use('/api', notFound);
  const client = clientFolder === null ? null : staticClient(clientFolder);
  if (client) app.use(client);
  app.use(notFound);
  app.use(problemMiddleware(log, new FailurePages(routes, log)));
  return app;
}

const VERBS = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'delete' } as const;

/** `/subscribers/imports` before `/subscribers/:id`: a word wins over a parameter. */
function bySpecificity(one: Route, other: Route): number {
  const key = (route: Route) =>
    addressOf(route.endpoint)
      .split('/')
      .map((segment) => (segment.startsWith(':') ? `~${segment}` : segment))
      .join('/');
  return key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0;
}

const notFound = () => {
  throw new AppError('not-found', { detail: 'There is nothing at this address.' });
};
