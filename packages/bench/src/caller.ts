/** A signed-in caller of the HTTP interface, for filling it and for measuring it. */
export class Caller {
  private constructor(
    private readonly url: string,
    readonly cookie: string,
    private readonly csrfToken: string,
  ) {}

  static async signIn(url: string, email: string, password: string): Promise<Caller> {
    const response = await fetch(`${url}/api/v1/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    if (!response.ok) throw new Error(`signing in answered ${response.status}`);
    const cookie = response.headers
      .getSetCookie()
      .map((one) => one.split(';')[0] ?? '')
      .join('; ');
    const me = (await response.json()) as { csrfToken: string };
    return new Caller(url, cookie, me.csrfToken);
  }

  /** Calls and gives the JSON answer; throws with what the service said otherwise. */
  async call<T>(method: string, path: string, body?: unknown, version?: number): Promise<T> {
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        cookie: this.cookie,
        'x-csrf-token': this.csrfToken,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    return JSON.parse(text || 'null') as T;
  }

  /** Sends a file with some fields beside it. */
  async upload<T>(path: string, fields: Readonly<Record<string, string>>, file: Blob): Promise<T> {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    body.append('file', file, 'bench.csv');
    const headers = { cookie: this.cookie, 'x-csrf-token': this.csrfToken };
    const response = await fetch(`${this.url}/api/v1${path}`, { method: 'POST', headers, body });
    const text = await response.text();
    if (!response.ok) throw new Error(`POST ${path} answered ${response.status}: ${text}`);
    return JSON.parse(text) as T;
  }

  /** A file as it comes. */
  async download(path: string): Promise<Blob> {
    const response = await fetch(`${this.url}/api/v1${path}`, { headers: { cookie: this.cookie } });
    if (!response.ok) throw new Error(`GET ${path} answered ${response.status}`);
    return response.blob();
  }
}
