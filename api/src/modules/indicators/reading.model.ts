import { defineModel, nested } from '../../platform/db/model.js';
import type { ReadingFields } from './reading.js';

export const readingModel = defineModel<ReadingFields>(
  'Reading',
  'readings',
  {
    campaignId: { type: String, required: true },
    indicatorId: { type: String, required: true },
    date: { type: String, required: true },
    value: { type: Number, required: true },
    note: { type: String, default: '' },
    origin: { type: String, required: true },
    by: {
      type: nested({ id: { type: String, required: true }, name: { type: String, required: true } }),
      default: null,
    },
  },
  [
    [{ organizationId: 1, indicatorId: 1, date: -1 }, { unique: true }],
    [{ organizationId: 1, campaignId: 1, date: 1 }],
  ],
);
