import type { Language } from '@altavoz/domain/shared/language';
import { LANGUAGES } from '@altavoz/domain/shared/language';
import type { Entity } from '../../../platform/db/model.js';
import { defineModel } from '../../../platform/db/model.js';
import type { EndableLink } from '../ended-links.js';
import { filtersSchema, type StoredFilters } from '../views/stored-filters.js';

export interface FeedFields extends EndableLink {
  campaignId: string;
  /** It shows what this person may see at the moment it is read. */
  userId: string;
  name: string;
  language: Language;
  filters: StoredFilters;
}

export type Feed = Entity<FeedFields>;

export const feedModel = defineModel<FeedFields>(
  'Feed',
  'feeds',
  {
    campaignId: { type: String, required: true },
    userId: { type: String, required: true },
    name: { type: String, required: true },
    language: { type: String, enum: LANGUAGES, required: true },
    filters: { type: filtersSchema, required: true },
    tokenHash: { type: String, required: true },
    lastUsedAt: { type: Date, default: null },
    endedAt: { type: Date, default: null },
  },
  [[{ tokenHash: 1 }, { unique: true }], [{ organizationId: 1, campaignId: 1, userId: 1, _id: 1 }]],
);
