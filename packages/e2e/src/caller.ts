/** A signed-in caller of the HTTP interface, for what a test needs beside the browser. */
export class Caller {
  private constructor(
    private readonly url: string,
    readonly cookie: string,
    private readonly csrfToken: string,
  ) {}

  static async signIn(
    url: string,
    { email, password }: { email: string; password: string },
  ): Promise<Caller> {
    const response = await fetch(`${url}/api/v1/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    if (!response.ok) throw new Error(`Signing in answered ${response.status}`);
    const cookie = response.headers
      .getSetCookie()
      .map((one) => one.split(';')[0] ?? '')
      .join('; ');
    const me = (await response.json()) as { csrfToken: string };
    return new Caller(url, cookie, me.csrfToken);
  }

  /** The answer, whatever its status. */
  send(method: string, path: string, body?: unknown, version?: number): Promise<Response> {
    return fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        cookie: this.cookie,
        'x-csrf-token': this.csrfToken,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  /** The JSON of a good answer; throws with what the service said otherwise. */
  async call<T>(method: string, path: string, body?: unknown, version?: number): Promise<T> {
    const response = await this.send(method, path, body, version);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    return JSON.parse(text || 'null') as T;
  }
}
