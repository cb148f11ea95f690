import { defineModel, nested } from '../../platform/db/model.js';
import type { ImprovementFields } from './improvement.js';
import type { ReviewFields } from './review.js';

const optionalNumber = { type: Number, default: null };

export const reviewModel = defineModel<ReviewFields>(
  'Review',
  'reviews',
  {
    campaignId: { type: String, required: true },
    kind: { type: String, required: true },
    from: { type: String, required: true },
    to: { type: String, required: true },
    worked: { type: String, default: '' },
    notWorked: { type: String, default: '' },
    why: { type: String, default: '' },
    values: {
      type: [
        nested({
          indicatorId: { type: String, required: true },
          target: optionalNumber,
          previous: optionalNumber,
          value: optionalNumber,
          automatic: { type: Boolean, default: false },
        }),
      ],
      default: [],
    },
    adjustments: {
      type: [
        nested({
          id: { type: String, required: true },
          text: { type: String, required: true },
          scope: { type: String, required: true },
          tacticId: { type: String, default: null },
          action: { type: String, default: null },
          before: { type: String, default: '' },
          after: { type: String, default: '' },
        }),
      ],
      default: [],
    },
    signedAt: { type: Date, default: null },
    signedBy: {
      type: nested({ id: { type: String, required: true }, name: { type: String, required: true } }),
      default: null,
    },
  },
  [[{ organizationId: 1, campaignId: 1, to: -1, _id: -1 }]],
);

export const improvementModel = defineModel<ImprovementFields>(
  'Improvement',
  'improvements',
  {
    campaignId: { type: String, required: true },
    source: { type: String, required: true },
    reviewId: { type: String, default: null },
    problem: { type: String, default: '' },
    action: { type: String, required: true },
    responsibleId: { type: String, default: null },
    due: { type: String, required: true },
    status: { type: String, required: true },
  },
  [[{ organizationId: 1, campaignId: 1, due: 1, _id: 1 }]],
);
