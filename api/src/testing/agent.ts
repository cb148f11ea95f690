import type TestAgent from 'supertest/lib/agent.js';
import type { Test } from 'supertest';

type Version = number | undefined;

/** A person with a browser: keeps the cookie, sends the session's token, speaks to `/api/v1`. */
export class Agent {
  csrfToken = '';

  constructor(
    readonly http: TestAgent,
    /** Null until signed in. */
    readonly userId: string | null,
  ) {}

  async signIn(email: string, password: string): Promise<void> {
    const response = await this.http.post('/api/v1/auth/login').send({ email, password });
    if (response.status !== 200) throw new Error(`Signing in answered ${response.status}: ${response.text}`);
    this.csrfToken = String((response.body as { csrfToken: unknown }).csrfToken);
  }

  get(path: string): Test {
    return this.http.get(at(path));
  }

  post(path: string, body?: object, version?: Version): Test {
    return this.sent(this.http.post(at(path)), body, version);
  }

  put(path: string, body?: object, version?: Version): Test {
    return this.sent(this.http.put(at(path)), body, version);
  }

  patch(path: string, body?: object, version?: Version): Test {
    return this.sent(this.http.patch(at(path)), body, version);
  }

  delete(path: string, version?: Version): Test {
    return this.sent(this.http.delete(at(path)), undefined, version);
  }

  private sent(test: Test, body: object | undefined, version: Version): Test {
    if (this.csrfToken) test.set('x-csrf-token', this.csrfToken);
    if (version !== undefined) test.set('If-Match', `"${version}"`);
    return body === undefined ? test : test.send(body);
  }
}

/** Below `/api/v1`, unless the path begins with `root:`. */
function at(path: string): string {
  return path.startsWith('root:') ? path.slice('root:'.length) : `/api/v1${path}`;
}
