import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP } from 'node:net';
import type { NameResolver } from './name-resolver.js';
import { isPublicAddress } from './public-address.js';

/** `refused`: it leads into a private network, so nobody looked; `unknown`: could not tell. */
export type LinkState = 'reached' | 'broken' | 'refused' | 'unknown';

interface Options {
  readonly names: NameResolver;
  readonly timeoutMs?: number;
  /** Who may be called; anybody public unless a test says otherwise. */
  readonly mayCall?: (address: string) => boolean;
}

const MAX_REDIRECTS = 4;
const AT_ONCE = 4;
/** The page is there, or is there for those who may. */
const THERE: ReadonlySet<number> = new Set([401, 403, 405, 429]);

/** Looks whether links lead anywhere: never into a private network, never for long, and without reading what is there. */
export class LinkProbe {
  constructor(private readonly options: Options) {}

  /** A few at a time, in their order. */
  async lookAll(urls: readonly string[]): Promise<LinkState[]> {
    const states: LinkState[] = [];
    for (let index = 0; index < urls.length; index += AT_ONCE) {
      states.push(...(await Promise.all(urls.slice(index, index + AT_ONCE).map((url) => this.look(url)))));
    }
    return states;
  }

  async look(address: string): Promise<LinkState> {
    let url = parsed(address);
    for (let hop = 0; url && hop <= MAX_REDIRECTS; hop += 1) {
      const target = await this.target(url);
      if (typeof target === 'string') return target;
      let answer = await this.ask(url, target.addresses, 'HEAD');
      // Some servers know no HEAD; what they would send is not read either.
      if (answer && (answer.status === 405 || answer.status === 501 || answer.status === 404)) {
        answer = await this.ask(url, target.addresses, 'GET');
      }
      if (!answer) return 'unknown';
      if (answer.status >= 300 && answer.status < 400 && answer.location !== undefined) {
        // Every step of the way is judged like the first.
        url = parsed(answer.location, url);
        continue;
      }
      if (answer.status < 400 || THERE.has(answer.status)) return 'reached';
      return answer.status >= 500 ? 'unknown' : 'broken';
    }
    return 'broken';
  }

  /** Where a name leads, asked once, so that between looking and calling it cannot become another place. */
  private async target(url: URL): Promise<{ readonly addresses: readonly string[] } | LinkState> {
    const mayCall = this.options.mayCall ?? isPublicAddress;
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) !== 0) return mayCall(host) ? { addresses: [host] } : 'refused';
    const answer = await this.options.names.addresses(host);
    if (!answer.known) return 'unknown';
    if (answer.records.length === 0) return 'broken';
    return answer.records.every(mayCall) ? { addresses: answer.records } : 'refused';
  }

  private ask(
    url: URL,
    addresses: readonly string[],
    method: 'HEAD' | 'GET',
  ): Promise<{ readonly status: number; readonly location: string | undefined } | undefined> {
    const [address = ''] = addresses;
    return new Promise((resolve) => {
      const request = (url.protocol === 'https:' ? secureRequest : plainRequest)(
        url,
        {
          method,
          signal: AbortSignal.timeout(this.options.timeoutMs ?? 5_000),
          agent: false,
          headers: { 'user-agent': 'Altavoz link check', accept: '*/*' },
          lookup: (_host, { all }, done) => {
            const family = isIP(address);
            if (all === true) done(null, [{ address, family }]);
            else done(null, address, family);
          },
        },
        (response) => {
          const { statusCode = 0, headers } = response;
          response.destroy();
          resolve({ status: statusCode, location: headers.location });
        },
      );
      request.on('error', () => resolve(undefined));
      request.end();
    });
  }
}

function parsed(address: string, base?: URL): URL | undefined {
  if (!URL.canParse(address, base?.href)) return undefined;
  const url = new URL(address, base);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
}
