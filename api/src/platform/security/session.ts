import { createHash } from 'node:crypto';
import MongoStore from 'connect-mongo';
import { csrfSync } from 'csrf-sync';
import type { Request, RequestHandler } from 'express';
import session from 'express-session';
import { AppError } from '../app-error.js';
import type { Actor } from '../caller.js';
import type { Clock } from '../clock.js';
import type { Database } from '../db/database.js';
import { translateDatabaseError } from '../db/database-error.js';
import type { SessionFacts } from '../db/session-rows.js';
import { SESSIONS } from '../db/session-rows.js';

declare module 'express-session' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merging a declaration needs an interface
  interface SessionData extends SessionFacts {}
}

const MINUTE = 60_000;
/** A session ends after this much silence, and in any case after a working day (ASVS 7.3). */
const IDLE_MS = 120 * MINUTE;
const ABSOLUTE_MS = 12 * 60 * MINUTE;
const TOUCH_SECONDS = 300;

const CSRF_HEADER = 'x-csrf-token';

const csrf = csrfSync({ size: 32, getTokenFromRequest: (request) => request.get(CSRF_HEADER) });

/** Who signs in. */
export interface SignedIn {
  readonly userId: string;
  readonly organizationId: string;
  readonly role: Actor['role'];
  readonly language: Actor['language'];
}

/** What the handlers of signing in and out may do with the session. */
export interface SessionControl {
  /** Under a new identifier, so that a planted one is worth nothing. */
  begin(who: SignedIn): Promise<void>;
  end(): Promise<void>;
  csrfToken(): string;
  /** As the list of sessions names it. */
  readonly id: string;
}

interface Options {
  readonly database: Database;
  readonly secret: string;
  readonly baseUrl: string;
}

/** Server-side sessions in the database; the cookie holds a signed random identifier and nothing else. */
export function sessionMiddleware({ database, secret, baseUrl }: Options): RequestHandler {
  const https = baseUrl.startsWith('https:');
  return session({
    name: cookieName(baseUrl),
    secret,
    resave: false,
    saveUninitialized: false,
    rolling: true,
    // "Destroy" would also end the session of a request that could not read it.
    unset: 'keep',
    // A __Host- cookie is only taken over https, whoever ends the encryption on the way.
    proxy: https,
    cookie: { httpOnly: true, sameSite: 'lax', secure: https ? 'auto' : false, path: '/', maxAge: IDLE_MS },
    store: sessionStore(database),
  });
}

function sessionStore(database: Database): session.Store {
  const store = MongoStore.create({
    client: database.connection.getClient(),
    dbName: database.connection.name,
    collectionName: SESSIONS,
    stringify: false,
    // The index is made with the others (session-rows.ts): here nobody would wait for it.
    autoRemove: 'disabled',
    ttl: IDLE_MS / 1000,
    touchAfter: TOUCH_SECONDS,
    // Who reads the database cannot sign in with what stands there.
    transformId: publicId,
  });
  const get = store.get.bind(store);
  // The session library takes an error ENOENT for "no such session"; from a database's socket it means "not there now".
  store.get = (sessionId, done) =>
    get(sessionId, (error: unknown, found) => done(error ? translateDatabaseError(error) : null, found));
  return store;
}

function cookieName(baseUrl: string): string {
  return baseUrl.startsWith('https:') ? '__Host-altavoz' : 'altavoz';
}

/** The person of this session, or null; a session past its day is over. */
export function actorOf(request: Request, clock: Clock, requestId: string): Actor | null {
  const facts: SessionFacts = request.session;
  const { userId, organizationId, role, language, startedAt } = facts;
  if (!userId || !organizationId || !role || !language || !startedAt) return null;
  if (clock.now().getTime() - Date.parse(startedAt) > ABSOLUTE_MS) return null;
  return { userId, organizationId, role, language, requestId };
}

export function assertCsrf(request: Request): void {
  if (!csrf.isRequestValid(request)) {
    throw new AppError('invalid-csrf-token', {
      detail: `Send the csrfToken of GET /auth/me as ${CSRF_HEADER}.`,
    });
  }
}

/** A call that changes something without a session must come from our own pages or from no page at all. */
export function assertSameOrigin(request: Request, baseUrl: string): void {
  const origin = request.get('origin');
  const ours = [new URL(baseUrl).origin, `${request.protocol}://${request.get('host') ?? ''}`];
  if ((origin !== undefined && !ours.includes(origin)) || request.get('sec-fetch-site') === 'cross-site') {
    throw new AppError('not-allowed', { detail: 'This call must come from the service itself.' });
  }
}

export function sessionControl(request: Request, clock: Clock): SessionControl {
  return {
    async begin({ userId, organizationId, role, language }) {
      await callback((done) => request.session.regenerate(done));
      Object.assign(request.session, {
        userId,
        organizationId,
        role,
        language,
        startedAt: clock.now().toISOString(),
        userAgent: (request.get('user-agent') ?? '').slice(0, 200),
      });
      csrf.generateToken(request, true);
      await callback((done) => request.session.save(done));
    },
    end: () => callback((done) => request.session.destroy(done)),
    csrfToken: () => csrf.generateToken(request),
    get id() {
      return publicId(request.sessionID);
    },
  };
}

function publicId(sessionId: string): string {
  return createHash('sha256').update(sessionId).digest('base64url');
}

function callback(call: (done: (error?: unknown) => void) => unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    call((error) => {
      if (error)
        reject(error instanceof Error ? error : new Error('The session store failed', { cause: error }));
      else resolve();
    });
  });
}
