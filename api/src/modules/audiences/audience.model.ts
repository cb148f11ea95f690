import { defineModel, nested } from '../../platform/db/model.js';
import type { AudienceFields } from './audience.js';

export const audienceModel = defineModel<AudienceFields>(
  'Audience',
  'audiences',
  {
    campaignId: { type: String, required: true },
    catalogueKey: { type: String, default: null },
    name: { type: nested({ es: String, en: String }), required: true },
    publics: { type: [String], required: true },
    priority: { type: Number, default: null },
    objectiveIds: { type: [String], default: [] },
    drivers: { type: String, default: '' },
    perception: { type: String, default: '' },
    preferredChannels: { type: [String], default: [] },
  },
  [
    // A group of the catalogue stands once in a campaign; its own audiences have no key.
    [
      { organizationId: 1, campaignId: 1, catalogueKey: 1 },
      { unique: true, partialFilterExpression: { catalogueKey: { $type: 'string' } } },
    ],
    [{ organizationId: 1, campaignId: 1, _id: 1 }],
    [{ organizationId: 1, objectiveIds: 1 }],
  ],
);
