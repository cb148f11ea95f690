import { defineModel, nested } from '../../platform/db/model.js';
import type { PositioningFields } from './positioning.js';

const text = { type: nested({ es: String, en: String }), default: null };
const place = {
  type: nested({ today: text, sourceId: { type: String, default: null }, desired: text, gap: text }),
  required: true,
};
const subject = { type: nested({ city: place, abroad: place }), required: true };

export const positioningModel = defineModel<PositioningFields>(
  'Positioning',
  'positionings',
  { campaignId: { type: String, required: true }, government: subject, office: subject },
  [[{ organizationId: 1, campaignId: 1 }, { unique: true }]],
);
