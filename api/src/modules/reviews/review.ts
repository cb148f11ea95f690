import type { review } from '@altavoz/contracts/reviews';
import type { z } from 'zod';
import type { Entity } from '../../platform/db/model.js';

type Answer = z.output<typeof review>;

export interface ReviewFields extends Pick<
  Answer,
  'kind' | 'from' | 'to' | 'worked' | 'notWorked' | 'why' | 'values' | 'adjustments' | 'signedBy'
> {
  campaignId: string;
  signedAt: Date | null;
}

export type Review = Entity<ReviewFields>;
