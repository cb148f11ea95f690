import { StubResponse } from './stub-response.js';

export interface StubbedCall {
  readonly method: string;
  /** Without `/api/v1`. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly headers: Headers;
}

/** An answer other than 200 with this body. */
export class Answer {
  constructor(
    readonly status: number,
    readonly body?: unknown,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {}
}

/** The API says no: `problem(422, 'rule-broken', { rule: 'RH9' })`. */
export function problem(status: number, code: string, more: Readonly<Record<string, unknown>> = {}): Answer {
  const body = { type: `urn:altavoz:${code}`, title: code, status, code, ...more };
  return new Answer(status, body, { 'content-type': 'application/problem+json' });
}

/** Nobody answers. */
export const NO_ANSWER = Symbol('no answer');

type Handler = (call: StubbedCall) => unknown;

/** `'GET /campaigns/:campaignId/budget'` → the body, an `Answer`, `NO_ANSWER`, or a function of the call. */
export type StubbedRoutes = Readonly<Record<string, unknown>>;

export interface StubbedApi {
  readonly calls: readonly StubbedCall[];
  /** Calls of one route, by its name. */
  readonly callsOf: (name: string) => readonly StubbedCall[];
  /** Adds or replaces answers. */
  readonly answer: (routes: StubbedRoutes) => void;
}

interface Route {
  readonly method: string;
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly answer: unknown;
}

function routeOf(name: string, answer: unknown): Route {
  const [method = '', path = ''] = name.split(' ');
  const names = [...path.matchAll(/:([A-Za-z]+)/g)].map((match) => match[1] ?? '');
  const pattern = new RegExp(`^${path.replace(/:[A-Za-z]+/g, '([^/]+)')}$`);
  return { method, pattern, names, answer };
}

const isHandler = (answer: unknown): answer is Handler => typeof answer === 'function';

function respond(answer: unknown): StubResponse {
  if (answer === NO_ANSWER) throw new TypeError('Failed to fetch');
  if (answer instanceof Answer) {
    const headers = { 'content-type': 'application/json', ...answer.headers };
    const content = answer.body === undefined ? '' : JSON.stringify(answer.body);
    return new StubResponse(content, { status: answer.status, headers });
  }
  if (answer === undefined) return new StubResponse('', { status: 204 });
  return new StubResponse(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } });
}

/** JSON, or the fields of a form with its file. */
function bodyOf(body: unknown): unknown {
  if (typeof body === 'string') return JSON.parse(body);
  return body instanceof FormData ? Object.fromEntries(body.entries()) : undefined;
}

/** Answers `fetch` in a test. A call without an answer is a 501 that names it, so that the test shows what it lacks. */
export function stubApi(routes: StubbedRoutes): StubbedApi {
  const calls: StubbedCall[] = [];
  const table = new Map<string, Route>();
  const add = (more: StubbedRoutes): void => {
    for (const [name, answer] of Object.entries(more)) table.set(name, routeOf(name, answer));
  };
  add(routes);

  globalThis.fetch = async (input, init) => {
    const address = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
    const url = new URL(address, 'http://altavoz.test');
    const path = url.pathname.replace(/^\/api\/v1/, '');
    const method = init?.method ?? 'GET';
    // The most exact route wins: `/campaigns/:id/today` before `/campaigns/:id/:room`.
    const [route] = [...table.values()]
      .filter((one) => one.method === method && one.pattern.test(path))
      .sort((one, other) => one.names.length - other.names.length);
    const values = route?.pattern.exec(path)?.slice(1).map(decodeURIComponent) ?? [];
    const call: StubbedCall = {
      method,
      path,
      params: Object.fromEntries(route?.names.map((name, index) => [name, values[index] ?? '']) ?? []),
      query: url.searchParams,
      body: bodyOf(init?.body),
      headers: new Headers(init?.headers),
    };
    calls.push(call);
    if (init?.signal?.aborted === true) throw init.signal.reason;
    if (route === undefined) {
      // eslint-disable-next-line no-console -- the test must say what it lacks
      console.error(`No answer for ${method} ${path}`);
      return respond(problem(501, 'internal-error', { detail: `${method} ${path}` }));
    }
    return respond(isHandler(route.answer) ? await route.answer(call) : route.answer);
  };

  return {
    calls,
    callsOf: (name) => {
      const { method, pattern } = routeOf(name, undefined);
      return calls.filter((call) => call.method === method && pattern.test(call.path));
    },
    answer: add,
  };
}
