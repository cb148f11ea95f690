import { defineModel } from '../../platform/db/model.js';
import type { GoodPracticeFields } from './good-practice.js';
import type { RiskFields } from './risk.js';

export const riskModel = defineModel<RiskFields>(
  'Risk',
  'risks',
  {
    campaignId: { type: String, required: true },
    kind: { type: String, required: true },
    title: { type: String, required: true },
    description: { type: String, default: '' },
    probability: { type: String, required: true },
    contingency: { type: String, default: '' },
    reserveAmount: { type: Number, default: null },
    responsibleId: { type: String, default: null },
    status: { type: String, required: true },
  },
  [[{ organizationId: 1, campaignId: 1, _id: 1 }]],
);

export const goodPracticeModel = defineModel<GoodPracticeFields>(
  'GoodPractice',
  'goodPractices',
  {
    campaignId: { type: String, required: true },
    title: { type: String, required: true },
    lesson: { type: String, default: '' },
    facts: { type: String, default: '' },
    actors: { type: String, default: '' },
    tacticIds: { type: [String], default: [] },
    published: { type: Boolean, default: false },
  },
  [[{ organizationId: 1, campaignId: 1, _id: 1 }], [{ organizationId: 1, published: 1, _id: -1 }]],
);
