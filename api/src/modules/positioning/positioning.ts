import type { LocalizedText } from '@altavoz/domain/shared/language';
import type { Entity } from '../../platform/db/model.js';

interface Place {
  today: LocalizedText | null;
  desired: LocalizedText | null;
}

interface Subject {
  city: Place;
  abroad: Place;
}

export interface PositioningFields {
  campaignId: string;
  government: Subject;
  office: Subject;
}

export type Positioning = Entity<PositioningFields>;
