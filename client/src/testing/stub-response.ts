/** A `Response` for tests: jsdom has none, and the router makes its redirects of it. */
export class StubResponse implements Response {
  readonly body = null;
  readonly bodyUsed = false;
  readonly redirected = false;
  readonly type = 'basic';
  readonly url = '';
  readonly statusText: string;
  readonly status: number;
  readonly headers: Headers;
  private readonly content: string;

  constructor(content: string | null = '', init: ResponseInit = {}) {
    this.content = content ?? '';
    this.status = init.status ?? 200;
    this.statusText = init.statusText ?? '';
    this.headers = new Headers(init.headers);
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the browser's own signature
  json(): Promise<any> {
    return Promise.resolve(JSON.parse(this.content));
  }

  text(): Promise<string> {
    return Promise.resolve(this.content);
  }

  bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return Promise.resolve(new Uint8Array(new TextEncoder().encode(this.content)));
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return (await this.bytes()).buffer;
  }

  blob(): Promise<Blob> {
    return Promise.resolve(new Blob([this.content], { type: this.headers.get('content-type') ?? '' }));
  }

  formData(): Promise<FormData> {
    return Promise.reject(new TypeError('The client never reads forms from answers'));
  }

  textStream(): ReadableStream<string> {
    throw new TypeError('The client never streams answers');
  }

  clone(): StubResponse {
    return new StubResponse(this.content, { status: this.status, headers: this.headers });
  }
}
