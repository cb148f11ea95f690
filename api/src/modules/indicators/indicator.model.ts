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
    level: { type: String, default: null },
    dimension: { type: String, default: null },
    measuredWith: { type: String, default: '' },
    forWhom: { type: String, default: '' },
    whatFor: { type: String, default: '' },
    baselineDate: { type: String, default: null },
    baselineSource: { type: String, default: '' },
    automatic: { type: String, default: null },
  },
  [[{ organizationId: 1, campaignId: 1, _id: 1 }]],
);
