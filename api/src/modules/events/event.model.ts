import { EVENT_KINDS, EVENT_ORIGINS, EVENT_PRESENCES, EVENT_STATUSES } from '@altavoz/domain/events/event';
import { defineModel, nested } from '../../platform/db/model.js';
import type { EventFields } from './event.js';

const text = { type: String, default: '' };
const needed = { type: String, required: true };
const optional = { type: String, default: null };
const ids = { type: [String], default: [] };

export const eventModel = defineModel<EventFields>(
  'Event',
  'events',
  {
    campaignId: needed,
    name: { type: nested({ es: String, en: String }), required: true },
    kind: { ...needed, enum: EVENT_KINDS },
    origin: { ...needed, enum: EVENT_ORIGINS },
    start: needed,
    end: needed,
    time: { type: nested({ start: needed, end: needed, zone: needed }), default: null },
    place: text,
    organiser: text,
    website: optional,
    description: text,
    audienceIds: ids,
    theme: optional,
    pillar: optional,
    publishedInCityAgenda: { type: Boolean, default: false },
    presence: { ...needed, enum: EVENT_PRESENCES },
    tacticIds: ids,
    entities: ids,
    followUp: text,
    followUpDoneOn: optional,
    status: { ...needed, enum: EVENT_STATUSES },
  },
  [
    [{ organizationId: 1, campaignId: 1, start: 1, _id: 1 }],
    [{ organizationId: 1, campaignId: 1, audienceIds: 1 }],
  ],
);
