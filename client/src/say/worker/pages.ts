/** What a build put into the page, and which build it was. */
export interface Build {
  readonly version: string;
  /** Every file that the page needs, its own address first. */
  readonly files: readonly string[];
}

const OURS = 'altavoz-say-';

/** The files of the page, kept so that it opens without a connection; never what the service answers. */
export class Pages {
  constructor(
    private readonly caches: Pick<CacheStorage, 'open' | 'keys' | 'delete'>,
    private readonly build: Build,
  ) {}

  /** All of them or none: half a page would not open. */
  async install(): Promise<void> {
    const cache = await this.caches.open(this.name);
    await cache.addAll(this.build.files.map((file) => new Request(file, { cache: 'reload' })));
  }

  /** Earlier builds go once this one has taken over. */
  async takeOver(): Promise<void> {
    const names = await this.caches.keys();
    await Promise.all(
      names
        .filter((name) => name.startsWith(OURS) && name !== this.name)
        .map((name) => this.caches.delete(name)),
    );
  }

  /** Which kept file answers a request; nothing for what must be asked of the service. */
  fileFor(
    { method, url, mode }: Pick<Request, 'method' | 'url' | 'mode'>,
    origin: string,
  ): string | undefined {
    const { origin: asked, pathname } = new URL(url);
    if (method !== 'GET' || asked !== origin) return undefined;
    if (mode === 'navigate')
      return pathname === '/say' || pathname === '/say/' ? this.build.files[0] : undefined;
    return this.build.files.find((file) => file === pathname);
  }

  /** The kept file; should the browser have thrown it away, the network. */
  async answer(file: string, request: Request): Promise<Response> {
    const cache = await this.caches.open(this.name);
    return (await cache.match(file)) ?? fetch(request);
  }

  private get name(): string {
    return OURS + this.build.version;
  }
}
