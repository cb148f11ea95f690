import type { AnyEndpoint, InputOf, NameOf, OutputOf } from '@altavoz/contracts/endpoint';
import { csrfToken, setCsrfToken } from './csrf-token.js';
import { ApiProblem, OfflineError, problemFrom } from './problem.js';

const BASE = '/api/v1';

interface CallSettings {
  /** The version we saw; sent as `If-Match`, so that nobody's change is overwritten unseen. */
  version?: number | undefined;
  /** Repeating the call with the same key does nothing twice. */
  idempotencyKey?: string | undefined;
  /** For endpoints that take a file; the body's fields go beside it. */
  file?: File | undefined;
  signal?: AbortSignal | undefined;
}

/** What a call of this endpoint takes: its params, query and body, plus version, key and signal. */
export type CallOptions<E extends AnyEndpoint> = InputOf<E> & CallSettings;

/** The options may be left out only when the endpoint asks for nothing. */
type Arguments<E extends AnyEndpoint> =
  object extends CallOptions<E> ? [options?: CallOptions<E>] : [options: CallOptions<E>];

interface Request extends CallSettings {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
}

type Scalar = string | number | boolean;

const isScalar = (value: unknown): value is Scalar => ['string', 'number', 'boolean'].includes(typeof value);

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

function fillPath(path: string, params: unknown): string {
  const values = new Map(entriesOf(params));
  return path.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const value = values.get(name);
    if (!isScalar(value)) throw new TypeError(`${path} needs the parameter ${name}`);
    return encodeURIComponent(value);
  });
}

/** Lists are repeated keys; what is undefined or null is left out. */
function queryString(query: unknown): string {
  const search = new URLSearchParams();
  for (const [name, value] of entriesOf(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (isScalar(one)) search.append(name, String(one));
    }
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

/** The address of a call, for links and downloads: `urlOf<typeof getX>('GET /x/:id', { params })`. */
export function urlOf<E extends AnyEndpoint>(name: NameOf<E>, ...[options]: Arguments<E>): string {
  const request: Request = options ?? {};
  const path = name.slice(name.indexOf(' ') + 1);
  return BASE + fillPath(path, request.params) + queryString(request.query);
}

function headersOf(method: string, request: Request): Headers {
  const headers = new Headers({ accept: 'application/json, application/problem+json' });
  // The browser says the type of a form itself, with its boundary.
  if (request.body !== undefined && request.file === undefined)
    headers.set('content-type', 'application/json');
  if (request.version !== undefined) headers.set('if-match', `"${request.version}"`);
  if (request.idempotencyKey !== undefined) headers.set('idempotency-key', request.idempotencyKey);
  const token = csrfToken();
  if (method !== 'GET' && token !== undefined) headers.set('x-csrf-token', token);
  return headers;
}

function contentOf({ body, file }: Request): string | FormData {
  if (file === undefined) return JSON.stringify(body);
  const form = new FormData();
  for (const [name, value] of entriesOf(body)) if (isScalar(value)) form.append(name, String(value));
  form.append('file', file);
  return form;
}

async function send(method: string, url: string, request: Request): Promise<Response> {
  try {
    return await fetch(url, {
      method,
      headers: headersOf(method, request),
      credentials: 'same-origin',
      ...(request.body === undefined ? {} : { body: contentOf(request) }),
      ...(request.signal === undefined ? {} : { signal: request.signal }),
    });
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw new OfflineError('The service did not answer', { cause: error });
  }
}

/** A session renewed in another tab has a new token: ask for it. */
async function renewCsrfToken(): Promise<boolean> {
  const response = await send('GET', `${BASE}/auth/me`, {});
  if (!response.ok) return false;
  const body: unknown = await response.json();
  const fresh = new Map(entriesOf(body)).get('csrfToken');
  if (typeof fresh !== 'string') return false;
  setCsrfToken(fresh);
  return true;
}

async function sendOrThrow(method: string, url: string, request: Request): Promise<Response> {
  const response = await send(method, url, request);
  if (response.ok) return response;
  const problem = await problemFrom(response);
  if (problem.code === 'invalid-csrf-token' && (await renewCsrfToken())) {
    const second = await send(method, url, request);
    if (second.ok) return second;
    throw await problemFrom(second);
  }
  throw problem;
}

async function bodyOf(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  const type = response.headers.get('content-type') ?? '';
  if (/\bjson\b/.test(type)) return response.json();
  if (type.startsWith('text/')) return response.text();
  throw new ApiProblem({
    status: response.status,
    code: 'unreadable-answer',
    title: `Unexpected ${type || 'answer'}`,
  });
}

/**
 * Calls one endpoint of the API: `call<typeof moveTactic>('POST /campaigns/:campaignId/tactics/:tacticId/move', …)`.
 * The endpoint comes in as a type only, so that no schema reaches the browser; a name that is not the endpoint's does
 * not compile. Fails with `ApiProblem` (the API said no) or `OfflineError` (nobody answered).
 */
export async function call<E extends AnyEndpoint>(
  name: NameOf<E>,
  ...args: Arguments<E>
): Promise<OutputOf<E>> {
  const method = name.slice(0, name.indexOf(' '));
  const request: Request = args[0] ?? {};
  const response = await sendOrThrow(method, urlOf<E>(name, ...args), request);
  // The API checks its answers against the endpoint's schema in its own tests.
  return (await bodyOf(response)) as OutputOf<E>;
}
