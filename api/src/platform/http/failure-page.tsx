import type { AnyEndpoint } from '@altavoz/contracts/endpoint';
import { LANGUAGES } from '@altavoz/domain/shared/language';
import type { Request } from 'express';
import { z } from 'zod';
import type { AppError } from '../app-error.js';
import type { Logger } from '../observability/logger.js';
import { againWords, failureWords } from './failure-words.js';
import type { FailurePage, PageFailure } from './page-failure.js';
import { PublicPage, renderPage } from './public-page.js';
import { languageOf } from './request-language.js';
import type { Route } from './route.js';

interface Reached {
  readonly route: Route;
  /** Express forgets them once the route is left. */
  readonly params: Readonly<Record<string, string>>;
  fields: Readonly<Record<string, string>>;
}

const reached = new WeakMap<Request, Reached>();

/** True for the pages that readers open from mails and web sites. */
function isPage({ base, produces }: AnyEndpoint): boolean {
  return base === 'root' && produces === 'text/html';
}

/** Says which page a request is about, for when it fails. */
export function noteRoute(request: Request, route: Route): void {
  if (isPage(route.endpoint)) reached.set(request, { route, params: texts(request.params), fields: {} });
}

/** Keeps what somebody typed, so that a failure does not make them type it again. */
export function noteFields(request: Request, body: unknown): void {
  const known = reached.get(request);
  const schema: unknown = known?.route.endpoint.body;
  if (!known || !(schema instanceof z.ZodObject) || typeof body !== 'object' || body === null) return;
  known.fields = Object.fromEntries(
    Object.entries(body).filter(([name, value]) => name in schema.shape && typeof value === 'string'),
  );
}

/** Failures as pages, for readers; programs that ask for JSON get a problem (RFC 9457). */
export class FailurePages {
  private readonly prefixes: readonly string[];

  constructor(
    routes: readonly Route[],
    private readonly log: Logger,
  ) {
    const paths = routes
      .filter(({ endpoint }) => isPage(endpoint))
      .map(({ endpoint }) => String(endpoint.path));
    this.prefixes = [...new Set(paths.map((path) => path.replace(/:.*$/, '')))];
  }

  /** The page for this failure, or null when whoever asked wants none. */
  async of(error: AppError, request: Request): Promise<string | null> {
    if (!this.prefixes.some((prefix) => request.path.startsWith(prefix)) || !wantsPage(request)) return null;
    const known = reached.get(request);
    const failure: PageFailure = {
      error,
      language: languageOf(request),
      params: known?.params ?? {},
      fields: known?.fields ?? {},
    };
    // Without a database there is nothing to make a page of one's own from.
    const own = error.status < 500 ? await this.own(failure, known?.route.failurePage) : null;
    return own ?? plainPage(failure, request.method === 'POST');
  }

  private async own(failure: PageFailure, page: FailurePage | undefined): Promise<string | null> {
    try {
      return (await page?.(failure)) ?? null;
    } catch (error) {
      this.log.warn({ event: 'failure-page-failed', err: error }, 'A failure is shown on the plain page');
      return null;
    }
  }
}

function wantsPage(request: Request): boolean {
  return request.accepts(['text/html', 'application/problem+json', 'application/json']) === 'text/html';
}

function texts(params: Request['params']): Record<string, string> {
  const entries = Object.entries(params).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  return Object.fromEntries(entries);
}

/** Worth sending once more as it was. */
const PASSING: ReadonlySet<string> = new Set(['too-many-requests', 'unavailable', 'internal-error']);

function plainPage({ error, language, fields }: PageFailure, sent: boolean): string {
  const spoken = language ?? LANGUAGES[0];
  const { title, text } = failureWords(spoken, error.code, error.details.retryAfterSeconds);
  return renderPage(
    <PublicPage language={spoken} title={title}>
      <p>{text}</p>
      {sent && PASSING.has(error.code) ? (
        <form method="post">
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <button type="submit">{againWords(spoken)}</button>
        </form>
      ) : null}
    </PublicPage>,
  );
}
