import { defineModel, nested } from '../../platform/db/model.js';
import type { CampaignFields } from './campaign.js';

const text = { type: String, required: true };

export const campaignModel = defineModel<CampaignFields>(
  'Campaign',
  'campaigns',
  {
    name: text,
    start: text,
    end: text,
    timeZone: text,
    currency: text,
    phase: { type: Number, required: true },
    language: text,
    gapThresholdDays: { type: Number, required: true },
    partners: { type: [String], default: [] },
    pillars: { type: [String], default: [] },
    holidays: {
      type: nested({ country: { type: String, required: true }, region: { type: String, default: null } }),
      default: null,
    },
    parentStrategy: { type: String, default: '' },
    successDefinition: { type: String, default: '' },
    status: text,
    activatedAt: { type: Date, default: null },
  },
  [[{ organizationId: 1, _id: -1 }], [{ organizationId: 1, status: 1, _id: -1 }]],
);
