import type { AnyEndpoint, InputOf, NameOf, OutputOf } from '@altavoz/contracts/endpoint';
import type { login } from '@altavoz/contracts/auth';

interface Options {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly file?: SampleFile;
}

/** A file for an endpoint that takes one. */
export interface SampleFile {
  readonly name: string;
  readonly content: Blob;
}

/** The service that gets the sample. */
export interface Site {
  /** Where it answers, without a slash at the end. */
  readonly baseUrl: string;
  /** Sent with every call. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A signed-in person of the sample who works through the public HTTP interface, as a browser would. */
export class SampleClient {
  private cookie = '';
  private csrfToken = '';

  constructor(private readonly site: Site) {}

  async signIn(email: string, password: string): Promise<OutputOf<typeof login>> {
    const me = await this.call<typeof login>('POST /auth/login', { body: { email, password } });
    this.csrfToken = me.csrfToken;
    return me;
  }

  /** Calls an endpoint by its name; `version` goes into If-Match. Throws with what the API answered. */
  async call<E extends AnyEndpoint>(
    name: NameOf<E>,
    input: InputOf<E> & { readonly file?: SampleFile },
    version?: number,
  ): Promise<OutputOf<E>> {
    const [method, template] = name.split(' ') as [string, string];
    const { params = {}, query = {}, body, file } = input as Options;
    const path = template.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ''));
    const search = new URLSearchParams(
      Object.entries(query).map(([key, value]): [string, string] => [key, String(value)]),
    );
    const response = await fetch(
      `${this.site.baseUrl}/api/v1${path}${search.size ? `?${search.toString()}` : ''}`,
      {
        method,
        headers: {
          ...this.site.headers,
          accept: 'application/json',
          ...(method === 'GET' ? {} : { 'x-csrf-token': this.csrfToken }),
          ...(method === 'GET' || file ? {} : { 'content-type': 'application/json' }),
          ...(this.cookie ? { cookie: this.cookie } : {}),
          ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        },
        ...(method === 'GET' ? {} : { body: file ? formOf(body, file) : JSON.stringify(body ?? {}) }),
      },
    );
    this.keepCookies(response);
    const text = await response.text();
    if (!response.ok)
      throw new Error(`The sample could not be built: ${name} answered ${response.status} ${text}`);
    return (text ? JSON.parse(text) : undefined) as OutputOf<E>;
  }

  private keepCookies(response: Response): void {
    const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    if (cookies.length > 0) this.cookie = cookies.join('; ');
  }
}

function formOf(fields: unknown, { name, content }: SampleFile): FormData {
  const form = new FormData();
  for (const [key, value] of Object.entries(fields ?? {})) form.append(key, String(value));
  form.append('file', content, name);
  return form;
}

/** Fills in and sends the form of a public page, as a reader would. */
export async function sendForm(
  { baseUrl, headers = {} }: Site,
  path: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  const response = await fetch(baseUrl + path, {
    method: 'POST',
    headers,
    body: new URLSearchParams(fields),
  });
  if (!response.ok)
    throw new Error(
      `The sample could not be built: ${path} answered ${response.status} ${await response.text()}`,
    );
}
