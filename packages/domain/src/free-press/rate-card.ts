import type { PlainDateString } from '../shared/plain-date.js';
import { RATED_METHODS, type Medium, type RatedMethod } from './clip.js';

/** Advertising rates of an outlet as they were on a day; a new rate is a new version, never a change (RH15). */
export interface RateCardVersion {
  readonly number: number;
  readonly validFrom: PlainDateString;
  readonly currency: string;
  /** Minor units for one unit of the method; absent or null where the outlet sells no such space. */
  readonly rates: Readonly<Partial<Record<RatedMethod, number | null>>>;
}

/** How each medium sells its space, the most usual first. */
const USUAL: Readonly<Record<Medium, readonly RatedMethod[]>> = {
  press: ['print-area', 'page-share'],
  magazine: ['page-share', 'print-area'],
  radio: ['broadcast'],
  television: ['broadcast'],
  online: ['online-reach', 'cpm'],
  agency: RATED_METHODS,
};

/** The method that a clip of this medium begins with: the first one that the card has a rate for. */
export function usualMethod(medium: Medium, rates: RateCardVersion['rates']): RatedMethod | undefined {
  return [...USUAL[medium], ...RATED_METHODS].find((method) => (rates[method] ?? null) !== null);
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
