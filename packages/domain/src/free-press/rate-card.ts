import type { PlainDateString } from '../shared/plain-date.js';
import type { RatedMethod } from './clip.js';

/** Advertising rates of an outlet as they were on a day; a new rate is a new version, never a change (RH15). */
export interface RateCardVersion {
  readonly number: number;
  readonly validFrom: PlainDateString;
  readonly currency: string;
  /** Minor units for one unit of the method; absent or null where the outlet sells no such space. */
  readonly rates: Readonly<Partial<Record<RatedMethod, number | null>>>;
}

/** The version that held on a day: the newest of those that had begun; undefined before the first. */
export function rateCardOn<T extends RateCardVersion>(
  versions: readonly T[],
  day: PlainDateString,
): T | undefined {
  return versions
    .filter(({ validFrom }) => validFrom <= day)
    .reduce<T | undefined>(
      (best, one) =>
        !best ||
        one.validFrom > best.validFrom ||
        (one.validFrom === best.validFrom && one.number > best.number)
          ? one
          : best,
      undefined,
    );
}

/** Why a clip cannot be valued with a rate of a card. */
export type RateRefusal = 'other-currency' | 'no-such-rate' | 'other-rate' | 'not-yet-valid';

/** Null when the card says exactly this rate for this method, in this currency, on this day. Nothing is converted. */
export function rateRefusal(
  card: RateCardVersion,
  use: {
    readonly method: RatedMethod;
    readonly rate: number;
    readonly currency: string;
    readonly date: PlainDateString;
  },
): RateRefusal | null {
  if (card.currency !== use.currency) return 'other-currency';
  const rate = card.rates[use.method];
  if (rate === undefined || rate === null) return 'no-such-rate';
  if (rate !== use.rate) return 'other-rate';
  return card.validFrom > use.date ? 'not-yet-valid' : null;
}
