import { isAtHosts, readClipLink } from '@altavoz/domain/free-press/clip-likeness';
import { rateCardOn } from '@altavoz/domain/free-press/rate-card';
import { plainWord } from '../../platform/spreadsheets/cell-values.js';
import type { Outlet, RateCard } from '../outlets/outlet.js';

/** The media that the organization knows, for completing what a row does not say of its own. */
export class OutletDirectory {
  private readonly byName: ReadonlyMap<string, Outlet>;

  constructor(
    private readonly outlets: readonly Outlet[],
    private readonly cards: readonly RateCard[],
  ) {
    this.byName = new Map(outlets.map((outlet) => [plainWord(outlet.name), outlet]));
  }

  named(name: string): Outlet | undefined {
    return this.byName.get(plainWord(name));
  }

  /** The one at whose address a piece stands. */
  at(url: string): Outlet | undefined {
    const host = readClipLink(url)?.host;
    return host === undefined ? undefined : this.outlets.find(({ hosts }) => isAtHosts(host, hosts));
  }

  /** The version of its rates that held on a day. */
  cardOn(outletId: string | null, day: string): RateCard | undefined {
    return rateCardOn(
      this.cards.filter((card) => card.outletId === outletId),
      day,
    );
  }

  /** A version by its number, as a sheet names it. */
  cardNumbered(outletId: string | null, number: number): RateCard | undefined {
    return this.cards.find((card) => card.outletId === outletId && card.number === number);
  }
}
