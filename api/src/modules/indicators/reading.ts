import type { READING_ORIGINS } from '@altavoz/contracts/indicators';
import type { Entity } from '../../platform/db/model.js';

/** A value that was measured on a day, one a day. */
export interface ReadingFields {
  campaignId: string;
  indicatorId: string;
  date: string;
  /** Thousandths of the indicator's unit. */
  value: number;
  note: string;
  origin: (typeof READING_ORIGINS)[number];
  by: { id: string; name: string } | null;
}

export type Reading = Entity<ReadingFields>;
