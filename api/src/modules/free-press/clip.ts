import type { clips } from '@altavoz/contracts/clips';
import type { ParsedOf } from '@altavoz/contracts/endpoint';
import type { Entity } from '../../platform/db/model.js';

type Given = ParsedOf<(typeof clips)['create']>['body'];

/** What a medium published, with the inputs of its value, not only the result (RH15). */
export interface ClipFields extends Omit<Given, 'sameAsId'> {
  campaignId: string;
  /** The clip of which this is a copy: that one is counted. */
  sameAsId: string | null;
  /** What it is recognized by when the same piece is noted again; kept up with its title and address. */
  linkKey: string | null;
  titleKey: string | null;
  /** What sums tell apart, in one word: adding up many clips looks at one field instead of eight. */
  bucket: string;
  /** Of the version that `rateCardId` names, for showing it. */
  rateCardNumber: number | null;
  /** Minor units of the campaign's currency, from the valuation. */
  value: number;
  currency: string;
}

export type Clip = Entity<ClipFields>;

export type Valuation = ClipFields['valuation'];
