import type { LocalizedText } from '@altavoz/domain/shared/language';
import type { Entity } from '../../platform/db/model.js';

/** One text of what the office asks of its ambassadors; rows are only ever added. */
export interface GuidelinesFields {
  campaignId: string;
  number: number;
  text: LocalizedText;
  writtenBy: { id: string; name: string };
}

export type Guidelines = Entity<GuidelinesFields>;
