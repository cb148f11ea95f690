import { defineModel, nested } from '../../platform/db/model.js';
import type { IndicatorFields } from './indicator.js';

export const indicatorModel = defineModel<IndicatorFields>(
  'Indicator',
  'indicators',
  {
    campaignId: { type: String, required: true },
    catalogueCode: { type: String, default: null },
    name: { type: nested({ es: String, en: String }), required: true },
    unit: { type: String, required: true },
    baseline: { type: Number, default: null },
    target: { type: Number, default: null },
    reviewFrequency: { type: String, default: null },
    dueDate: { type: String, default: null },
    collectionMethod: { type: String, default: '' },
  },
  [[{ organizationId: 1, campaignId: 1, _id: 1 }]],
);
