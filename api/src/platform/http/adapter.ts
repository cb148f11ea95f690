import type { AnyEndpoint } from '@altavoz/contracts/endpoint';
import type { Request, RequestHandler, Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../app-error.js';
import type { Clock } from '../clock.js';
import type { Database } from '../db/database.js';
import type { Metrics } from '../observability/metrics.js';
import { authorize } from '../security/authorize.js';
import type { BearerTokens } from '../security/bearer.js';
import { bearerActor, bearerOf } from '../security/bearer.js';
import { limiter } from '../security/limits.js';
import { actorOf, assertCsrf, assertSameOrigin, sessionControl } from '../security/session.js';
import { jsonOf, RawAnswer } from './answer.js';
import { readBody, receivedBody } from './body.js';
import { noteFields, noteRoute } from './failure-page.js';
import type { StoredAnswer } from './idempotency.js';
import { once } from './idempotency.js';
import { parseIfMatch, parseInput } from './input.js';
import { requestIdOf } from './request-log.js';
import { runMiddleware } from './middleware.js';
import { languageOf } from './request-language.js';
import { assertShape } from './response-shape.js';
import type { RequestContext, Route } from './route.js';
import type { IncomingFile } from './upload.js';
import { readUpload } from './upload.js';

export interface AdapterOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly metrics: Metrics;
  readonly sessions: RequestHandler;
  /** Who calls with a token instead of a session. */
  readonly bearers: BearerTokens;
  readonly baseUrl: string;
  /** Checks every answer against its schema; in tests. */
  readonly checkResponses: boolean;
  readonly limits: boolean;
  /** Where files of requests lie until they are dealt with. */
  readonly incomingFolder: string;
}

const SAFE = new Set(['GET', 'HEAD']);

/** Where an endpoint is reached. */
export function addressOf(endpoint: AnyEndpoint): string {
  return endpoint.base === 'root' ? String(endpoint.path) : `/api/v1${String(endpoint.path)}`;
}

/** The only copy of: who is it, may they, what do they say, run, answer. */
export function adapt(route: Route, options: AdapterOptions): RequestHandler {
  const { endpoint } = route;
  const address = addressOf(endpoint);
  const limiters = (options.limits ? (route.limits ?? []) : []).map((limit, index) =>
    limiter(options.database, `${String(endpoint.method)} ${address} ${index}`, limit),
  );
  const needsSession = endpoint.access !== 'anyone' || endpoint.base !== 'root';

  return async (request, response) => {
    observe(request, response, address, options.metrics);
    noteRoute(request, route);
    // Figures must still be read when the database is away; then nobody is signed in.
    const known = needsSession || (route.session === true && options.database.reachable);
    const bearer = known && takesBearer(route) ? bearerOf(request) : null;
    const withSession = known && bearer === null;
    if (known) await options.database.assertReachable();
    if (withSession) await runMiddleware(options.sessions, request, response);
    const requestId = requestIdOf(request);
    const actor = withSession
      ? actorOf(request, options.clock, requestId)
      : await bearerActor(bearer, options.bearers, requestId, response);
    response.locals.userId = actor?.userId;
    authorize(endpoint, actor);
    // No page of another site can send a token, so nothing else has to prove where the call comes from.
    if (bearer === null) guard(endpoint, request, options.baseUrl);

    if (!endpoint.upload) {
      await respond(await readBody(endpoint, request, response), null);
      return;
    }
    const upload = await readUpload(request, response, options.incomingFolder, endpoint.upload);
    try {
      await respond(upload.body, upload.file);
    } finally {
      await upload.discard();
    }

    async function respond(body: unknown, file: IncomingFile | null): Promise<void> {
      noteFields(request, body);
      // What limits count by is what was said, whatever type it came in.
      request.body = body;
      for (const limit of limiters) await runMiddleware(limit, request, response);
      const version = endpoint.ifMatch ? parseIfMatch(request.get('if-match')) : null;
      const input = parseInput(endpoint, { params: { ...request.params }, query: request.query, body });
      if (file?.size === 0) throw noFile();

      const run = () =>
        route.run({
          ...(input as { params: never; query: never; body: never }),
          actor,
          context: contextOf(request, options.clock, withSession),
          get version() {
            if (version === null) throw new Error(`${address} takes no If-Match: its contract needs ifMatch`);
            return version;
          },
          get file() {
            if (file === null) throw new Error(`${address} takes no file: its contract needs upload`);
            return file;
          },
        });
      const key = endpoint.idempotent ? request.get('idempotency-key') : undefined;
      if (key === undefined) return answer(endpoint, await run(), request, response, options);
      const said = file ? { body, sha256: file.sha256 } : body;
      const call = { key, actor, address: `${request.method} ${request.originalUrl}`, body: said };
      const stored = await once(options.database, call, async () => render(endpoint, await run(), options));
      sendJson(response, stored);
    }
  };
}

function noFile(): AppError {
  return new AppError('invalid-input', {
    errors: [{ path: 'body.file', code: 'required', message: 'must be a file that is not empty' }],
  });
}

/** Who is nobody to a call needs no token; figures are read by programs as well as by administrators. */
function takesBearer({ endpoint, session }: Route): boolean {
  return endpoint.access !== 'anyone' || session === true;
}

/** Cross-site requests: a session needs its token; without one, a call in JSON must come from our own pages. */
function guard(endpoint: AnyEndpoint, request: Request, baseUrl: string): void {
  if (SAFE.has(request.method)) return;
  if (endpoint.access !== 'anyone') assertCsrf(request);
  // Forms for people outside are posted by mail programs as well (RFC 8058); they carry a token of their own.
  else if (!endpoint.consumes) assertSameOrigin(request, baseUrl);
}

function contextOf(request: Request, clock: Clock, withSession: boolean): RequestContext {
  return {
    requestId: requestIdOf(request),
    ip: request.ip ?? '',
    language: languageOf(request),
    userAgent: (request.get('user-agent') ?? '').slice(0, 200),
    ahead: isAhead(request),
    signed: {
      timestamp: request.get('x-altavoz-timestamp') ?? null,
      signature: request.get('x-altavoz-signature') ?? null,
      body: receivedBody(request),
    },
    local: isLoopback(request.socket.remoteAddress) && request.get('x-forwarded-for') === undefined,
    get session() {
      if (!withSession) throw new Error('This page has no session');
      return sessionControl(request, clock);
    },
  };
}

/** What browsers and mail programs say when they fetch what nobody asked for yet. */
function isAhead(request: Request): boolean {
  const purpose = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].map((name) => request.get(name) ?? '');
  return request.method === 'HEAD' || /prefetch|preview|prerender/i.test(purpose.join(' '));
}

function isLoopback(address: string | undefined): boolean {
  return address !== undefined && /^(127\.|::1$|::ffff:127\.)/.test(address);
}

async function answer(
  endpoint: AnyEndpoint,
  value: unknown,
  request: Request,
  response: Response,
  options: AdapterOptions,
): Promise<void> {
  if (value instanceof RawAnswer) {
    for (const [name, content] of Object.entries(value.headers)) response.setHeader(name, content);
    if (!response.hasHeader('cache-control')) response.setHeader('Cache-Control', 'no-store');
    if (endpoint.etag && matches(request.get('if-none-match'), value.headers['etag'] ?? '')) {
      response.status(304).end();
      return;
    }
    response.status(value.status ?? endpoint.status).type(value.type);
    if (value.body instanceof Readable) await sendStream(value.body, request, response);
    else response.end(value.body);
    return;
  }
  if (endpoint.etag && typeof value === 'object' && value !== null) {
    const { bytes, tag } = jsonOf(value, () => render(endpoint, value, options).body ?? '');
    response.setHeader('ETag', tag);
    response.setHeader('Cache-Control', 'private, no-cache');
    if (matches(request.get('if-none-match'), tag)) response.status(304).end();
    else sendBytes(response.status(endpoint.status), bytes);
    return;
  }
  const version = versionOf(value);
  if (version !== null) response.setHeader('ETag', `"${version}"`);
  sendJson(response, render(endpoint, value, options));
}

async function sendStream(body: Readable, request: Request, response: Response): Promise<void> {
  if (request.method === 'HEAD') {
    body.destroy();
    response.end();
    return;
  }
  try {
    await pipeline(body, response);
  } catch (error) {
    // Who asked has gone; nothing is wrong with us.
    if (!request.socket.destroyed || !isPrematureClose(error)) throw error;
  }
}

function isPrematureClose(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_STREAM_PREMATURE_CLOSE'
  );
}

function render(endpoint: AnyEndpoint, value: unknown, options: AdapterOptions): StoredAnswer {
  if (!endpoint.response) return { status: endpoint.status, body: null };
  const body = JSON.stringify(value);
  if (options.checkResponses) assertShape(endpoint, body);
  return { status: endpoint.status, body };
}

function sendJson(response: Response, { status, body }: StoredAnswer): void {
  if (!response.hasHeader('cache-control')) response.setHeader('Cache-Control', 'no-store');
  response.status(status);
  if (body === null) {
    response.end();
    return;
  }
  sendBytes(response, Buffer.from(body));
}

function sendBytes(response: Response, bytes: Buffer): void {
  response.type('application/json').setHeader('Content-Length', bytes.length).end(bytes);
}

/** The version of one resource doubles as its tag, ready for If-Match. */
function versionOf(value: unknown): number | null {
  return typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    typeof value.version === 'number'
    ? value.version
    : null;
}

function matches(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header
    .split(',')
    .some((candidate) => candidate.trim().replace(/^W\//, '') === tag || candidate.trim() === '*');
}

function observe(request: Request, response: Response, address: string, metrics: Metrics): void {
  const begun = performance.now();
  response.locals.route = `${request.method} ${address}`;
  response.once('close', () => {
    metrics.observeRequest(request.method, address, response.statusCode, (performance.now() - begun) / 1000);
  });
}

export function methodNotAllowed(methods: readonly string[]): RequestHandler {
  return (_request, response) => {
    response.setHeader('Allow', methods.join(', '));
    throw new AppError('method-not-allowed');
  };
}
