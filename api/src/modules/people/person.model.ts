import { defineModel, nested } from '../../platform/db/model.js';
import type { PersonFields } from './person.js';

export const personModel = defineModel<PersonFields>(
  'Person',
  'people',
  {
    campaignId: { type: String, required: true },
    role: { type: String, required: true },
    name: { type: String, required: true },
    position: { type: String, default: '' },
    area: { type: String, default: '' },
    userId: { type: String, default: null },
    activeFrom: { type: String, required: true },
    activeTo: { type: String, default: null },
    endReason: { type: String, default: '' },
    themes: { type: [String], default: [] },
    credibility: { type: String, default: '' },
    reach: { type: Number, default: null },
    acknowledgement: {
      type: nested({ guidelines: Number, at: Date, by: nested({ id: String, name: String }) }),
      default: null,
    },
  },
  [
    // RH8 also holds for two requests at the same moment: one official voice without an end.
    [
      { organizationId: 1, campaignId: 1 },
      {
        unique: true,
        partialFilterExpression: { role: 'official-spokesperson', activeTo: null },
        name: 'one-official-spokesperson',
      },
    ],
    [{ organizationId: 1, campaignId: 1, _id: 1 }],
  ],
);
