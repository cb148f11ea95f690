import { defineModel, nested } from '../../platform/db/model.js';
import type { GuidelinesFields } from './guidelines.js';

const text = { type: String, required: true };

export const guidelinesModel = defineModel<GuidelinesFields>(
  'Guidelines',
  'guidelines',
  {
    campaignId: text,
    number: { type: Number, required: true },
    text: { type: nested({ es: String, en: String }), required: true },
    writtenBy: { type: nested({ id: text, name: text }), required: true },
  },
  // Two who write the next text at the same moment: one is told.
  [[{ organizationId: 1, campaignId: 1, number: -1 }, { unique: true }]],
);
