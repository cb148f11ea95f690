import { CLIP_SCOPES, CLIP_TONES, MEDIUMS, VALUATION_METHODS } from '@altavoz/domain/free-press/clip';
import { defineModel, nested } from '../../platform/db/model.js';
import type { ClipFields } from './clip.js';

export const clipModel = defineModel<ClipFields>(
  'Clip',
  'clips',
  {
    campaignId: { type: String, required: true },
    title: { type: String, required: true },
    outlet: { type: String, required: true },
    medium: { type: String, enum: MEDIUMS, required: true },
    date: { type: String, required: true },
    scope: { type: String, enum: CLIP_SCOPES, required: true },
    tone: { type: String, enum: CLIP_TONES, required: true },
    url: { type: String, default: null },
    reach: { type: Number, default: null },
    messageIds: { type: [String], default: [] },
    tacticId: { type: String, default: null },
    spokespersonQuoted: { type: Boolean, default: false },
    valuation: {
      type: nested({
        method: { type: String, enum: VALUATION_METHODS, required: true },
        amount: Number,
        columnCentimetres: Number,
        pages: Number,
        seconds: Number,
        views: Number,
        rate: Number,
        source: { type: String, required: true },
      }),
      required: true,
    },
    note: { type: String, default: '' },
    value: { type: Number, required: true },
    currency: { type: String, required: true },
  },
  [[{ organizationId: 1, campaignId: 1, date: -1, _id: -1 }], [{ organizationId: 1, tacticId: 1 }]],
);
