import type { LocalizedText } from '@altavoz/domain/shared/language';
import type { Entity } from '../../platform/db/model.js';

export interface Place {
  today: LocalizedText | null;
  /** The diagnostic that says so. */
  sourceId: string | null;
  desired: LocalizedText | null;
  gap: LocalizedText | null;
}

export interface Subject {
  city: Place;
  abroad: Place;
}

export interface PositioningFields {
  campaignId: string;
  government: Subject;
  office: Subject;
}

export type Positioning = Entity<PositioningFields>;
