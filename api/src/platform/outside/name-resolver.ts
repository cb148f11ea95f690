import { Resolver } from 'node:dns/promises';

/** What a name server answered, or that nobody answered: offline nothing is known, which is not the same as nothing there. */
export type NameAnswer<T> =
  { readonly known: true; readonly records: readonly T[] } | { readonly known: false };

export interface NameResolver {
  addresses(host: string): Promise<NameAnswer<string>>;
  texts(host: string): Promise<NameAnswer<string>>;
}

/** Answers of a name server that say that there is no such thing. */
const NOTHING_THERE: ReadonlySet<string> = new Set(['ENOTFOUND', 'ENODATA']);

/** Asks the name servers that the machine is set up with, for a few seconds. */
export function nameResolver(timeoutMs = 2_000): NameResolver {
  const resolver = new Resolver({ timeout: timeoutMs, tries: 1 });
  return {
    async addresses(host) {
      const [four, six] = await Promise.all([
        asked(() => resolver.resolve4(host)),
        asked(() => resolver.resolve6(host)),
      ]);
      if (!four.known && !six.known) return { known: false };
      return {
        known: true,
        records: [...(four.known ? four.records : []), ...(six.known ? six.records : [])],
      };
    },
    texts: (host) => asked(async () => (await resolver.resolveTxt(host)).map((parts) => parts.join(''))),
  };
}

async function asked<T>(ask: () => Promise<readonly T[]>): Promise<NameAnswer<T>> {
  try {
    return { known: true, records: await ask() };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return NOTHING_THERE.has(code) ? { known: true, records: [] } : { known: false };
  }
}
