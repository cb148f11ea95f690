import type { Language } from '@altavoz/domain/shared/language';
import { LANGUAGES } from '@altavoz/domain/shared/language';
import type { calendarFilters } from '@altavoz/contracts/calendar-filters';
import type { SHAREABLE_KINDS } from '@altavoz/contracts/shares';
import type { z } from 'zod';
import type { Entity } from '../../../platform/db/model.js';
import { defineModel, nested } from '../../../platform/db/model.js';
import type { EndableLink } from '../ended-links.js';
import { filtersSchema } from '../views/stored-filters.js';

type SharedFilters = Omit<z.output<typeof calendarFilters>, 'kinds'> & {
  kinds: (typeof SHAREABLE_KINDS)[number][];
};

export interface ShareFields extends EndableLink {
  campaignId: string;
  name: string;
  language: Language;
  filters: SharedFilters;
  expiresOn: string | null;
  madeBy: { id: string; name: string };
}

export type Share = Entity<ShareFields>;

const needed = { type: String, required: true };

export const shareModel = defineModel<ShareFields>(
  'Share',
  'shares',
  {
    campaignId: needed,
    name: needed,
    language: { ...needed, enum: LANGUAGES },
    filters: { type: filtersSchema, required: true },
    expiresOn: { type: String, default: null },
    madeBy: { type: nested({ id: needed, name: needed }), required: true },
    tokenHash: needed,
    lastUsedAt: { type: Date, default: null },
    endedAt: { type: Date, default: null },
  },
  [[{ tokenHash: 1 }, { unique: true }], [{ organizationId: 1, campaignId: 1, _id: 1 }]],
);
