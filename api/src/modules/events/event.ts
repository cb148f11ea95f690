import type { EventKind, EventOrigin, EventPresence, EventStatus } from '@altavoz/domain/events/event';
import type { LocalizedText } from '@altavoz/domain/shared/language';
import type { Entity } from '../../platform/db/model.js';

export interface EventFields {
  campaignId: string;
  name: LocalizedText;
  kind: EventKind;
  origin: EventOrigin;
  start: string;
  end: string;
  /** Wall clocks of a zone; null for whole days. */
  time: { start: string; end: string; zone: string } | null;
  place: string;
  organiser: string;
  website: string | null;
  description: string;
  audienceIds: string[];
  theme: string | null;
  pillar: string | null;
  publishedInCityAgenda: boolean;
  presence: EventPresence;
  tacticIds: string[];
  entities: string[];
  followUp: string;
  followUpDoneOn: string | null;
  status: EventStatus;
}

export type CampaignEvent = Entity<EventFields>;
