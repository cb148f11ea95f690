import { defineModel } from '../../platform/db/model.js';
import type { SwotItemFields } from './swot-item.js';

export const swotItemModel = defineModel<SwotItemFields>(
  'SwotItem',
  'swotItems',
  {
    campaignId: { type: String, required: true },
    quadrant: { type: String, required: true },
    text: { type: String, required: true },
    factor: { type: String, default: null },
    objectiveIds: { type: [String], default: [] },
    order: { type: Number, required: true },
  },
  [
    [{ organizationId: 1, campaignId: 1, quadrant: 1, order: 1, _id: 1 }],
    [{ organizationId: 1, campaignId: 1, objectiveIds: 1 }],
  ],
);
