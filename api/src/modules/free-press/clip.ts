import type { clips } from '@altavoz/contracts/clips';
import type { ParsedOf } from '@altavoz/contracts/endpoint';
import type { Entity } from '../../platform/db/model.js';

type Given = ParsedOf<(typeof clips)['create']>['body'];

/** What a medium published, with the inputs of its value, not only the result (RH15). */
export interface ClipFields extends Given {
  campaignId: string;
  /** Minor units of the campaign's currency, from the valuation. */
  value: number;
  currency: string;
}

export type Clip = Entity<ClipFields>;

/** Fields that sums do not look at. */
export const NOT_OF_THE_FIGURES = ['title', 'url', 'note', 'medium', 'spokespersonQuoted'] as const;
export type ClipFigures = Omit<Clip, (typeof NOT_OF_THE_FIGURES)[number]>;
export type Valuation = ClipFields['valuation'];
