import { defineModel } from '../../platform/db/model.js';
import type { TallyFields } from './tally.js';

export const tallyModel = defineModel<TallyFields>(
  'Tally',
  'tallies',
  {
    bulletinId: { type: String, required: true },
    link: { type: Number, required: true },
    count: { type: Number, required: true },
  },
  [[{ organizationId: 1, bulletinId: 1, link: 1 }, { unique: true }]],
);
