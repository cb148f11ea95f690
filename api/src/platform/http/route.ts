import type { AnyEndpoint, OutputOf, ParsedOf } from '@altavoz/contracts/endpoint';
import type { Language } from '@altavoz/domain/shared/language';
import type { Actor } from '../caller.js';
import type { SessionControl } from '../security/session.js';
import type { RawAnswer } from './answer.js';
import type { FailurePage } from './page-failure.js';
import type { IncomingFile } from './upload.js';

/** What is known about a request beside its input. */
export interface RequestContext {
  readonly requestId: string;
  readonly ip: string;
  readonly userAgent: string;
  /** Fetched before anybody looks: only the head, or ahead of time. */
  readonly ahead: boolean;
  /** What the address or the browser asks for; null when neither names a language of ours. */
  readonly language: Language | null;
  /** Beginning, ending and naming the session: for signing in and out. Not there on pages without session. */
  readonly session: SessionControl;
  /** What a program wrote above its call to show that it shares a secret with us, and the bytes that it signed. */
  readonly signed: {
    readonly timestamp: string | null;
    readonly signature: string | null;
    readonly body: Uint8Array;
  };
  /** From the same machine, not through a proxy. */
  readonly local: boolean;
}

export interface HandlerInput<E, A> {
  readonly params: ParsedOf<E>['params'];
  readonly query: ParsedOf<E>['query'];
  readonly body: ParsedOf<E>['body'];
  readonly actor: A;
  /** From `If-Match`; there on endpoints with `ifMatch`. */
  readonly version: number;
  /** What came in the field `file`; there on endpoints with `upload`. Gone when the request ends, unless moved. */
  readonly file: IncomingFile;
  readonly context: RequestContext;
}

/** Nothing or a page where the endpoint has no JSON answer, else what its schema says. */
export type Answer<E> = [OutputOf<E>] extends [undefined] ? RawAnswer | void : OutputOf<E>;

/** How often one caller may ask. */
export interface Limit {
  readonly max: number;
  readonly windowMs: number;
  /** Counts by address unless it names something else, like the account that is signed in to. */
  readonly key?: (body: unknown) => string | null;
  /** Only what failed counts. */
  readonly onlyFailed?: boolean;
}

export interface RouteOptions {
  readonly limits?: readonly Limit[];
  /** For pages of readers: what they see when something is wrong. */
  readonly failurePage?: FailurePage;
  /** The session is read even though anyone may call. */
  readonly session?: boolean;
}

export interface Route extends RouteOptions {
  readonly endpoint: AnyEndpoint;
  readonly run: (input: HandlerInput<AnyEndpoint, Actor | null>) => Promise<unknown>;
}

/** Joins an endpoint that needs a sign-in with what answers it. */
export function route<E extends AnyEndpoint>(
  endpoint: E,
  handler: (input: HandlerInput<E, Actor>) => Promise<Answer<E>>,
  options: RouteOptions = {},
): Route {
  if (endpoint.access === 'anyone')
    throw new Error(`${endpoint.method} ${endpoint.path} is public: use publicRoute`);
  return {
    ...options,
    endpoint,
    run: (input) => {
      if (!input.actor) throw new Error('An endpoint that needs a sign-in was reached without one');
      return handler(bound<E, Actor>(input, input.actor));
    },
  };
}

/** Joins an endpoint that anyone may call with what answers it. */
export function publicRoute<E extends AnyEndpoint>(
  endpoint: E,
  handler: (input: HandlerInput<E, Actor | null>) => Promise<Answer<E>>,
  options: RouteOptions = {},
): Route {
  if (endpoint.access !== 'anyone')
    throw new Error(`${endpoint.method} ${endpoint.path} needs a sign-in: use route`);
  return { ...options, endpoint, run: (input) => handler(bound<E, Actor | null>(input, input.actor)) };
}

/** The adapter parsed the input with this very endpoint's schemas, which the compiler cannot know. */
function bound<E, A>(input: HandlerInput<AnyEndpoint, Actor | null>, actor: A): HandlerInput<E, A> {
  const parsed = { params: input.params, query: input.query, body: input.body } as ParsedOf<E>;
  return {
    params: parsed.params,
    query: parsed.query,
    body: parsed.body,
    actor,
    context: input.context,
    get version() {
      return input.version;
    },
    get file() {
      return input.file;
    },
  };
}
