import { defineModel, nested } from '../../platform/db/model.js';
import type { ObjectiveFields } from './objective.js';

export const objectiveModel = defineModel<ObjectiveFields>(
  'Objective',
  'objectives',
  {
    campaignId: { type: String, required: true },
    kind: { type: String, required: true },
    text: { type: nested({ es: String, en: String }), required: true },
    form: { type: String, default: null },
    scope: { type: String, required: true },
    measurable: { type: Boolean, required: true },
    developmentGoal: { type: String, default: '' },
    instrument: { type: String, default: null },
    dimension: { type: String, default: null },
    indicatorIds: { type: [String], default: [] },
  },
  [
    // RH6 also holds for two requests at the same moment.
    [
      { organizationId: 1, campaignId: 1 },
      { unique: true, partialFilterExpression: { kind: 'main' }, name: 'one-main-objective' },
    ],
    [{ organizationId: 1, campaignId: 1, _id: 1 }],
    [{ organizationId: 1, indicatorIds: 1 }],
  ],
);
