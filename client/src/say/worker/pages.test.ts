import { Pages } from './pages.js';

const build = { version: 'two', files: ['/say', '/before-paint.js', '/assets/say-1.js'] };
const asked = (url: string, more: object = {}) => ({ method: 'GET', mode: 'cors' as const, url, ...more });
const HOME = 'https://valdemar.example';

/** The caches of a browser, as far as the worker uses them. */
function browserCaches(names: readonly string[]) {
  const kept = new Map(names.map((name) => [name, [] as string[]]));
  return {
    kept,
    open: (name: string) => {
      const files = kept.get(name) ?? [];
      kept.set(name, files);
      const addAll = (requests: readonly { url: string }[]) => {
        files.push(...requests.map(({ url }) => url));
        return Promise.resolve();
      };
      return Promise.resolve({ addAll } as Partial<Cache> as Cache);
    },
    keys: () => Promise.resolve([...kept.keys()]),
    delete: (name: string) => Promise.resolve(kept.delete(name)),
  };
}

describe('the page without a connection', () => {
  it('answers its own address and its own files, and leaves everything else to the service', () => {
    const pages = new Pages(browserCaches([]), build);
    const fileFor = (path: string, more: object = {}) => pages.fileFor(asked(HOME + path, more), HOME);
    expect(fileFor('/say?from=home', { mode: 'navigate' })).toBe('/say');
    expect(fileFor('/assets/say-1.js')).toBe('/assets/say-1.js');
    for (const path of ['/api/v1/say', '/assets/other.js', '/say-worker.js']) {
      expect(fileFor(path)).toBeUndefined();
    }
    expect(fileFor('/sayings', { mode: 'navigate' })).toBeUndefined();
    expect(fileFor('/say', { method: 'POST' })).toBeUndefined();
    expect(pages.fileFor(asked('https://elsewhere.example/say'), HOME)).toBeUndefined();
  });

  it('throws away earlier builds of its own once it takes over, and nothing of others', async () => {
    const caches = browserCaches(['altavoz-say-one', 'altavoz-say-two', 'somebody-else']);
    await new Pages(caches, build).takeOver();
    expect([...caches.kept.keys()]).toEqual(['altavoz-say-two', 'somebody-else']);
  });
});
