import { MAX_LOOKED_UP, type lookOutside } from '@altavoz/contracts/bulletin-outside';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import { correctedColours } from '@altavoz/domain/brand/check-contrast';
import type { BrandColour, ColourRole } from '@altavoz/domain/brand/brand-guide';
import { linksOf } from '@altavoz/domain/bulletins/links';
import type { Scope } from '../../platform/caller.js';
import type { Clock } from '../../platform/clock.js';
import type { LinkProbe, LinkState } from '../../platform/outside/link-probe.js';
import type { SenderRecords } from '../../platform/outside/sender-records.js';
import type { Looks } from './bulletin-rendering.service.js';
import type { BulletinRepository } from './bulletin.repository.js';

type Outside = OutputOf<typeof lookOutside>;

interface Dependencies {
  readonly bulletins: BulletinRepository;
  readonly brand: Looks;
  readonly links: LinkProbe;
  /** Asks for the records of the sender; null while mail stays in the built-in mailbox. */
  readonly sender: (() => Promise<SenderRecords>) | null;
  readonly baseUrl: string;
  readonly clock: Clock;
}

/** What was found holds so long: a list is looked at more often than the world changes. */
const KEPT_MS = 10 * 60_000;
const MOST_KEPT = 2_000;
/** Names that are made up for examples and belong to nobody (RFC 2606). */
const MADE_UP = /(^|\.)(example|test|invalid|localhost)$/;

/** What only the world outside can say of a bulletin: looked up with a limit, and “could not tell” without a network. */
export class BulletinOutsideService {
  private readonly kept = new Map<string, { readonly state: LinkState; readonly until: number }>();
  private sender: { readonly records: Promise<SenderRecords>; readonly until: number } | undefined;

  constructor(private readonly needs: Dependencies) {}

  async look(scope: Scope, campaignId: string, bulletinId: string): Promise<Outside> {
    const { blocks } = await this.needs.bulletins.get(scope, bulletinId, { campaignId });
    const links = linksOf(blocks).slice(0, MAX_LOOKED_UP);
    const [states, sender, colours] = await Promise.all([
      this.states(links.map(({ url }) => url)),
      this.records(),
      this.colours(scope, campaignId),
    ]);
    return {
      links: links.map((link, index) => ({ ...link, state: states[index] ?? 'unknown' })),
      sender,
      colours,
    };
  }

  private async states(urls: readonly string[]): Promise<LinkState[]> {
    const now = this.needs.clock.now().getTime();
    const known = new Map(urls.map((url) => [url, this.known(url, now)]));
    const asked = urls.filter((url) => known.get(url) === undefined);
    const found = await this.needs.links.lookAll(asked);
    for (const [index, url] of asked.entries()) {
      const state = found[index] ?? 'unknown';
      known.set(url, state);
      if (this.kept.size >= MOST_KEPT) this.kept.clear();
      // What nobody could tell is asked again the next time.
      if (state !== 'unknown') this.kept.set(url, { state, until: now + KEPT_MS });
    }
    return urls.map((url) => known.get(url) ?? 'unknown');
  }

  /** Without looking: pages of this very service, made-up names, and what was looked up a moment ago. */
  private known(url: string, now: number): LinkState | undefined {
    if (url === this.needs.baseUrl || url.startsWith(`${this.needs.baseUrl}/`)) return 'reached';
    if (URL.canParse(url) && MADE_UP.test(new URL(url).hostname)) return 'unknown';
    const kept = this.kept.get(url);
    return kept && kept.until > now ? kept.state : undefined;
  }

  private records(): Promise<SenderRecords> | null {
    const { sender, clock } = this.needs;
    if (!sender) return null;
    const now = clock.now().getTime();
    if (!this.sender || this.sender.until <= now) this.sender = { records: sender(), until: now + KEPT_MS };
    return this.sender.records;
  }

  private async colours(scope: Scope, campaignId: string): Promise<Outside['colours']> {
    const look = await this.needs.brand.look(scope, campaignId);
    const of = (role: ColourRole, value: string | null): BrandColour[] =>
      value === null ? [] : [{ name: role, value, role }];
    const poor = correctedColours([
      ...of('primary', look.primaryColour),
      ...of('accent', look.accentColour),
      ...of('text', look.textColour),
      ...of('ground', look.groundColour),
    ]);
    return poor.map(({ value, right }) => ({ value, right }));
  }
}
